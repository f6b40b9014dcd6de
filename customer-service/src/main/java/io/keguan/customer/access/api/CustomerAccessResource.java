package io.keguan.customer.access.api;

import static io.keguan.kit.security.Roles.AUDITOR;
import static io.keguan.kit.security.Roles.DATA_ADMIN;
import static io.keguan.kit.security.Roles.GENERAL_MANAGER;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.customer.access.api.FileAccessResource.During;
import io.keguan.customer.access.persistence.FileAccesses;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.time.BusinessZone;

/** 查阅记录 of one customer: who looked at this file. */
@Path("/api/v1/customers/{id}/accesses")
@RolesAllowed({AUDITOR, GENERAL_MANAGER, DATA_ADMIN})
@Tag(name = "accesses")
public class CustomerAccessResource {

    private final FileAccesses accesses;
    private final BusinessZone zone;

    public CustomerAccessResource(FileAccesses accesses, BusinessZone zone) {
        this.accesses = accesses;
        this.zone = zone;
    }

    @GET
    public Page<FileAccesses.Row> of(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page,
            @BeanParam During during, @QueryParam("staff") UUID staff, @QueryParam("kind") FileAccesses.Kind kind) {
        return accesses.page(page, during.filter(zone, staff, id, kind));
    }
}
