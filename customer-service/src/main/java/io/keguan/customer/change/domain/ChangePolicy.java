package io.keguan.customer.change.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.domain.WorkingDays;

/**
 * How long a change of the master record may take. The regulation names no days; these keep the whole way within the five
 * working days it gives for reporting a change (S2a-08).
 *
 * @param judgeDays working days the account manager has to judge a request
 * @param executeDays working days the data administrator has to execute an approved one
 * @param dayEnd until when on the last day
 */
public record ChangePolicy(
        @Rule("S4-25") @Parameter(seed = "2", unit = Unit.WORKING_DAYS, min = 1, max = 30) int judgeDays,
        @Rule("S4-26") @Parameter(seed = "1", unit = Unit.WORKING_DAYS, min = 1, max = 30) int executeDays,
        @Rule("S4-25") @Parameter(seed = "18:00") LocalTime dayEnd) {

    public Instant judgedBy(Instant from, WorkingDays calendar, ZoneId zone) {
        return end(from, judgeDays, calendar, zone);
    }

    public Instant executedBy(Instant from, WorkingDays calendar, ZoneId zone) {
        return end(from, executeDays, calendar, zone);
    }

    private Instant end(Instant from, int days, WorkingDays calendar, ZoneId zone) {
        return calendar.addWorkingDays(from.atZone(zone).toLocalDate(), days).atTime(dayEnd).atZone(zone).toInstant();
    }
}
