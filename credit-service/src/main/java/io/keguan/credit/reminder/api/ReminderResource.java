package io.keguan.credit.reminder.api;

import java.util.List;
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

import io.keguan.credit.reminder.Reminders;
import io.keguan.credit.reminder.api.ReminderJson.Detail;
import io.keguan.credit.reminder.domain.ReminderStatus;
import io.keguan.credit.reminder.persistence.ReminderList;
import io.keguan.credit.reminder.persistence.ReminderRepository;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 付款提示书面通知, and what customers answer (S3-11). */
@Path("/api/v1/payment-reminders")
@Authenticated
@Tag(name = "payment-reminders")
public class ReminderResource {

    private final Reminders reminders;
    private final ReminderRepository items;
    private final ReminderList list;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public ReminderResource(Reminders reminders, ReminderRepository items, ReminderList list, CurrentStaff staff,
            IfMatch ifMatch) {
        this.reminders = reminders;
        this.items = items;
        this.list = list;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public Page<ReminderList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("status") ReminderStatus status,
            @QueryParam("accountId") UUID accountId) {
        return list.page(page, status, accountId, staff.actor());
    }

    @GET
    @Path("/{id}")
    public Detail view(@PathParam("id") UUID id) {
        return detail(reminders.view(id, staff.actor()).id());
    }

    @POST
    @Idempotent
    public RestResponse<Detail> send(@NotNull @Valid ReminderJson.Entry body, UriInfo uri) {
        UUID id = reminders.send(body.accountId(), body.sending(),
                body.receivableIds() == null ? List.of() : body.receivableIds(), staff.actor());
        return HttpFilters.created(uri, id, detail(id));
    }

    /** The customer will pay: the promised day is an agreed one. */
    @POST
    @Path("/{id}/actions/promise")
    @Idempotent
    public Detail promise(@PathParam("id") UUID id, @NotNull @Valid ReminderJson.Promise body) {
        return detail(reminders.answer(id, ifMatch.version(), body.answer(), List.of(), staff.actor()).id());
    }

    /** The customer can't pay: shipments stop at once. */
    @POST
    @Path("/{id}/actions/say-unable")
    @Idempotent
    public Detail sayUnable(@PathParam("id") UUID id, @NotNull @Valid ReminderJson.Inability body) {
        return detail(reminders.answer(id, ifMatch.version(), body.answer(), List.of(), staff.actor()).id());
    }

    /** The customer disputes it: exactly that is not asked for. */
    @POST
    @Path("/{id}/actions/dispute")
    @Idempotent
    public Detail dispute(@PathParam("id") UUID id, @NotNull @Valid ReminderJson.Dispute body) {
        return detail(reminders.answer(id, ifMatch.version(), body.answer(), body.amounts(), staff.actor()).id());
    }

    private Detail detail(UUID id) {
        ReminderList.Row row = list.one(id, staff.actor());
        return new Detail(row, items.items(id), row.version(), row.allowedActions());
    }
}
