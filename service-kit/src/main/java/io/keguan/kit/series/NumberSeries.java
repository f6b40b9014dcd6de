package io.keguan.kit.series;

import java.time.Clock;
import java.time.ZonedDateTime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.keguan.kit.time.BusinessZone;

/**
 * Numbers people read aloud, such as {@code KH-2026-000123}. A series has no gap and no double: the number is drawn in the
 * transaction that uses it, which makes users of one series wait for each other; draw it late.
 */
@ApplicationScoped
public class NumberSeries {

    private static final String NEXT = """
            INSERT INTO number_series (series, year, last) VALUES (?1, ?2, 1)
            ON CONFLICT (series, year) DO UPDATE SET last = number_series.last + 1 RETURNING last""";

    private final EntityManager entities;
    private final Clock clock;
    private final BusinessZone zone;

    public NumberSeries(EntityManager entities, Clock clock, BusinessZone zone) {
        this.entities = entities;
        this.clock = clock;
        this.zone = zone;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public String next(String series) {
        int year = ZonedDateTime.now(clock.withZone(zone.id())).getYear();
        Number last = (Number) entities.createNativeQuery(NEXT)
                .setParameter(1, series)
                .setParameter(2, year)
                .getSingleResult();
        return "%s-%d-%06d".formatted(series, year, last.longValue());
    }
}
