package io.keguan.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.arc.DefaultBean;

/** Where business days begin and end. */
@ApplicationScoped
public class BusinessZone {

    private final ZoneId id;

    public BusinessZone(@ConfigProperty(name = "keguan.zone") ZoneId id) {
        this.id = id;
    }

    public ZoneId id() {
        return id;
    }

    public LocalDate dateOf(Instant at) {
        return at.atZone(id).toLocalDate();
    }

    /**
     * The clock everything asks for the time; a test puts its own in this place. It ticks in microseconds, as the database
     * keeps time: what is answered now is what will be read later.
     */
    @Produces
    @ApplicationScoped
    @DefaultBean
    static Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
