package io.keguan.customer.change.api;

import static io.keguan.kit.security.Roles.ACCOUNT_MANAGER;
import static io.keguan.kit.security.Roles.DATA_ADMIN;
import static io.keguan.kit.security.Roles.DEPT_MANAGER;
import static io.keguan.kit.security.Roles.DEPUTY_GM;
import static io.keguan.kit.security.Roles.GENERAL_MANAGER;
import static io.keguan.kit.security.Roles.SALES_REP;

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
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.keguan.customer.change.ChangeRequests;
import io.keguan.customer.change.ChangeRequests.Viewed;
import io.keguan.customer.change.api.ChangeRequestJson.View;
import io.keguan.customer.change.domain.ChangeAction;
import io.keguan.customer.change.domain.ChangeKind;
import io.keguan.customer.change.domain.ChangeStatus;
import io.keguan.customer.change.persistence.ChangeRequestList;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 《客户信息修改申请表》: asked for by the representative, judged by the account manager, executed by the data administrator. */
@Path("/api/v1/change-requests")
@Authenticated
@Tag(name = "change requests")
public class ChangeRequestResource {

    private final ChangeRequests requests;
    private final ChangeRequestList list;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public ChangeRequestResource(ChangeRequests requests, ChangeRequestList list, CurrentStaff staff,
            IfMatch ifMatch) {
        this.requests = requests;
        this.list = list;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @POST
    @RolesAllowed({SALES_REP, ACCOUNT_MANAGER, DEPT_MANAGER})
    @Idempotent
    public RestResponse<View> submit(@NotNull @Valid ChangeRequestJson.Form form, UriInfo uri) {
        View view = view(requests.submit(form.toDomain(), staff.actor()));
        return HttpFilters.created(uri, view.id(), view);
    }

    /** Asks to merge the second file of a company into the first. */
    @POST
    @Path("/merges")
    @RolesAllowed({SALES_REP, ACCOUNT_MANAGER, DEPT_MANAGER, GENERAL_MANAGER, DEPUTY_GM})
    @Idempotent
    public RestResponse<View> submitMerge(@NotNull @Valid ChangeRequestJson.MergeForm form, UriInfo uri) {
        View view = view(requests.submit(form.toDomain(), staff.actor()));
        return HttpFilters.created(uri.getPath().replaceFirst("/merges/?$", ""), view.id(), view);
    }

    @GET
    public Page<ChangeRequestList.Row> list(@BeanParam @Valid PageQuery page,
            @QueryParam("status") ChangeStatus status, @QueryParam("kind") ChangeKind kind,
            @QueryParam("customer") UUID customer, @QueryParam("department") UUID department,
            @QueryParam("mine") boolean mine) {
        return list.page(page, new ChangeRequestList.Filter(status, kind, customer, department, mine), staff.actor());
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return view(requests.view(id, staff.actor()));
    }

    @POST
    @Path("/{id}/actions/approve")
    @RolesAllowed({ACCOUNT_MANAGER, DEPT_MANAGER})
    @Idempotent
    public View approve(@PathParam("id") UUID id, @NotNull @Valid ChangeRequestJson.Note body) {
        return view(requests.approve(id, ifMatch.version(), body.note(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/reject")
    @RolesAllowed({ACCOUNT_MANAGER, DEPT_MANAGER})
    @Idempotent
    public View reject(@PathParam("id") UUID id, @NotNull @Valid ChangeRequestJson.WithReason body) {
        return view(requests.reject(id, ifMatch.version(), ChangeAction.REJECT, body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/execute")
    @RolesAllowed(DATA_ADMIN)
    @Idempotent
    public View execute(@PathParam("id") UUID id, @NotNull @Valid ChangeRequestJson.Note body) {
        return view(requests.execute(id, ifMatch.version(), body.note(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/send-back")
    @RolesAllowed(DATA_ADMIN)
    @Idempotent
    public View sendBack(@PathParam("id") UUID id, @NotNull @Valid ChangeRequestJson.WithReason body) {
        return view(requests.reject(id, ifMatch.version(), ChangeAction.SEND_BACK, body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/rebase")
    @Idempotent
    public View rebase(@PathParam("id") UUID id) {
        return view(requests.rebase(id, ifMatch.version(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/withdraw")
    @Idempotent
    public View withdraw(@PathParam("id") UUID id, @NotNull @Valid ChangeRequestJson.WithReason body) {
        return view(requests.withdraw(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    private View view(Viewed viewed) {
        return View.of(viewed, staff.actor());
    }
}
