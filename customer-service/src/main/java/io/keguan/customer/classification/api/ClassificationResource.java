package io.keguan.customer.classification.api;

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

import io.keguan.customer.archive.domain.ValueClass;
import io.keguan.customer.archive.persistence.Timeline;
import io.keguan.customer.classification.Classifications;
import io.keguan.customer.classification.Classifications.Viewed;
import io.keguan.customer.classification.api.ClassificationJson.View;
import io.keguan.customer.classification.domain.ClassificationRun;
import io.keguan.customer.classification.domain.RunStatus;
import io.keguan.customer.classification.persistence.RunList;
import io.keguan.customer.classification.persistence.RunRows;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 客户分类: all customers by their sales of a period, proposed, and approved by the management. */
@Path("/api/v1/classification-runs")
@Authenticated
@Tag(name = "classification-runs")
public class ClassificationResource {

    private static final int POINTS = 200;

    private final Classifications classifications;
    private final RunList list;
    private final RunRows rows;
    private final Timeline timeline;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public ClassificationResource(Classifications classifications, RunList list, RunRows rows, Timeline timeline,
            CurrentStaff staff, IfMatch ifMatch) {
        this.classifications = classifications;
        this.list = list;
        this.rows = rows;
        this.timeline = timeline;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public Page<RunList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("status") RunStatus status) {
        classifications.requireReader(staff.actor());
        return list.page(page, status);
    }

    @POST
    @Idempotent
    public RestResponse<View> propose(@NotNull @Valid ClassificationJson.Proposal body, UriInfo uri) {
        Viewed viewed = classifications.propose(body.from(), body.to(), body.note(), staff.actor());
        return HttpFilters.created(uri, viewed.run().id(), view(viewed));
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return view(classifications.view(id, staff.actor()));
    }

    /** The customers in their order; what would change, or was changed. */
    @GET
    @Path("/{id}/rows")
    public Page<RunRows.Row> rows(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page,
            @QueryParam("valueClass") ValueClass valueClass, @QueryParam("changed") Boolean changed,
            @QueryParam("large") Boolean large, @QueryParam("outcome") RunRows.Outcome outcome) {
        classifications.view(id, staff.actor());
        return rows.page(id, valueClass, changed, large, outcome, page);
    }

    @GET
    @Path("/{id}/curve")
    public ClassificationJson.Curve curve(@PathParam("id") UUID id) {
        ClassificationRun run = classifications.view(id, staff.actor()).run();
        return new ClassificationJson.Curve(run.figures().buyers(), run.terms().untilA(), run.terms().untilB(),
                rows.curve(id, run.figures().buyers(), POINTS));
    }

    @GET
    @Path("/{id}/timeline")
    public Page<Timeline.Entry> timeline(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
        classifications.view(id, staff.actor());
        return timeline.of(ClassificationRun.TYPE, id, page);
    }

    @POST
    @Path("/{id}/actions/approve")
    @Idempotent
    public View approve(@PathParam("id") UUID id, @NotNull @Valid ClassificationJson.Approval body) {
        return view(classifications.approve(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/reject")
    @Idempotent
    public View reject(@PathParam("id") UUID id, @NotNull @Valid ClassificationJson.WithReason body) {
        return view(classifications.reject(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/withdraw")
    @Idempotent
    public View withdraw(@PathParam("id") UUID id, @NotNull @Valid ClassificationJson.WithReason body) {
        return view(classifications.withdraw(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    private View view(Viewed viewed) {
        return View.of(viewed, rows.composition(viewed.run().id(), viewed.run().figures().totalFen()));
    }
}
