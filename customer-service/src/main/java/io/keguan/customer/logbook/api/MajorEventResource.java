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

/** 重大变动 on the customer's side and between the two companies (S2a-05, S2a-06). */
@Path("/api/v1/customers/{customerId}/major-events")
@Authenticated
@Tag(name = "major-events")
public class MajorEventResource {

    private final Logbooks logbooks;
    private final LogList list;
    private final CurrentStaff staff;

    public MajorEventResource(Logbooks logbooks, LogList list, CurrentStaff staff) {
        this.logbooks = logbooks;
        this.list = list;
        this.staff = staff;
    }

    @GET
    public Page<LogList.Event> list(@PathParam("customerId") UUID customerId, @BeanParam @Valid PageQuery page) {
        logbooks.requireAccess(customerId, staff.actor());
        return list.majorEvents(customerId, page, staff.actor());
    }

    @GET
    @Path("/{id}")
    public LogList.Event view(@PathParam("customerId") UUID customerId, @PathParam("id") UUID id) {
        logbooks.requireAccess(customerId, staff.actor());
        return list.majorEvent(customerId, id, staff.actor());
    }

    @POST
    @Idempotent
    public RestResponse<LogList.Event> record(@PathParam("customerId") UUID customerId,
            @NotNull @Valid LogbookJson.Event entry, UriInfo uri) {
        UUID id = logbooks.record(customerId, Book.MAJOR_EVENT, entry.toDomain(), staff.actor());
        return HttpFilters.created(uri, id, list.majorEvent(customerId, id, staff.actor()));
    }

    /** Answers with the counter-entry. */
    @POST
    @Path("/{id}/actions/correct")
    @Idempotent
    public LogList.Event correct(@PathParam("customerId") UUID customerId, @PathParam("id") UUID id,
            @NotNull @Valid LogbookJson.EventCorrection body) {
        UUID counter = logbooks.correct(customerId, Book.MAJOR_EVENT, id, body.entry().toDomain(), body.reason(),
                staff.actor());
        return list.majorEvent(customerId, counter, staff.actor());
    }

    /** Answers with the counter-entry. */
    @POST
    @Path("/{id}/actions/void")
    @Idempotent
    public LogList.Event declareVoid(@PathParam("customerId") UUID customerId, @PathParam("id") UUID id,
            @NotNull @Valid LogbookJson.Voiding body) {
        UUID counter = logbooks.declareVoid(customerId, Book.MAJOR_EVENT, id, body.reason(), staff.actor());
        return list.majorEvent(customerId, counter, staff.actor());
    }
}
