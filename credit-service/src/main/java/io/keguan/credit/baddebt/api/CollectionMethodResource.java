package io.keguan.credit.baddebt.api;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.credit.baddebt.CollectionMethods;
import io.keguan.credit.baddebt.api.BadDebtJson.MethodEntry;
import io.keguan.credit.baddebt.api.BadDebtJson.MethodView;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.security.CurrentStaff;
import io.keguan.kit.security.Roles;
import io.quarkus.security.Authenticated;

/** 收款办法: how money is collected from a customer (S1-59). */
@Path("/api/v1/credit-accounts/{id}/collection-method")
@Authenticated
@Tag(name = "credit-accounts")
public class CollectionMethodResource {

    private final CollectionMethods methods;
    private final CurrentStaff staff;

    public CollectionMethodResource(CollectionMethods methods, CurrentStaff staff) {
        this.methods = methods;
        this.staff = staff;
    }

    @GET
    public MethodView view(@PathParam("id") UUID id) {
        return MethodView.of(id, methods.of(id, staff.actor()).orElse(null));
    }

    /** Fixes it anew; it is looked at again after some months. */
    @POST
    @RolesAllowed(Roles.FINANCE)
    @Idempotent
    public MethodView fix(@PathParam("id") UUID id, @NotNull @Valid MethodEntry body) {
        return MethodView.of(id, methods.fix(id, body.method(), body.note(), staff.actor()));
    }
}
