package io.keguan.customer.appreciation.api;

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

import io.keguan.customer.appreciation.GuestLists;
import io.keguan.customer.appreciation.ThankYouEvents.Viewed;
import io.keguan.customer.appreciation.api.ThankYouEventJson.View;
import io.keguan.customer.appreciation.persistence.Guests;
import io.keguan.customer.archive.domain.Category;
import io.keguan.customer.archive.domain.ValueClass;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** A department's list for a thank-you event; its version is the list's own, so that departments don't wait for another. */
@Path("/api/v1/thank-you-events/{id}/lists/{department}")
@Authenticated
@Tag(name = "thank-you-events")
public class GuestListResource {

    private final GuestLists lists;
    private final Guests guests;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public GuestListResource(GuestLists lists, Guests guests, CurrentStaff staff, IfMatch ifMatch) {
        this.lists = lists;
        this.guests = guests;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    /** Whom the department may still invite; proposed are class A and key customers. */
    @GET
    @Path("/candidates")
    public Page<Guests.Candidate> candidates(@PathParam("id") UUID id, @PathParam("department") UUID department,
            @QueryParam("proposed") boolean proposed, @QueryParam("valueClass") ValueClass valueClass,
            @QueryParam("category") Category category, @BeanParam @Valid PageQuery page) {
        return guests.candidates(lists.listId(id, department), lists.departmentsOf(department, staff.actor()), proposed,
                valueClass == null ? null : valueClass.name(), category == null ? null : category.name(), page);
    }

    @POST
    @Path("/actions/add")
    @Idempotent
    public View add(@PathParam("id") UUID id, @PathParam("department") UUID department,
            @NotNull @Valid ThankYouEventJson.Adding body) {
        return view(lists.add(id, department, ifMatch.version(), body.customerIds(), staff.actor()));
    }

    @POST
    @Path("/actions/remove")
    @Idempotent
    public View remove(@PathParam("id") UUID id, @PathParam("department") UUID department,
            @NotNull @Valid ThankYouEventJson.Removing body) {
        return view(lists.remove(id, department, ifMatch.version(), body.customerId(), staff.actor()));
    }

    @POST
    @Path("/actions/submit")
    @Idempotent
    public View submit(@PathParam("id") UUID id, @PathParam("department") UUID department) {
        return view(lists.submit(id, department, ifMatch.version(), staff.actor()));
    }

    private View view(Viewed viewed) {
        return View.of(viewed, staff.actor());
    }
}
