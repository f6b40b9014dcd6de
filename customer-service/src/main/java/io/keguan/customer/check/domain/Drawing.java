package io.keguan.customer.check.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import jakarta.persistence.Embeddable;

/**
 * How the sample of a check was drawn: with these values the same files come out of the same archive again.
 *
 * @param month its first day
 * @param seed what the order of the files is made from
 * @param population how many files there were to draw from
 */
@Embeddable
public record Drawing(LocalDate month, String seed, int population, int sampleSize, int sharePercent, int policyVersion,
        Instant dueAt) {

    public YearMonth yearMonth() {
        return YearMonth.from(month);
    }
}
