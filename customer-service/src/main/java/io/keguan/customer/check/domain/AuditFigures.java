package io.keguan.customer.check.domain;

import java.util.List;
import java.util.UUID;

import io.keguan.customer.archive.domain.FileField;

/**
 * The figures of the yearly internal audit of the archive (S4-30). Checks, violations and requests are those of the year; files
 * and their completeness are those of the moment, because a file has no other.
 */
public record AuditFigures(List<Department> departments, List<Month> months, List<Field> fields,
        List<Outcome> violations, List<Outcome> changes) {

    /**
     * One department. Every check belongs to the department that drew it, everything else to the one it happened in.
     *
     * @param due months it had to be checked in @param missed of those, whose day has passed without a check
     * @param correctedLate a deadline was missed on the way
     * @param overdue not corrected, and the deadline has passed
     * @param open not corrected, and there is time
     * @param completeness average of the files in use, null when there are none
     */
    public record Department(UUID id, String name, int due, int done, int late, int missed, int sampled, int passed,
            int findings, int correctedInTime, int correctedLate, int overdue, int open, int dropped, int violations,
            int confirmed, int files, Integer completeness, int overdueFilings, int changes, int executed) {}

    /** @param month 1 to 12 */
    public record Month(int month, int due, int done, int late, int missed, int sampled, int findings) {}

    /** @param field null for what was found in words alone */
    public record Field(FileField field, int findings, int corrected, int overdue) {}

    /** How many of a kind have come to a state. */
    public record Outcome(String kind, String status, int count) {}
}
