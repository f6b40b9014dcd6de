package io.keguan.kit.outbox;

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
import io.keguan.kit.security.CurrentStaff;
import io.keguan.kit.security.Roles;

/** The operator's view of what this service has still to tell the others. */
@Path("/api/v1/services/{service}/outbox")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "outbox")
public class OutboxResource {

    public record OutboxView(long unsent, @Nullable Instant oldestAt, List<Outbox.Parked> parked) {}

    public record RepublishRequest(@PlainText(max = 60, required = true) String aggregateType,
            @NotNull UUID aggregateId, @PlainText(max = 500, required = true) String reason) {}

    public record RepublishView(int events) {}

    private final ServiceName service;
    private final Outbox outbox;
    private final CurrentStaff staff;

    public OutboxResource(ServiceName service, Outbox outbox, CurrentStaff staff) {
        this.service = service;
        this.outbox = outbox;
        this.staff = staff;
    }

    @GET
    public OutboxView outbox(@PathParam("service") String name) throws SQLException {
        service.require(name);
        Outbox.Figures figures = outbox.figures();
        return new OutboxView(figures.unsent(), figures.oldestAt(), outbox.parked());
    }

    @POST
    @Path("/actions/republish")
    @Idempotent
    public RepublishView republish(@PathParam("service") String name, @NotNull @Valid RepublishRequest request)
            throws SQLException {
        service.require(name);
        return new RepublishView(
                outbox.republish(request.aggregateType, request.aggregateId, request.reason, staff.actor()));
    }
}
