package io.keguan.customer.paper.api;

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

import io.keguan.customer.archive.domain.Folding;
import io.keguan.customer.paper.Papers;
import io.keguan.customer.paper.domain.PaperStatus;
import io.keguan.customer.paper.persistence.PaperList;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 纸质资料 of a customer: the register of paper that holds customer information (S3-92). */
@Path("/api/v1/customers/{customerId}/papers")
@Authenticated
@Tag(name = "papers")
public class CustomerPaperResource {

    private final Papers papers;
    private final PaperList list;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public CustomerPaperResource(Papers papers, PaperList list, CurrentStaff staff, IfMatch ifMatch) {
        this.papers = papers;
        this.list = list;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public Page<PaperList.View> list(@PathParam("customerId") UUID customerId, @BeanParam @Valid PageQuery page,
            @QueryParam("status") PaperStatus status) {
        papers.requireAccess(customerId, staff.actor());
        return list.page(customerId, status, page, staff.actor());
    }

    @GET
    @Path("/{id}")
    public PaperList.View view(@PathParam("customerId") UUID customerId, @PathParam("id") UUID id) {
        papers.requireAccess(customerId, staff.actor());
        return seen(customerId, id);
    }

    @POST
    @Idempotent
    public RestResponse<PaperList.View> register(@PathParam("customerId") UUID customerId,
            @NotNull @Valid PaperJson.Entry entry, UriInfo uri) {
        UUID id = papers.register(customerId, entry.toDomain(), staff.actor());
        return HttpFilters.created(uri, id, seen(customerId, id));
    }

    @POST
    @Path("/{id}/actions/hand-out")
    @Idempotent
    public PaperList.View handOut(@PathParam("customerId") UUID customerId, @PathParam("id") UUID id,
            @NotNull @Valid PaperJson.HandOut body) {
        papers.handOut(customerId, id, ifMatch.version(), Folding.fold(body.holder()), Folding.line(body.purpose()),
                body.dueBackOn(), staff.actor());
        return seen(customerId, id);
    }

    @POST
    @Path("/{id}/actions/return")
    @Idempotent
    public PaperList.View giveBack(@PathParam("customerId") UUID customerId, @PathParam("id") UUID id,
            @NotNull @Valid PaperJson.Return body) {
        papers.giveBack(customerId, id, ifMatch.version(), Folding.line(body.place()), staff.actor());
        return seen(customerId, id);
    }

    @POST
    @Path("/{id}/actions/lose")
    @Idempotent
    public PaperList.View lose(@PathParam("customerId") UUID customerId, @PathParam("id") UUID id,
            @NotNull @Valid PaperJson.WithReason body) {
        papers.lose(customerId, id, ifMatch.version(), body.reason(), staff.actor());
        return seen(customerId, id);
    }

    @POST
    @Path("/{id}/actions/remove")
    @Idempotent
    public PaperList.View remove(@PathParam("customerId") UUID customerId, @PathParam("id") UUID id,
            @NotNull @Valid PaperJson.WithReason body) {
        papers.remove(customerId, id, ifMatch.version(), body.reason(), staff.actor());
        return seen(customerId, id);
    }

    private PaperList.View seen(UUID customerId, UUID id) {
        return list.view(customerId, id, staff.actor());
    }
}
