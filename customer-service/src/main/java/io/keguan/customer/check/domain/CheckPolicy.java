package io.keguan.customer.check.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.domain.WorkingDays;

/**
 * The monthly check of customer files. The regulation says that it happens and that faults are corrected until a deadline; it
 * names no figure, so all of these are the company's to set.
 *
 * @param samplePercent how much of a department's files is drawn
 * @param sampleLeast how many at least, if there are as many
 * @param sampleMost how many at most
 * @param drawByDay until which day of the month; the last one in a shorter month
 * @param backMonths for how many months back a check that was missed can still be drawn
 * @param correctionDays working days to correct a fault, unless the manager says otherwise
 * @param dayEnd until when on the last day
 */
public record CheckPolicy(
        @Rule("S4-29") @Parameter(seed = "5", unit = Unit.PERCENT, min = 1, max = 100) int samplePercent,
        @Rule("S4-29") @Parameter(seed = "5", min = 1, max = 500) int sampleLeast,
        @Rule("S4-29") @Parameter(seed = "30", min = 1, max = 500) int sampleMost,
        @Rule("S4-29") @Parameter(seed = "25", unit = Unit.DAYS, min = 1, max = 31) int drawByDay,
        @Rule("S4-29") @Parameter(seed = "2", unit = Unit.MONTHS, max = 12) int backMonths,
        @Rule("S4-29") @Parameter(seed = "5", unit = Unit.WORKING_DAYS, min = 1, max = 60) int correctionDays,
        @Rule("S4-29") @Parameter(seed = "18:00") LocalTime dayEnd) {

    public CheckPolicy {
        // Zero while another value is wrong: that one is told.
        if (sampleLeast > 0 && sampleMost > 0 && sampleLeast > sampleMost) {
            throw Refused.invalid(List.of(Reason.of("values.sampleLeast", "policy.value-invalid", "S4-29")));
        }
    }

    /** How many of so many files are drawn; part of a file counts as one. */
    public int sampleSize(int files) {
        int share = Math.ceilDiv(files * samplePercent, 100);
        return Math.min(files, Math.clamp(share, sampleLeast, sampleMost));
    }

    public Instant drawnBy(YearMonth month, ZoneId zone) {
        return end(month.atDay(Math.min(drawByDay, month.lengthOfMonth())), zone);
    }

    public Instant correctedBy(LocalDate from, WorkingDays calendar, ZoneId zone) {
        return end(calendar.addWorkingDays(from, correctionDays), zone);
    }

    /** Whether the month's check can be drawn now: its month has come, and is not over for too long. */
    public boolean drawable(YearMonth month, YearMonth present) {
        return !month.isAfter(present) && !month.isBefore(present.minusMonths(backMonths));
    }

    private Instant end(LocalDate day, ZoneId zone) {
        return day.atTime(dayEnd).atZone(zone).toInstant();
    }
}
