package io.keguan.credit.monitoring.api;

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

import io.keguan.credit.domain.Severity;
import io.keguan.credit.monitoring.Observations;
import io.keguan.credit.monitoring.Observations.Viewed;
import io.keguan.credit.monitoring.api.ObservationJson.View;
import io.keguan.credit.monitoring.domain.ObservationStatus;
import io.keguan.credit.monitoring.domain.ObservedItem;
import io.keguan.credit.monitoring.persistence.ObservationList;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 资信监控: observations at customers who buy on credit, and the watch list. */
@Path("/api/v1/credit-observations")
@Authenticated
@Tag(name = "credit-observations")
public class ObservationResource {

    private final Observations observations;
    private final ObservationList list;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public ObservationResource(Observations observations, ObservationList list, CurrentStaff staff,
            IfMatch ifMatch) {
        this.observations = observations;
        this.list = list;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public Page<ObservationList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("accountId") UUID accountId,
            @QueryParam("status") ObservationStatus status, @QueryParam("item") ObservedItem item,
            @QueryParam("severity") Severity severity) {
        return list.page(page, accountId, status, item, severity, staff.actor());
    }

    /** Customers at whom something serious was seen lately. */
    @GET
    @Path("/watch-list")
    public Page<ObservationList.Watched> watched(@BeanParam @Valid PageQuery page) {
        return list.watched(page, observations.watchedSince(), staff.actor());
    }

    @POST
    @Idempotent
    public RestResponse<View> record(@NotNull @Valid ObservationJson.Form body, UriInfo uri) {
        Viewed viewed = observations.record(body.accountId(), body.item(), body.severity(), body.words(),
                body.observedOn(), body.signs(), staff.actor());
        return HttpFilters.created(uri, viewed.observation().id(), View.of(viewed));
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return View.of(observations.view(id, staff.actor()));
    }

    @POST
    @Path("/{id}/actions/review")
    @Idempotent
    public View review(@PathParam("id") UUID id, @NotNull @Valid ObservationJson.Review body) {
        return View.of(observations.review(id, ifMatch.version(), body.outcome(), body.reason(), staff.actor()));
    }
}
