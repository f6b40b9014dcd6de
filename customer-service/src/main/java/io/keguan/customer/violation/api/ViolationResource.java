package io.keguan.customer.violation.api;

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

import io.keguan.customer.archive.persistence.Timeline;
import io.keguan.customer.violation.Violations;
import io.keguan.customer.violation.api.ViolationJson.View;
import io.keguan.customer.violation.domain.Violation;
import io.keguan.customer.violation.domain.ViolationKind;
import io.keguan.customer.violation.domain.ViolationSource;
import io.keguan.customer.violation.domain.ViolationStatus;
import io.keguan.customer.violation.persistence.ViolationList;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 违规记录: recorded by the software or reported, decided by others; a confirmation proposes a penalty and deducts nothing. */
@Path("/api/v1/violations")
@Authenticated
@Tag(name = "violations")
public class ViolationResource {

    private final Violations violations;
    private final ViolationList list;
    private final Timeline timeline;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public ViolationResource(Violations violations, ViolationList list, Timeline timeline, CurrentStaff staff,
            IfMatch ifMatch) {
        this.violations = violations;
        this.list = list;
        this.timeline = timeline;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public Page<ViolationList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("status") ViolationStatus status,
            @QueryParam("kind") ViolationKind kind, @QueryParam("source") ViolationSource source,
            @QueryParam("customer") UUID customer, @QueryParam("department") UUID department) {
        return list.page(page, new ViolationList.Filter(status, kind, source, customer, department), staff.actor());
    }

    @POST
    @Idempotent
    public RestResponse<View> report(@NotNull @Valid ViolationJson.Report body, UriInfo uri) {
        View reported = View.of(violations.report(body.report(), staff.actor()));
        return HttpFilters.created(uri, reported.id(), reported);
    }

    /** Whom a violation can be reported of. */
    @GET
    @Path("/people")
    public ViolationJson.People people(@QueryParam("q") @PlainText(max = 40) String asked) {
        return new ViolationJson.People(violations.people(asked, staff.actor())
                .stream()
                .map(ViolationJson.PersonView::of)
                .toList());
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return View.of(violations.view(id, staff.actor()));
    }

    @GET
    @Path("/{id}/timeline")
    public Page<Timeline.Entry> timeline(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
        return timeline.of(Violation.TYPE, violations.historyOf(id, staff.actor()), page);
    }

    @POST
    @Path("/{id}/actions/confirm")
    @RolesAllowed({DEPT_MANAGER, GENERAL_MANAGER})
    @Idempotent
    public View confirm(@PathParam("id") UUID id, @NotNull @Valid ViolationJson.Confirmation body) {
        return View.of(violations.confirm(id, ifMatch.version(), body.note(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/dismiss")
    @RolesAllowed({DEPT_MANAGER, GENERAL_MANAGER})
    @Idempotent
    public View dismiss(@PathParam("id") UUID id, @NotNull @Valid ViolationJson.Dismissal body) {
        return View.of(violations.dismiss(id, ifMatch.version(), body.reason(), staff.actor()));
    }
}
