package io.keguan.customer.logbook.api;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.keguan.customer.logbook.Logbooks;
import io.keguan.customer.logbook.domain.Book;
import io.keguan.customer.logbook.persistence.LogList;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 《客户信息维护表》 of one customer: what changed, reported within the days the regulation gives (S2a-08). */
@Path("/api/v1/customers/{customerId}/change-reports")
@Authenticated
@Tag(name = "change-reports")
public class CustomerChangeReportResource {

    private final Logbooks logbooks;
    private final LogList list;
    private final CurrentStaff staff;

    public CustomerChangeReportResource(Logbooks logbooks, LogList list, CurrentStaff staff) {
        this.logbooks = logbooks;
        this.list = list;
        this.staff = staff;
    }

    @GET
    public Page<LogList.Change> list(@PathParam("customerId") UUID customerId, @BeanParam @Valid PageQuery page) {
        logbooks.requireAccess(customerId, staff.actor());
        return list.changeReports(customerId, page, staff.actor());
    }

    @GET
    @Path("/{id}")
    public LogList.Change view(@PathParam("customerId") UUID customerId, @PathParam("id") UUID id) {
        logbooks.requireAccess(customerId, staff.actor());
        return list.changeReport(customerId, id, staff.actor());
    }

    @POST
    @Idempotent
    public RestResponse<LogList.Change> record(@PathParam("customerId") UUID customerId,
            @NotNull @Valid LogbookJson.Change entry, UriInfo uri) {
        UUID id = logbooks.record(customerId, Book.CHANGE_REPORT, entry.toDomain(), staff.actor());
        return HttpFilters.created(uri, id, list.changeReport(customerId, id, staff.actor()));
    }

    /** Answers with the counter-entry. */
    @POST
    @Path("/{id}/actions/correct")
    @Idempotent
    public LogList.Change correct(@PathParam("customerId") UUID customerId, @PathParam("id") UUID id,
            @NotNull @Valid LogbookJson.ChangeCorrection body) {
        UUID counter = logbooks.correct(customerId, Book.CHANGE_REPORT, id, body.entry().toDomain(), body.reason(),
                staff.actor());
        return list.changeReport(customerId, counter, staff.actor());
    }

    /** Answers with the counter-entry. */
    @POST
    @Path("/{id}/actions/void")
    @Idempotent
    public LogList.Change declareVoid(@PathParam("customerId") UUID customerId, @PathParam("id") UUID id,
            @NotNull @Valid LogbookJson.Voiding body) {
        UUID counter = logbooks.declareVoid(customerId, Book.CHANGE_REPORT, id, body.reason(), staff.actor());
        return list.changeReport(customerId, counter, staff.actor());
    }
}
