package io.keguan.customer.logbook.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.domain.WorkingDays;

/**
 * Until when a change at a customer has to be reported.
 *
 * @param reportDays working days from the change to the report
 * @param dayEnd until what time of the last day
 */
public record ChangeReportPolicy(
        @Rule("S2a-08") @Parameter(seed = "5", unit = Unit.WORKING_DAYS, min = 1, max = 60) int reportDays,
        @Rule("S2a-08") @Parameter(seed = "18:00") LocalTime dayEnd) {

    public Instant due(LocalDate changed, WorkingDays calendar, ZoneId zone) {
        return calendar.addWorkingDays(changed, reportDays).atTime(dayEnd).atZone(zone).toInstant();
    }
}
