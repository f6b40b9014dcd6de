package io.keguan.credit.rating.api;

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

import io.keguan.credit.rating.Ratings;
import io.keguan.credit.rating.Ratings.Viewed;
import io.keguan.credit.rating.api.RatingJson.View;
import io.keguan.credit.rating.domain.Grade;
import io.keguan.credit.rating.domain.RatingStatus;
import io.keguan.credit.rating.persistence.RatingList;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 信用评审: computed from the last report, proposed by the credit officer, decided by somebody with the authority. */
@Path("/api/v1/credit-ratings")
@Authenticated
@Tag(name = "credit-ratings")
public class RatingResource {

    private final Ratings ratings;
    private final RatingList list;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public RatingResource(Ratings ratings, RatingList list, CurrentStaff staff, IfMatch ifMatch) {
        this.ratings = ratings;
        this.list = list;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public Page<RatingList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("accountId") UUID accountId,
            @QueryParam("status") RatingStatus status, @QueryParam("grade") Grade grade,
            @QueryParam("supplyRefused") Boolean supplyRefused) {
        Ratings.requireStaff(staff.actor());
        return list.page(page, accountId, status, grade, supplyRefused, staff.actor());
    }

    @POST
    @Idempotent
    public RestResponse<View> propose(@NotNull @Valid RatingJson.Proposing body, UriInfo uri) {
        Viewed viewed = ratings.propose(body.accountId(), body.note(), staff.actor());
        return HttpFilters.created(uri, viewed.rating().id(), View.of(viewed));
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return View.of(ratings.view(id, staff.actor()));
    }

    @POST
    @Path("/{id}/actions/approve")
    @Idempotent
    public View approve(@PathParam("id") UUID id, @NotNull @Valid RatingJson.Approval body) {
        return View.of(ratings.approve(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/reject")
    @Idempotent
    public View reject(@PathParam("id") UUID id, @NotNull @Valid RatingJson.WithReason body) {
        return View.of(ratings.reject(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/withdraw")
    @Idempotent
    public View withdraw(@PathParam("id") UUID id, @NotNull @Valid RatingJson.WithReason body) {
        return View.of(ratings.withdraw(id, ifMatch.version(), body.reason(), staff.actor()));
    }
}
