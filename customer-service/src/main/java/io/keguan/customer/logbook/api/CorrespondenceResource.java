package io.keguan.customer.logbook.api;

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

import io.keguan.customer.logbook.Logbooks;
import io.keguan.customer.logbook.domain.Book;
import io.keguan.customer.logbook.domain.LogChannel;
import io.keguan.customer.logbook.persistence.LogList;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 往来记录: letters, faxes, calls, visitors and what field staff report, merged into the customer's file (S2a-12). */
@Path("/api/v1/customers/{customerId}/correspondence")
@Authenticated
@Tag(name = "correspondence")
public class CorrespondenceResource {

    private final Logbooks logbooks;
    private final LogList list;
    private final CurrentStaff staff;

    public CorrespondenceResource(Logbooks logbooks, LogList list, CurrentStaff staff) {
        this.logbooks = logbooks;
        this.list = list;
        this.staff = staff;
    }

    @GET
    public Page<LogList.Letter> list(@PathParam("customerId") UUID customerId,
            @QueryParam("channel") LogChannel channel,
            @BeanParam @Valid PageQuery page) {
        logbooks.requireAccess(customerId, staff.actor());
        return list.correspondence(customerId, channel, page, staff.actor());
    }

    @GET
    @Path("/{id}")
    public LogList.Letter view(@PathParam("customerId") UUID customerId, @PathParam("id") UUID id) {
        logbooks.requireAccess(customerId, staff.actor());
        return list.letter(customerId, id, staff.actor());
    }

    @POST
    @Idempotent
    public RestResponse<LogList.Letter> record(@PathParam("customerId") UUID customerId,
            @NotNull @Valid LogbookJson.Letter entry, UriInfo uri) {
        UUID id = logbooks.record(customerId, Book.CORRESPONDENCE, entry.toDomain(), staff.actor());
        return HttpFilters.created(uri, id, list.letter(customerId, id, staff.actor()));
    }

    /** Answers with the counter-entry. */
    @POST
    @Path("/{id}/actions/correct")
    @Idempotent
    public LogList.Letter correct(@PathParam("customerId") UUID customerId, @PathParam("id") UUID id,
            @NotNull @Valid LogbookJson.LetterCorrection body) {
        UUID counter = logbooks.correct(customerId, Book.CORRESPONDENCE, id, body.entry().toDomain(), body.reason(),
                staff.actor());
        return list.letter(customerId, counter, staff.actor());
    }

    /** Answers with the counter-entry. */
    @POST
    @Path("/{id}/actions/void")
    @Idempotent
    public LogList.Letter declareVoid(@PathParam("customerId") UUID customerId, @PathParam("id") UUID id,
            @NotNull @Valid LogbookJson.Voiding body) {
        UUID counter = logbooks.declareVoid(customerId, Book.CORRESPONDENCE, id, body.reason(), staff.actor());
        return list.letter(customerId, counter, staff.actor());
    }
}
