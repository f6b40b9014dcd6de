package io.keguan.customer.filing.api;

import static io.keguan.kit.security.Roles.DEPT_MANAGER;
import static io.keguan.kit.security.Roles.MARKET;

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

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.customer.archive.persistence.Timeline;
import io.keguan.customer.filing.Filings;
import io.keguan.customer.filing.api.FilingJson.View;
import io.keguan.customer.filing.domain.Filing;
import io.keguan.customer.filing.domain.FilingStatus;
import io.keguan.customer.filing.persistence.FilingList;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 备案: handed in by the business department on 《客户基本信息表》, accepted by the market promotion department. */
@Path("/api/v1/filings")
@Authenticated
@Tag(name = "filings")
public class FilingResource {

    private final Filings filings;
    private final FilingList list;
    private final Timeline timeline;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public FilingResource(Filings filings, FilingList list, Timeline timeline, CurrentStaff staff, IfMatch ifMatch) {
        this.filings = filings;
        this.list = list;
        this.timeline = timeline;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public Page<FilingList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("status") FilingStatus status,
            @QueryParam("department") UUID department, @QueryParam("mine") boolean mine,
            @QueryParam("overdue") Boolean overdue, @QueryParam("late") Boolean late) {
        UUID owner = mine ? staff.actor().id() : null;
        return list.page(page, new FilingList.Filter(status, department, owner, overdue, late), staff.actor());
    }

    @GET
    @Path("/departments")
    public Page<FilingList.Count> departments() {
        return Page.of(list.counts(staff.actor()));
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return View.of(filings.view(id, staff.actor()));
    }

    @GET
    @Path("/{id}/timeline")
    public Page<Timeline.Entry> timeline(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
        return timeline.of(Filing.TYPE, filings.historyOf(id, staff.actor()), page);
    }

    @POST
    @Path("/{id}/actions/submit")
    @Idempotent
    public View submit(@PathParam("id") UUID id, @NotNull @Valid FilingJson.Submission body) {
        return View.of(filings.submit(id, ifMatch.version(), body.completion(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/accept")
    @RolesAllowed(MARKET)
    @Idempotent
    public View accept(@PathParam("id") UUID id) {
        return View.of(filings.accept(id, ifMatch.version(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/return")
    @RolesAllowed(MARKET)
    @Idempotent
    public View giveBack(@PathParam("id") UUID id, @NotNull @Valid FilingJson.WithReason body) {
        return View.of(filings.giveBack(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/remind")
    @RolesAllowed({MARKET, DEPT_MANAGER})
    @Idempotent
    public View remind(@PathParam("id") UUID id, @NotNull @Valid FilingJson.Reminder body) {
        return View.of(filings.remind(id, ifMatch.version(), body.words(), staff.actor()));
    }
}
