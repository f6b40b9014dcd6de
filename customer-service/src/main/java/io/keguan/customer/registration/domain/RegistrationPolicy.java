package io.keguan.customer.registration.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.domain.WorkingDays;

/**
 * When a registration form is due and when its audit is, and from which likeness on a name counts as nearly the same.
 *
 * @param dayEnd end of the working day, until when a form is due
 * @param latestNextDay until when, exceptionally, it may come on the next working day
 * @param auditDays working days the data administrator has for the audit
 * @param similarNamePercent share of common character pairs that makes two names nearly the same
 */
public record RegistrationPolicy(@Rule("S2c-26") @Parameter(seed = "18:00") LocalTime dayEnd,
        @Rule("S2c-26") @Parameter(seed = "10:00") LocalTime latestNextDay,
        @Rule("S4-22") @Parameter(seed = "1", unit = Unit.WORKING_DAYS, min = 1, max = 30) int auditDays,
        @Rule("S2c-28") @Parameter(seed = "60", unit = Unit.PERCENT, min = 30, max = 100) int similarNamePercent) {

    /** The last moment at which the form of a contact is still in time. */
    public Instant latestSubmission(Instant contactedAt, WorkingDays calendar, ZoneId zone) {
        LocalDate contacted = contactedAt.atZone(zone).toLocalDate();
        return calendar.addWorkingDays(contacted, 1).atTime(latestNextDay).atZone(zone).toInstant();
    }

    public Instant auditDue(Instant submittedAt, WorkingDays calendar, ZoneId zone) {
        LocalDate submitted = submittedAt.atZone(zone).toLocalDate();
        return calendar.addWorkingDays(submitted, auditDays).atTime(dayEnd).atZone(zone).toInstant();
    }
}
