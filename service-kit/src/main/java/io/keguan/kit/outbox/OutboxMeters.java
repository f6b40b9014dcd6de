package io.keguan.kit.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/** The outbox in figures for monitoring. */
@ApplicationScoped
public class OutboxMeters {

    private final Outbox outbox;
    private final Clock clock;

    public OutboxMeters(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void register(@Observes StartupEvent start, MeterRegistry meters, RelayStarter starter) {
        gauge(meters, "keguan.outbox.unsent", "events that wait for Kafka", Outbox.Figures::unsent);
        gauge(meters, "keguan.outbox.parked", "events that Kafka refuses", Outbox.Figures::parked);
        gauge(meters, "keguan.outbox.oldest.seconds", "age of the oldest unsent event", this::age);
        Gauge.builder("keguan.relay.leader", starter, s -> s.relay().leading() ? 1 : 0)
                .description("1 on the instance that carries events")
                .register(meters);
    }

    private void gauge(MeterRegistry meters, String name, String words, ToDoubleFunction<Outbox.Figures> figure) {
        Gauge.builder(name, outbox, o -> read(o, figure)).description(words).register(meters);
    }

    private static double read(Outbox outbox, ToDoubleFunction<Outbox.Figures> figure) {
        try {
            return figure.applyAsDouble(outbox.figures());
        } catch (SQLException unknown) {
            return Double.NaN;
        }
    }

    private double age(Outbox.Figures figures) {
        return figures.oldestAt() == null ? 0 : Duration.between(figures.oldestAt(), clock.instant()).toSeconds();
    }
}
