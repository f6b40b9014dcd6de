package io.keguan.customer.appreciation.api;

import static io.keguan.kit.security.Roles.GENERAL_MANAGER;
import static io.keguan.kit.security.Roles.MARKET;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.keguan.customer.appreciation.ThankYouEvents;
import io.keguan.customer.appreciation.ThankYouEvents.Copy;
import io.keguan.customer.appreciation.api.ThankYouEventJson.View;
import io.keguan.customer.appreciation.domain.ThankYouEvent;
import io.keguan.customer.appreciation.domain.ThankYouStatus;
import io.keguan.customer.appreciation.persistence.Guests;
import io.keguan.customer.appreciation.persistence.ThankYouEventList;
import io.keguan.customer.archive.persistence.Timeline;
import io.keguan.customer.exchange.api.Workbooks;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 客户答谢活动: planned by the market promotion department (S2a-19). */
@Path("/api/v1/thank-you-events")
@Authenticated
@Tag(name = "thank-you-events")
public class ThankYouEventResource {

    private final ThankYouEvents events;
    private final ThankYouEventList list;
    private final Guests guests;
    private final GuestBook book;
    private final Timeline timeline;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public ThankYouEventResource(ThankYouEvents events, ThankYouEventList list, Guests guests, GuestBook book,
            Timeline timeline, CurrentStaff staff, IfMatch ifMatch) {
        this.events = events;
        this.list = list;
        this.guests = guests;
        this.book = book;
        this.timeline = timeline;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @POST
    @RolesAllowed(MARKET)
    @Idempotent
    public RestResponse<View> plan(@NotNull @Valid ThankYouEventJson.PlanInput body, UriInfo uri) {
        View view = view(events.plan(body.plan(), body.asked(), staff.actor()));
        return HttpFilters.created(uri, view.id(), view);
    }

    @GET
    public Page<ThankYouEventList.Row> list(@BeanParam @Valid PageQuery page,
            @QueryParam("status") ThankYouStatus status) {
        return list.page(page, status, staff.actor());
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return view(events.view(id, staff.actor()));
    }

    @GET
    @Path("/{id}/timeline")
    public Page<Timeline.Entry> timeline(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
        return timeline.of(ThankYouEvent.TYPE, events.view(id, staff.actor()).event().id(), page);
    }

    @GET
    @Path("/{id}/guests")
    public Page<Guests.Row> guests(@PathParam("id") UUID id, @QueryParam("department") UUID department,
            @QueryParam("doubled") boolean doubled, @BeanParam @Valid PageQuery page) {
        return guests.page(events.view(id, staff.actor()).event().id(), department, doubled, page, staff.actor());
    }

    /** The final list as a workbook; logged and masked as every copy. */
    @GET
    @Path("/{id}/guests.xlsx")
    @RolesAllowed({MARKET, GENERAL_MANAGER})
    @Produces(HttpFilters.XLSX)
    public RestResponse<StreamingOutput> workbook(@PathParam("id") UUID id) {
        Copy copy = events.copy(id, staff.actor());
        return Workbooks.named(copy.event().number() + "-答谢名单.xlsx", out -> book.write(copy, out));
    }

    @POST
    @Path("/{id}/actions/open")
    @RolesAllowed(MARKET)
    @Idempotent
    public View open(@PathParam("id") UUID id) {
        return view(events.open(id, ifMatch.version(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/close")
    @RolesAllowed(MARKET)
    @Idempotent
    public View close(@PathParam("id") UUID id) {
        return view(events.close(id, ifMatch.version(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/hold")
    @RolesAllowed(MARKET)
    @Idempotent
    public View hold(@PathParam("id") UUID id, @NotNull @Valid ThankYouEventJson.Holding body) {
        return view(events.hold(id, ifMatch.version(), body.came(), body.summary(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/cancel")
    @RolesAllowed(MARKET)
    @Idempotent
    public View cancel(@PathParam("id") UUID id, @NotNull @Valid ThankYouEventJson.Cancelling body) {
        return view(events.cancel(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    private View view(ThankYouEvents.Viewed viewed) {
        return View.of(viewed, staff.actor());
    }
}
