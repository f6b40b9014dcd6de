package io.keguan.credit.collection.api;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.credit.collection.Collections;
import io.keguan.credit.collection.domain.Collection;
import io.keguan.credit.collection.domain.CollectionStatus;
import io.keguan.credit.collection.persistence.CollectionList;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 收款: the visits on the settlement days, and the reports about those that brought nothing (S3-12 to S3-14). */
@Path("/api/v1/collections")
@Authenticated
@Tag(name = "collections")
public class CollectionResource {

    private final Collections collections;
    private final CollectionList list;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public CollectionResource(Collections collections, CollectionList list, CurrentStaff staff, IfMatch ifMatch) {
        this.collections = collections;
        this.list = list;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    /** The calendar of a salesperson, or of all one may see. */
    @GET
    public Page<CollectionList.Row> list(@BeanParam @Valid PageQuery page,
            @QueryParam("status") CollectionStatus status, @QueryParam("accountId") UUID accountId,
            @QueryParam("salespersonId") UUID salespersonId, @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to) {
        return list.page(page, new CollectionList.Filter(status, accountId, salespersonId, from, to), staff.actor());
    }

    @GET
    @Path("/{id}")
    public CollectionList.Row view(@PathParam("id") UUID id) {
        return view(collections.view(id, staff.actor()));
    }

    /** The salesperson was there, in person. */
    @POST
    @Path("/{id}/actions/visit")
    @Idempotent
    public CollectionList.Row visit(@PathParam("id") UUID id) {
        return view(collections.visit(id, ifMatch.version(), staff.actor()));
    }

    /** Money was handed over; finance records it. */
    @POST
    @Path("/{id}/actions/collect")
    @Idempotent
    public CollectionList.Row collect(@PathParam("id") UUID id, @NotNull @Valid CollectionJson.Success body) {
        return view(collections.collect(id, ifMatch.version(), body.fen(), staff.actor()));
    }

    /** Nothing was to be had: shipments stop, and a report is due. */
    @POST
    @Path("/{id}/actions/fail")
    @Idempotent
    public CollectionList.Row fail(@PathParam("id") UUID id, @NotNull @Valid CollectionJson.NotCollected body) {
        return view(collections.fail(id, ifMatch.version(), body.failure(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/report")
    @Idempotent
    public CollectionList.Row report(@PathParam("id") UUID id, @NotNull @Valid CollectionJson.Report body) {
        return view(collections.report(id, ifMatch.version(), body.report(), staff.actor()));
    }

    private CollectionList.Row view(Collection visit) {
        return list.one(visit.id(), staff.actor());
    }
}
