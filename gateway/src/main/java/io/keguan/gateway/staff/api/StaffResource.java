package io.keguan.gateway.staff.api;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.keguan.gateway.staff.StaffRegister;
import io.keguan.gateway.staff.domain.StaffMember;
import io.keguan.gateway.staff.domain.StaffStatus;
import io.keguan.gateway.staff.domain.Username;
import io.keguan.gateway.staff.persistence.StaffList;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.keguan.kit.security.Roles;

/** The accounts of people: managers and auditors may read them, administrators change them. */
@Path("/api/v1/staff")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "staff")
public class StaffResource {

    private final StaffRegister register;
    private final StaffList list;
    private final CurrentStaff caller;
    private final IfMatch ifMatch;

    public StaffResource(StaffRegister register, StaffList list, CurrentStaff caller, IfMatch ifMatch) {
        this.register = register;
        this.list = list;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR, Roles.GENERAL_MANAGER, Roles.DEPUTY_GM, Roles.DEPT_MANAGER})
    public Page<StaffJson.View> page(@QueryParam("department") UUID department,
            @QueryParam("role") @PlainText(max = 40) String role, @QueryParam("status") StaffStatus status,
            @BeanParam @Valid PageQuery query) {
        Page<StaffList.Row> rows = list.page(new StaffList.Filter(department, role, status), query);
        return new Page<>(rows.items().stream().map(row -> StaffJson.View.of(row, caller.actor())).toList(),
                rows.next(), rows.total());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR, Roles.GENERAL_MANAGER, Roles.DEPUTY_GM, Roles.DEPT_MANAGER})
    public StaffJson.View get(@PathParam("id") UUID id) {
        return StaffJson.View.of(list.get(id), caller.actor());
    }

    @POST
    @Idempotent
    public RestResponse<StaffJson.ViewWithPassword> register(@Valid @NotNull StaffJson.Register request,
            @Context UriInfo uri) {
        StaffRegister.WithPassword made = register.register(new StaffRegister.NewStaff(new Username(request.username()),
                request.name(), request.departmentId(), request.roles(), request.temporaryPassword()), caller.actor());
        return HttpFilters.created(uri, made.member().id(), withPassword(made));
    }

    @POST
    @Path("/{id}/actions/assign")
    @Idempotent
    public StaffJson.View assign(@PathParam("id") UUID id, @Valid @NotNull StaffJson.Assign request) {
        return view(register.assign(id, ifMatch.version(), request.departmentId(), request.roles(), caller.actor()));
    }

    @POST
    @Path("/{id}/actions/disable")
    @Idempotent
    public StaffJson.View disable(@PathParam("id") UUID id, @Valid @NotNull StaffJson.Because request) {
        return view(register.disable(id, ifMatch.version(), request.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/actions/enable")
    @Idempotent
    public StaffJson.View enable(@PathParam("id") UUID id, @Valid @NotNull StaffJson.Because request) {
        return view(register.enable(id, ifMatch.version(), request.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/actions/reset-password")
    @Idempotent
    public StaffJson.ViewWithPassword resetPassword(@PathParam("id") UUID id) {
        return withPassword(register.resetPassword(id, ifMatch.version(), caller.actor()));
    }

    private StaffJson.View view(StaffMember member) {
        return StaffJson.View.of(list.get(member.id()), caller.actor());
    }

    private StaffJson.ViewWithPassword withPassword(StaffRegister.WithPassword made) {
        return StaffJson.ViewWithPassword.of(view(made.member()), made.password());
    }
}
