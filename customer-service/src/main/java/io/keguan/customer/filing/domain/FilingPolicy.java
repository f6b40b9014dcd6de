package io.keguan.customer.filing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.domain.WorkingDays;

/**
 * Until when a new customer is filed, and how often the department is reminded.
 *
 * @param filingDays working days from the first contact to the filing
 * @param dayEnd until what time of the last day
 * @param correctionDays working days a returned form gives at least; who handed in on time must not be late because the other
 *            side took its time
 * @param remindDaysBefore how many working days before the deadline the department is reminded
 * @param remindEveryDaysAfter every how many working days afterwards
 * @param remindAt the time of day of a reminder
 * @param escalateAfter from how many reminders on an overdue filing goes to the department's manager
 */
public record FilingPolicy(
        @Rule("S2a-07") @Parameter(seed = "5", unit = Unit.WORKING_DAYS, min = 1, max = 60) int filingDays,
        @Rule("S2a-07") @Parameter(seed = "18:00") LocalTime dayEnd,
        @Rule("S2a-07") @Parameter(seed = "2", unit = Unit.WORKING_DAYS, min = 1, max = 30) int correctionDays,
        @Rule("S2a-21") @Parameter(seed = "2,1", unit = Unit.WORKING_DAYS) List<String> remindDaysBefore,
        @Rule("S2a-21") @Parameter(seed = "2", unit = Unit.WORKING_DAYS, min = 1, max = 30) int remindEveryDaysAfter,
        @Rule("S2a-21") @Parameter(seed = "09:00") LocalTime remindAt,
        @Rule("S2a-21") @Parameter(seed = "3", unit = Unit.TIMES, min = 1, max = 100) int escalateAfter) {

    private static final int MOST_DAYS_BEFORE = 60;

    public FilingPolicy {
        // Null while another value is wrong: that one is told.
        if (remindDaysBefore != null && !remindDaysBefore.stream().allMatch(FilingPolicy::isDays)) {
            throw Refused.invalid(List.of(Reason.of("values.remindDaysBefore", "policy.value-invalid")));
        }
    }

    public Instant filingDue(LocalDate from, WorkingDays calendar, ZoneId zone) {
        return end(calendar.addWorkingDays(from, filingDays), zone);
    }

    /** A returned form keeps its deadline, or gets the days a correction takes. */
    public Instant correctionDue(Instant due, LocalDate returned, WorkingDays calendar, ZoneId zone) {
        Instant correction = end(calendar.addWorkingDays(returned, correctionDays), zone);
        return correction.isAfter(due) ? correction : due;
    }

    /** When the department hears of the deadline next: some working days before it, then again and again after it. */
    public Instant nextReminder(Instant now, Instant due, WorkingDays calendar, ZoneId zone) {
        LocalDate dueDay = due.atZone(zone).toLocalDate();
        return remindDaysBefore.stream()
                .map(Integer::parseInt)
                .map(days -> reminder(before(dueDay, days, calendar), zone))
                .filter(at -> at.isAfter(now) && at.isBefore(due))
                .min(Instant::compareTo)
                .orElseGet(() -> reminderAfter(now, dueDay, calendar, zone));
    }

    private Instant reminderAfter(Instant now, LocalDate dueDay, WorkingDays calendar, ZoneId zone) {
        LocalDate day = dueDay;
        do {
            day = calendar.addWorkingDays(day, remindEveryDaysAfter);
        } while (!reminder(day, zone).isAfter(now));
        return reminder(day, zone);
    }

    private static LocalDate before(LocalDate day, int workingDays, WorkingDays calendar) {
        LocalDate earlier = day;
        for (int left = workingDays; left > 0; left -= calendar.isWorkingDay(earlier) ? 1 : 0) {
            earlier = earlier.minusDays(1);
        }
        return earlier;
    }

    private Instant reminder(LocalDate day, ZoneId zone) {
        return day.atTime(remindAt).atZone(zone).toInstant();
    }

    private Instant end(LocalDate day, ZoneId zone) {
        return day.atTime(dayEnd).atZone(zone).toInstant();
    }

    private static boolean isDays(String text) {
        return text.matches("[1-9][0-9]?") && Integer.parseInt(text) <= MOST_DAYS_BEFORE;
    }
}
