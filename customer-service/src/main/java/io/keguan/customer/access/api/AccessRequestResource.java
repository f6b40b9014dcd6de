package io.keguan.customer.access.api;

import static io.keguan.kit.security.Roles.DATA_ADMIN;
import static io.keguan.kit.security.Roles.DEPT_MANAGER;
import static io.keguan.kit.security.Roles.DEPUTY_GM;
import static io.keguan.kit.security.Roles.GENERAL_MANAGER;

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

import io.keguan.customer.access.AccessRequests;
import io.keguan.customer.access.api.AccessRequestJson.View;
import io.keguan.customer.access.domain.AccessKind;
import io.keguan.customer.access.domain.AccessRequest;
import io.keguan.customer.access.domain.AccessStatus;
import io.keguan.customer.access.persistence.AccessRequestList;
import io.keguan.customer.archive.domain.Folding;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 查阅、借阅申请: who may read, copy or borrow whose file, and until when. */
@Path("/api/v1/access-requests")
@Authenticated
@Tag(name = "access-requests")
public class AccessRequestResource {

    private final AccessRequests requests;
    private final AccessRequestList list;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public AccessRequestResource(AccessRequests requests, AccessRequestList list, CurrentStaff staff, IfMatch ifMatch) {
        this.requests = requests;
        this.list = list;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @POST
    @Idempotent
    public RestResponse<View> ask(@NotNull @Valid AccessRequestJson.Form form, UriInfo uri) {
        View view = view(requests.ask(form.toAsk(), staff.actor()));
        return HttpFilters.created(uri, view.id(), view);
    }

    @GET
    public Page<AccessRequestList.Row> list(@BeanParam @Valid PageQuery page,
            @QueryParam("status") AccessStatus status, @QueryParam("kind") AccessKind kind,
            @QueryParam("customer") UUID customer, @QueryParam("applicant") UUID applicant,
            @QueryParam("mine") boolean mine, @QueryParam("barred") boolean barred) {
        return list.page(page, new AccessRequestList.Filter(status, kind, customer, applicant, barred), mine,
                staff.actor(), requests.consentRoles());
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return view(requests.view(id, staff.actor()));
    }

    @POST
    @Path("/{id}/actions/consent")
    @Idempotent
    public View consent(@PathParam("id") UUID id) {
        return view(requests.consent(id, ifMatch.version(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/review")
    @RolesAllowed({DEPT_MANAGER, DEPUTY_GM})
    @Idempotent
    public View review(@PathParam("id") UUID id, @NotNull @Valid AccessRequestJson.WithNote body) {
        return view(requests.review(id, ifMatch.version(), Folding.words(body.note()), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/approve")
    @RolesAllowed({DEPT_MANAGER, GENERAL_MANAGER, DATA_ADMIN})
    @Idempotent
    public View approve(@PathParam("id") UUID id, @NotNull @Valid AccessRequestJson.Approval body) {
        return view(requests.approve(id, ifMatch.version(), Folding.words(body.reason()), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/reject")
    @RolesAllowed({DEPT_MANAGER, DEPUTY_GM, GENERAL_MANAGER, DATA_ADMIN})
    @Idempotent
    public View reject(@PathParam("id") UUID id, @NotNull @Valid AccessRequestJson.WithReason body) {
        return view(requests.reject(id, ifMatch.version(), Folding.words(body.reason()), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/withdraw")
    @Idempotent
    public View withdraw(@PathParam("id") UUID id, @NotNull @Valid AccessRequestJson.WithReason body) {
        return view(requests.withdraw(id, ifMatch.version(), Folding.words(body.reason()), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/revoke")
    @RolesAllowed({DEPT_MANAGER, GENERAL_MANAGER, DATA_ADMIN})
    @Idempotent
    public View revoke(@PathParam("id") UUID id, @NotNull @Valid AccessRequestJson.WithReason body) {
        return view(requests.revoke(id, ifMatch.version(), Folding.words(body.reason()), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/register")
    @RolesAllowed(DATA_ADMIN)
    @Idempotent
    public View register(@PathParam("id") UUID id, @NotNull @Valid AccessRequestJson.WithNote body) {
        return view(requests.register(id, ifMatch.version(), Folding.words(body.note()), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/return")
    @RolesAllowed(DATA_ADMIN)
    @Idempotent
    public View giveBack(@PathParam("id") UUID id, @NotNull @Valid AccessRequestJson.WithNote body) {
        return view(requests.giveBack(id, ifMatch.version(), Folding.words(body.note()), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/report-loss")
    @RolesAllowed(DATA_ADMIN)
    @Idempotent
    public View reportLoss(@PathParam("id") UUID id, @NotNull @Valid AccessRequestJson.Loss body) {
        return view(requests.reportLoss(id, ifMatch.version(), body.damagedOnly(), Folding.words(body.reason()),
                staff.actor()));
    }

    @POST
    @Path("/{id}/actions/lift-bar")
    @RolesAllowed(GENERAL_MANAGER)
    @Idempotent
    public View liftBar(@PathParam("id") UUID id, @NotNull @Valid AccessRequestJson.WithReason body) {
        return view(requests.liftBar(id, ifMatch.version(), Folding.words(body.reason()), staff.actor()));
    }

    private View view(AccessRequest request) {
        return View.of(request, staff.actor());
    }
}
