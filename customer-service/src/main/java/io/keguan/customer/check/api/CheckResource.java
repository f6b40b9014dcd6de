package io.keguan.customer.check.api;

import static io.keguan.kit.security.Roles.DEPT_MANAGER;
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

import io.keguan.customer.archive.domain.Folding;
import io.keguan.customer.archive.persistence.Timeline;
import io.keguan.customer.check.CheckItems;
import io.keguan.customer.check.Checks;
import io.keguan.customer.check.api.CheckJson.ItemView;
import io.keguan.customer.check.api.CheckJson.View;
import io.keguan.customer.check.domain.ArchiveCheck;
import io.keguan.customer.check.domain.CheckStatus;
import io.keguan.customer.check.domain.ItemStatus;
import io.keguan.customer.check.persistence.CheckList;
import io.keguan.customer.check.persistence.FindingList;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 档案抽查: drawn by the manager every month, judged file by file, faults corrected until a deadline. */
@Path("/api/v1/archive-checks")
@Authenticated
@Tag(name = "archive-checks")
public class CheckResource {

    private final Checks checks;
    private final CheckItems items;
    private final CheckList list;
    private final FindingList findings;
    private final Timeline timeline;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public CheckResource(Checks checks, CheckItems items, CheckList list, FindingList findings, Timeline timeline,
            CurrentStaff staff, IfMatch ifMatch) {
        this.checks = checks;
        this.items = items;
        this.list = list;
        this.findings = findings;
        this.timeline = timeline;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public Page<CheckList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("status") CheckStatus status,
            @QueryParam("department") UUID department, @QueryParam("year") Integer year) {
        return list.page(page, status, department, year, staff.actor());
    }

    @POST
    @RolesAllowed(DEPT_MANAGER)
    @Idempotent
    public RestResponse<View> draw(@NotNull @Valid CheckJson.Draw body, UriInfo uri) {
        View drawn = View.of(checks.draw(body.yearMonth(), Folding.words(body.seed()), staff.actor()));
        return HttpFilters.created(uri, drawn.id(), drawn);
    }

    @GET
    @Path("/months")
    public CheckJson.Months months() {
        return new CheckJson.Months(checks.months(staff.actor()).stream().map(CheckJson.MonthView::of).toList());
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return View.of(checks.view(id, staff.actor()));
    }

    @GET
    @Path("/{id}/timeline")
    public Page<Timeline.Entry> timeline(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
        return timeline.of(ArchiveCheck.TYPE, checks.historyOf(id, staff.actor()), page);
    }

    /** What was found, across all checks. */
    @GET
    @Path("/items")
    public Page<FindingList.Row> findings(@BeanParam @Valid PageQuery page, @QueryParam("status") ItemStatus status,
            @QueryParam("customer") UUID customer, @QueryParam("department") UUID department,
            @QueryParam("mine") boolean mine) {
        return findings.page(page, new FindingList.Filter(status, customer, department, mine), staff.actor());
    }

    @GET
    @Path("/items/{id}")
    public ItemView item(@PathParam("id") UUID id) {
        return ItemView.of(items.view(id, staff.actor()));
    }

    @POST
    @Path("/items/{id}/actions/pass")
    @RolesAllowed({DEPT_MANAGER, GENERAL_MANAGER})
    @Idempotent
    public ItemView pass(@PathParam("id") UUID id) {
        return ItemView.of(items.pass(id, ifMatch.version(), staff.actor()));
    }

    @POST
    @Path("/items/{id}/actions/find")
    @RolesAllowed({DEPT_MANAGER, GENERAL_MANAGER})
    @Idempotent
    public ItemView find(@PathParam("id") UUID id, @NotNull @Valid CheckJson.Finding body) {
        return ItemView.of(items.find(id, ifMatch.version(), body.fileField(), body.words(), body.dueAt(),
                staff.actor()));
    }

    @POST
    @Path("/items/{id}/actions/answer")
    @Idempotent
    public ItemView answer(@PathParam("id") UUID id, @NotNull @Valid CheckJson.Answer body) {
        return ItemView.of(items.answer(id, ifMatch.version(), body.words(), body.request(), staff.actor()));
    }

    @POST
    @Path("/items/{id}/actions/confirm")
    @RolesAllowed({DEPT_MANAGER, GENERAL_MANAGER})
    @Idempotent
    public ItemView confirm(@PathParam("id") UUID id) {
        return ItemView.of(items.confirm(id, ifMatch.version(), staff.actor()));
    }

    @POST
    @Path("/items/{id}/actions/return")
    @RolesAllowed({DEPT_MANAGER, GENERAL_MANAGER})
    @Idempotent
    public ItemView giveBack(@PathParam("id") UUID id, @NotNull @Valid CheckJson.Return body) {
        return ItemView.of(items.giveBack(id, ifMatch.version(), body.reason(), body.dueAt(), staff.actor()));
    }
}
