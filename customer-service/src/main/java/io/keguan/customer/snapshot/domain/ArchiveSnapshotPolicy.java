package io.keguan.customer.snapshot.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

import io.keguan.customer.archive.domain.ValueClass;
import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;

/**
 * Which files are archived, and how often. The regulation speaks of A and B files; the class a file has here is the value class
 * of its customer, because partners are graded by people and a grade may never decide by itself what is kept.
 *
 * @param everyMonths how long an archive period is; it divides the calendar year
 * @param classes the value classes whose files are archived; those of the others are only kept up to date
 */
public record ArchiveSnapshotPolicy(
        @Rule("S2a-36") @Parameter(seed = "6", unit = Unit.MONTHS, min = 1, max = 12) int everyMonths,
        @Rule("S2a-36") @Parameter(seed = "A,B") List<String> classes) {

    private static final int MONTHS_OF_A_YEAR = 12;

    /**
     * A part of a year at whose end files are archived.
     *
     * @param name such as 2026-H1
     * @param to its last day
     */
    public record Period(String name, LocalDate from, LocalDate to) {}

    public ArchiveSnapshotPolicy {
        // Zero and null while another value is wrong: that one is told.
        if (everyMonths > 0 && MONTHS_OF_A_YEAR % everyMonths != 0) {
            throw Refused.invalid(List.of(Reason.of("values.everyMonths", "policy.no-part-of-a-year", "S2a-36")));
        }
        if (classes != null && !classes.stream().allMatch(ArchiveSnapshotPolicy::isClass)) {
            throw Refused.invalid(List.of(Reason.of("values.classes", "policy.value-invalid", "S2a-36")));
        }
    }

    /** The last period that is over. */
    public Period lastEnded(LocalDate today) {
        int index = (today.getMonthValue() - 1) / everyMonths;
        YearMonth begins = YearMonth.of(today.getYear(), index * everyMonths + 1).minusMonths(everyMonths);
        String name = switch (everyMonths) {
            case 12 -> "%d".formatted(begins.getYear());
            case 6 -> "%d-H%d".formatted(begins.getYear(), number(begins));
            case 3 -> "%d-Q%d".formatted(begins.getYear(), number(begins));
            default -> "%d-P%d".formatted(begins.getYear(), number(begins));
        };
        return new Period(name, begins.atDay(1), begins.plusMonths(everyMonths - 1L).atEndOfMonth());
    }

    private int number(YearMonth begins) {
        return (begins.getMonthValue() - 1) / everyMonths + 1;
    }

    private static boolean isClass(String name) {
        return Arrays.stream(ValueClass.values()).anyMatch(c -> c.name().equals(name));
    }
}
