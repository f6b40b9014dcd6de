package io.keguan.customer.care.api;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

import io.keguan.customer.care.CarePlans;
import io.keguan.customer.care.api.CarePlanJson.View;
import io.keguan.customer.care.domain.CareStatus;
import io.keguan.customer.care.persistence.CarePlanList;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 客户维护计划: visits, measures and services planned for a customer's year (S3-91). */
@Path("/api/v1/care-plans")
@Authenticated
@Tag(name = "care-plans")
public class CarePlanResource {

    private final CarePlans plans;
    private final CarePlanList list;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public CarePlanResource(CarePlans plans, CarePlanList list, CurrentStaff staff, IfMatch ifMatch) {
        this.plans = plans;
        this.list = list;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public Page<CarePlanList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("status") CareStatus status,
            @QueryParam("year") Integer year, @QueryParam("customer") UUID customer,
            @QueryParam("department") UUID department, @QueryParam("mine") boolean mine) {
        if (customer != null) {
            plans.requireReader(customer, staff.actor());
        }
        UUID author = mine ? staff.actor().id() : null;
        return list.page(page, new CarePlanList.Filter(status, year, customer, department, author), staff.actor());
    }

    /** Key customers without a plan in force; nobody when the policy does not ask for plans. */
    @GET
    @Path("/missing")
    public Page<CarePlanList.Missing> missing(@BeanParam @Valid PageQuery page,
            @QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year,
            @QueryParam("department") UUID department) {
        return plans.demanded() ? list.missing(page, year, department, staff.actor()) : Page.of(List.of());
    }

    @POST
    @Idempotent
    public RestResponse<View> draft(@NotNull @Valid CarePlanJson.Draft body, UriInfo uri) {
        View drafted = View.of(plans.draft(body.customerId(), body.year(), CarePlanJson.toDomain(body.lines()),
                staff.actor()));
        return HttpFilters.created(uri, drafted.id(), drafted);
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return View.of(plans.view(id, staff.actor()));
    }

    @POST
    @Path("/{id}/actions/edit")
    @Idempotent
    public View edit(@PathParam("id") UUID id, @NotNull @Valid CarePlanJson.Lines body) {
        return View.of(plans.edit(id, ifMatch.version(), CarePlanJson.toDomain(body.lines()), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/submit")
    @Idempotent
    public View submit(@PathParam("id") UUID id) {
        return View.of(plans.submit(id, ifMatch.version(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/approve")
    @Idempotent
    public View approve(@PathParam("id") UUID id) {
        return View.of(plans.approve(id, ifMatch.version(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/return")
    @Idempotent
    public View giveBack(@PathParam("id") UUID id, @NotNull @Valid CarePlanJson.WithReason body) {
        return View.of(plans.giveBack(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/carry-out")
    @Idempotent
    public View carryOut(@PathParam("id") UUID id, @NotNull @Valid CarePlanJson.LineDone body) {
        return View.of(plans.carryOut(id, ifMatch.version(), body.lineId(), body.doneOn(), body.outcome(),
                staff.actor()));
    }

    /** Answers with the new version. */
    @POST
    @Path("/{id}/actions/amend")
    @Idempotent
    public View amend(@PathParam("id") UUID id) {
        return View.of(plans.amend(id, ifMatch.version(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/end")
    @Idempotent
    public View end(@PathParam("id") UUID id, @NotNull @Valid CarePlanJson.WithReason body) {
        return View.of(plans.end(id, ifMatch.version(), body.reason(), staff.actor()));
    }
}
