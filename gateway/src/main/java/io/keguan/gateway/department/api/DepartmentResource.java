package io.keguan.gateway.department.api;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.keguan.gateway.department.Departments;
import io.keguan.gateway.department.domain.Department;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.security.CurrentStaff;
import io.keguan.kit.security.Roles;
import io.quarkus.security.Authenticated;

/** The tree of departments: everyone signed in may read it, administrators change it. */
@Path("/api/v1/departments")
@Authenticated
@Tag(name = "departments")
public class DepartmentResource {

    private final Departments departments;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public DepartmentResource(Departments departments, CurrentStaff staff, IfMatch ifMatch) {
        this.departments = departments;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public DepartmentJson.All all() {
        return new DepartmentJson.All(departments.all().stream().map(this::view).toList());
    }

    @GET
    @Path("/{id}")
    public DepartmentJson.View get(@PathParam("id") UUID id) {
        return view(departments.get(id));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Idempotent
    public RestResponse<DepartmentJson.View> open(@Valid @NotNull DepartmentJson.Open request,
            @Context UriInfo uri) {
        Department opened = departments.open(request.code(), request.name(), request.parentId(), staff.actor());
        return HttpFilters.created(uri, opened.id(), view(opened));
    }

    @POST
    @Path("/{id}/actions/rename")
    @RolesAllowed(Roles.ADMIN)
    @Idempotent
    public DepartmentJson.View rename(@PathParam("id") UUID id, @Valid @NotNull DepartmentJson.Rename request) {
        return view(departments.rename(id, ifMatch.version(), request.name(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/move")
    @RolesAllowed(Roles.ADMIN)
    @Idempotent
    public DepartmentJson.View move(@PathParam("id") UUID id, @Valid @NotNull DepartmentJson.Move request) {
        return view(departments.move(id, ifMatch.version(), request.parentId(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/close")
    @RolesAllowed(Roles.ADMIN)
    @Idempotent
    public DepartmentJson.View close(@PathParam("id") UUID id) {
        return view(departments.close(id, ifMatch.version(), staff.actor()));
    }

    private DepartmentJson.View view(Department department) {
        return DepartmentJson.View.of(department, staff.actor());
    }
}
