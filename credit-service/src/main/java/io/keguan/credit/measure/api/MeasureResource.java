package io.keguan.credit.measure.api;

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

import io.keguan.credit.measure.Measures;
import io.keguan.credit.measure.Measures.Viewed;
import io.keguan.credit.measure.api.MeasureJson.View;
import io.keguan.credit.measure.domain.MeasureKind;
import io.keguan.credit.measure.domain.MeasureStatus;
import io.keguan.credit.measure.persistence.MeasureList;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 信用恶化措施: required when a customer's credit has become worse, put in place, lifted by somebody else. */
@Path("/api/v1/credit-measures")
@Authenticated
@Tag(name = "credit-measures")
public class MeasureResource {

    private final Measures measures;
    private final MeasureList list;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public MeasureResource(Measures measures, MeasureList list, CurrentStaff staff, IfMatch ifMatch) {
        this.measures = measures;
        this.list = list;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public Page<MeasureList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("accountId") UUID accountId,
            @QueryParam("status") MeasureStatus status, @QueryParam("kind") MeasureKind kind) {
        return list.page(page, accountId, status, kind, staff.actor());
    }

    @POST
    @Idempotent
    public RestResponse<View> require(@NotNull @Valid MeasureJson.Requirement body, UriInfo uri) {
        Viewed viewed = measures.require(body.accountId(), body.kind(), body.supply(), body.reason(), staff.actor());
        return HttpFilters.created(uri, viewed.measure().id(), View.of(viewed));
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return View.of(measures.view(id, staff.actor()));
    }

    @POST
    @Path("/{id}/actions/put-in-place")
    @Idempotent
    public View putInPlace(@PathParam("id") UUID id, @NotNull @Valid MeasureJson.ProofInput body) {
        return View.of(measures.putInPlace(id, ifMatch.version(), body.document(), body.party(), body.amountFen(),
                body.validUntil(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/lift")
    @Idempotent
    public View lift(@PathParam("id") UUID id, @NotNull @Valid MeasureJson.WithReason body) {
        return View.of(measures.lift(id, ifMatch.version(), body.reason(), staff.actor()));
    }
}
