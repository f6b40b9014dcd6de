package io.keguan.kit.inbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.ServiceName;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.security.CurrentStaff;
import io.keguan.kit.security.Roles;

/** Events of other services that this one could not apply, and what an operator does about them. */
@Path("/api/v1/services/{service}/parked")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "parked events")
public class ParkedResource {

    public record ParkedView(UUID id, String consumer, String topic, ParkedEvent.Cause cause, UUID eventId, String type,
            String aggregateType, UUID aggregateId, long sequence, Instant at, String body, int attempts,
            @Nullable String lastError, Instant parkedAt) {

        static ParkedView of(ParkedEvent event) {
            EventMeta meta = event.meta();
            return new ParkedView(event.id(), event.consumer(), event.topic(), event.cause(), meta.eventId(),
                    meta.type(), meta.aggregateType(), meta.aggregateId(), meta.sequence(), meta.at(), event.body(),
                    event.attempts(), event.lastError(), event.parkedAt());
        }
    }

    public record ReasonRequest(@PlainText(max = 500, required = true) String reason) {}

    private final ServiceName service;
    private final ParkedEvents parked;
    private final CurrentStaff staff;

    public ParkedResource(ServiceName service, ParkedEvents parked, CurrentStaff staff) {
        this.service = service;
        this.parked = parked;
        this.staff = staff;
    }

    @GET
    public Page<ParkedView> list(@PathParam("service") String name) throws SQLException {
        service.require(name);
        List<ParkedView> items = parked.list().stream().map(ParkedView::of).toList();
        return new Page<>(items, null, new Page.Total(items.size(), items.size() == ParkedEvents.SHOWN));
    }

    @POST
    @Path("/{id}/actions/retry")
    @Idempotent
    public ParkedEvents.Outcome retry(@PathParam("service") String name, @PathParam("id") UUID id,
            @NotNull @Valid ReasonRequest request) throws Exception {
        service.require(name);
        return parked.retry(id, request.reason, staff.actor());
    }

    @POST
    @Path("/{id}/actions/skip")
    @Idempotent
    public ParkedEvents.Outcome skip(@PathParam("service") String name, @PathParam("id") UUID id,
            @NotNull @Valid ReasonRequest request) throws Exception {
        service.require(name);
        return parked.skip(id, request.reason, staff.actor());
    }
}
