package io.keguan.gateway.token.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.gateway.token.KeyChange;
import io.keguan.kit.security.CurrentStaff;
import io.keguan.kit.security.Roles;

/** The order to change the signing key before its time, for an administrator who has reason to. */
@Path("/api/v1/services/gateway/signing-keys")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "keys")
public class SigningKeyResource {

    @Schema(name = "SigningKey")
    public record Signing(String kid) {}

    private final KeyChange change;
    private final CurrentStaff staff;

    public SigningKeyResource(KeyChange change, CurrentStaff staff) {
        this.change = change;
        this.staff = staff;
    }

    @POST
    @Path("/actions/rotate")
    public Signing rotate() {
        return new Signing(change.rotate(staff.actor()));
    }
}
