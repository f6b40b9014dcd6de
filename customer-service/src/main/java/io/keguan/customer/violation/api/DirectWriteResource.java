package io.keguan.customer.violation.api;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.keguan.customer.violation.DirectWrites;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** What does not exist: writing a customer's file past the change request. Not described, always refused. */
@Path("/api/v1/customers")
@Authenticated
@Consumes(MediaType.WILDCARD)
public class DirectWriteResource {

    private final DirectWrites writes;
    private final CurrentStaff staff;

    public DirectWriteResource(DirectWrites writes, CurrentStaff staff) {
        this.writes = writes;
        this.staff = staff;
    }

    @PUT
    @Path("/{id}")
    @Operation(hidden = true)
    public void put(@PathParam("id") UUID id) {
        throw writes.refuse(id, staff.actor());
    }

    @PATCH
    @Path("/{id}")
    @Operation(hidden = true)
    public void patch(@PathParam("id") UUID id) {
        throw writes.refuse(id, staff.actor());
    }

    @DELETE
    @Path("/{id}")
    @Operation(hidden = true)
    public void delete(@PathParam("id") UUID id) {
        throw writes.refuse(id, staff.actor());
    }
}
