package io.keguan.kit.outbox;

import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Shows the state of the outbox. It never fails: with Kafka away the service still does its work, the events wait. */
@Readiness
@ApplicationScoped
public class OutboxHealth implements HealthCheck {

    private final Outbox outbox;
    private final RelayStarter starter;

    public OutboxHealth(Outbox outbox, RelayStarter starter) {
        this.outbox = outbox;
        this.starter = starter;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("outbox")
                .up()
                .withData("leader", starter.relay().leading())
                .withData("relay", starter.relay().trouble() == null ? "ok" : "waiting");
        try {
            Outbox.Figures figures = outbox.figures();
            answer.withData("unsent", figures.unsent()).withData("parked", figures.parked());
            if (figures.oldestAt() != null) {
                answer.withData("oldest", figures.oldestAt().toString());
            }
        } catch (SQLException away) {
            // The data source has a check of its own.
            answer.withData("unsent", "unknown");
        }
        return answer.build();
    }
}
