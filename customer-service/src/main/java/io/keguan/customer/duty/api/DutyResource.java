package io.keguan.customer.duty.api;

import java.util.UUID;

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

import io.keguan.customer.duty.Duties;
import io.keguan.customer.duty.NoChanges;
import io.keguan.customer.duty.api.DutyJson.View;
import io.keguan.customer.duty.domain.DutyKind;
import io.keguan.customer.duty.domain.DutyStatus;
import io.keguan.customer.duty.persistence.DutyList;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.problem.Problems;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 档案定期工作: what has to be done with customers' files again and again. */
@Path("/api/v1/duties")
@Authenticated
@Tag(name = "duties")
public class DutyResource {

    private final Duties duties;
    private final NoChanges noChanges;
    private final DutyList list;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;
    private final Problems problems;

    public DutyResource(Duties duties, NoChanges noChanges, DutyList list, CurrentStaff staff, IfMatch ifMatch,
            Problems problems) {
        this.duties = duties;
        this.noChanges = noChanges;
        this.list = list;
        this.staff = staff;
        this.ifMatch = ifMatch;
        this.problems = problems;
    }

    /** @param period such as 2026-11 */
    @GET
    public Page<DutyList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("kind") DutyKind kind,
            @QueryParam("status") DutyStatus status, @QueryParam("department") UUID department,
            @QueryParam("period") @PlainText(max = 40) String period, @QueryParam("customer") UUID customer,
            @QueryParam("mine") boolean mine, @QueryParam("late") Boolean late,
            @QueryParam("needsChanged") Boolean needsChanged) {
        if (customer != null) {
            duties.requireReader(customer, staff.actor());
        }
        UUID owner = mine ? staff.actor().id() : null;
        return list.page(page, new DutyList.Filter(kind, status, department, period, customer, owner, late,
                needsChanged), staff.actor());
    }

    /** Who is behind. */
    @GET
    @Path("/departments")
    public Page<DutyList.Count> departments(@QueryParam("period") @PlainText(max = 40) String period) {
        return Page.of(list.counts(period, staff.actor()));
    }

    /** Something was handed over; its customer's data are due minutes later. */
    @POST
    @Idempotent
    public RestResponse<View> handOver(@NotNull @Valid DutyJson.Handover body, UriInfo uri) {
        View opened = View.of(duties.handOver(body.customerId(), body.handedOverAt(), body.subject(), staff.actor()));
        return HttpFilters.created(uri, opened.id(), opened);
    }

    /** 无变化 of several customers: each is judged by itself, and a second call finds the done ones done. */
    @POST
    @Path("/no-change")
    public DutyJson.NoChangeResult reportNoChange(@NotNull @Valid DutyJson.NoChange body) {
        return DutyJson.NoChangeResult.of(noChanges.report(body.seen(), staff.actor()), problems);
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return View.of(duties.view(id, staff.actor()));
    }

    /** 《客户档案表》 of the month. */
    @GET
    @Path("/{id}/form")
    public DutyJson.FormView form(@PathParam("id") UUID id) {
        return DutyJson.FormView.of(duties.form(id, staff.actor()));
    }

    @POST
    @Path("/{id}/actions/report-needs")
    @Idempotent
    public View reportNeeds(@PathParam("id") UUID id, @NotNull @Valid DutyJson.Needs body) {
        return View.of(duties.reportNeeds(id, ifMatch.version(), body.changed(), body.said(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/save-draft")
    @Idempotent
    public View saveDraft(@PathParam("id") UUID id, @NotNull @Valid DutyJson.Draft body) {
        return View.of(duties.saveDraft(id, ifMatch.version(), body.said(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/send")
    @Idempotent
    public View send(@PathParam("id") UUID id, @NotNull @Valid DutyJson.Submission body) {
        return View.of(duties.send(id, ifMatch.version(), body.said(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/verify")
    @Idempotent
    public View verify(@PathParam("id") UUID id, @NotNull @Valid DutyJson.Verification body) {
        return View.of(duties.verify(id, ifMatch.version(), body.source(), body.words(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/complete")
    @Idempotent
    public View complete(@PathParam("id") UUID id, @NotNull @Valid DutyJson.Completion body) {
        return View.of(duties.complete(id, ifMatch.version(), body.remark(), staff.actor()));
    }
}
