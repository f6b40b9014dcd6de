package io.keguan.customer.print.api;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.customer.print.Prints;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** Told before a record is printed, so that the paper can be traced to who made it. */
@Path("/api/v1/prints")
@Authenticated
@Tag(name = "prints")
public class PrintResource {

    /** @param id of the customer, registration, change request, filing or duty */
    @Schema(name = "Print")
    public record Print(@NotNull Prints.Form form, @NotNull UUID id) {}

    /** What stands at the foot of the paper. */
    @Schema(name = "Printed")
    public record Printed(Instant at, String byName) {}

    private final Prints prints;
    private final CurrentStaff staff;

    public PrintResource(Prints prints, CurrentStaff staff) {
        this.prints = prints;
        this.staff = staff;
    }

    @POST
    public Printed note(@NotNull @Valid Print print) {
        Actor by = staff.actor();
        return new Printed(prints.note(print.form(), print.id(), by), by.name());
    }
}
