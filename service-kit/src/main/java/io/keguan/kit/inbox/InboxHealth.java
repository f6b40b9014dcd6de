package io.keguan.kit.inbox;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import io.keguan.kit.inbox.ParkedEvent.Cause;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/** Shows what the service has received and not applied. It never fails: parked events wait for an operator, not for a restart. */
@Readiness
@ApplicationScoped
public class InboxHealth implements HealthCheck {

    private final ParkedEvents parked;
    private final Consumers consumers;

    public InboxHealth(ParkedEvents parked, Consumers consumers) {
        this.parked = parked;
        this.consumers = consumers;
    }

    void register(@Observes StartupEvent start, MeterRegistry meters) {
        for (Cause cause : Cause.values()) {
            Gauge.builder("keguan.inbox.parked", parked, p -> count(p, cause))
                    .description("events received and not applied")
                    .tag("cause", word(cause))
                    .register(meters);
        }
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("inbox").up();
        for (ConsumerLoop loop : consumers.loops()) {
            answer.withData("lag." + loop.inbox().subscription().topic(), loop.lag());
        }
        try {
            for (Map.Entry<Cause, Long> count : parked.count().entrySet()) {
                answer.withData("parked." + word(count.getKey()), count.getValue());
            }
        } catch (SQLException away) {
            // The data source has a check of its own.
            answer.withData("parked", "unknown");
        }
        return answer.build();
    }

    private static double count(ParkedEvents parked, Cause cause) {
        try {
            return parked.count().get(cause);
        } catch (SQLException unknown) {
            return Double.NaN;
        }
    }

    private static String word(Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
