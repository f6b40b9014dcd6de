package io.keguan.credit.stop.api;

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

import io.keguan.credit.stop.Stops;
import io.keguan.credit.stop.api.StopJson.Detail;
import io.keguan.credit.stop.domain.StopStatus;
import io.keguan.credit.stop.persistence.StopCauses;
import io.keguan.credit.stop.persistence.StopList;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 停止发货: who gets nothing more, why, and until when an exception holds (S3-10, S3-15). */
@Path("/api/v1/shipment-stops")
@Authenticated
@Tag(name = "shipment-stops")
public class StopResource {

    private final Stops stops;
    private final StopList list;
    private final StopCauses causes;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public StopResource(Stops stops, StopList list, StopCauses causes, CurrentStaff staff, IfMatch ifMatch) {
        this.stops = stops;
        this.list = list;
        this.causes = causes;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    /** @param open only stops that are not lifted, or only those that are */
    @GET
    public Page<StopList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("status") StopStatus status,
            @QueryParam("open") Boolean open, @QueryParam("accountId") UUID accountId) {
        return list.page(page, status, open, accountId, staff.actor());
    }

    @GET
    @Path("/{id}")
    public Detail view(@PathParam("id") UUID id) {
        return detail(stops.view(id, staff.actor()).id());
    }

    /** By hand; an open stop of the customer gets one more cause. */
    @POST
    @Idempotent
    public RestResponse<Detail> stop(@NotNull @Valid StopJson.Order body, UriInfo uri) {
        UUID id = stops.stop(body.accountId(), body.reason(), staff.actor());
        return HttpFilters.created(uri, id, detail(id));
    }

    @POST
    @Path("/{id}/actions/request-exception")
    @Idempotent
    public Detail request(@PathParam("id") UUID id, @NotNull @Valid StopJson.ExceptionRequest body) {
        return detail(stops.request(id, ifMatch.version(), body.reason(), body.until(), staff.actor()).id());
    }

    @POST
    @Path("/{id}/actions/approve-exception")
    @Idempotent
    public Detail approve(@PathParam("id") UUID id, @NotNull @Valid StopJson.Words body) {
        return detail(stops.decide(id, ifMatch.version(), true, body.reason(), staff.actor()).id());
    }

    @POST
    @Path("/{id}/actions/reject-exception")
    @Idempotent
    public Detail reject(@PathParam("id") UUID id, @NotNull @Valid StopJson.StopReason body) {
        return detail(stops.decide(id, ifMatch.version(), false, body.reason(), staff.actor()).id());
    }

    /** What is not paid goes on by exception only. */
    @POST
    @Path("/{id}/actions/lift")
    @Idempotent
    public Detail lift(@PathParam("id") UUID id, @NotNull @Valid StopJson.StopReason body) {
        return detail(stops.lift(id, ifMatch.version(), body.reason(), staff.actor()).id());
    }

    private Detail detail(UUID id) {
        StopList.Row row = list.one(id, staff.actor());
        return new Detail(row, causes.of(id), row.version(), row.allowedActions());
    }
}
