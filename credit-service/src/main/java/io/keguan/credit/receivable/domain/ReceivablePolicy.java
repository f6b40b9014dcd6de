package io.keguan.credit.receivable.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;

/**
 * What follows when a customer pays late.
 *
 * @param graceDays days after the settlement day before the promise counts as broken; the regulation gives none: at once
 * @param remindDaysBefore how many days before the settlement day a receivable is named in a written reminder [inferred]
 * @param demandDays overdue for so many days, a demand notice is written, each one sharper than the one before [inferred]
 * @param breachMonths overdue for longer than this, the customer is liable for breach
 * @param ageingDays upper bounds of the buckets the receivables are sorted into by their age [inferred]
 * @param methodReviewMonths after how many months finance looks at a customer's collection method again [inferred]
 * @param deputyWriteOffFen up to which amount a deputy general manager decides about bad debts [inferred]
 */
public record ReceivablePolicy(
        @Rule("S3-10") @Parameter(seed = "0", unit = Unit.DAYS, max = 60) int graceDays,
        @Rule("S3-11") @Parameter(seed = "7", unit = Unit.DAYS, max = 60) int remindDaysBefore,
        @Rule("S2e-40") @Parameter(seed = "1,15,30", unit = Unit.DAYS) List<String> demandDays,
        @Rule("S2e-40") @Parameter(seed = "2", unit = Unit.MONTHS, min = 1, max = 24) int breachMonths,
        @Rule("S1-59") @Parameter(seed = "30,60,90,180", unit = Unit.DAYS) List<String> ageingDays,
        @Rule("S1-59") @Parameter(seed = "6", unit = Unit.MONTHS, min = 1, max = 60) int methodReviewMonths,
        @Rule("S1-59") @Parameter(seed = "5000000", unit = Unit.FEN, max = 100_000_000_000L) long deputyWriteOffFen) {

    private static final int MOST_DAYS = 3650;

    public ReceivablePolicy {
        requireRising("demandDays", demandDays);
        requireRising("ageingDays", ageingDays);
    }

    /** The first day on which the promise to pay by then is broken. */
    public LocalDate brokenOn(LocalDate dueOn) {
        return dueOn.plusDays(graceDays + 1L);
    }

    /** The first day on which what was due then is a breach. */
    public LocalDate breachOn(LocalDate dueOn) {
        return dueOn.plusMonths(breachMonths).plusDays(1);
    }

    /** How sharply somebody is reminded who is so many days late; 0 not yet. */
    public int demandLevel(long daysOverdue) {
        return (int) demandDays.stream().filter(d -> daysOverdue >= Long.parseLong(d)).count();
    }

    public List<Integer> ageingBounds() {
        return ageingDays.stream().map(Integer::valueOf).toList();
    }

    private static void requireRising(String name, List<String> days) {
        // Null while another value is wrong: that one is told.
        if (days == null) {
            return;
        }
        boolean sound = !days.isEmpty() && days.stream().allMatch(d -> d.matches("[0-9]{1,4}"))
                && IntStream.range(0, days.size()).allMatch(i -> Integer.parseInt(days.get(i)) <= MOST_DAYS
                        && Integer.parseInt(days.get(i)) > (i == 0 ? 0 : Integer.parseInt(days.get(i - 1))));
        if (!sound) {
            throw Refused.invalid(List.of(Reason.of("values." + name, "policy.value-invalid")));
        }
    }
}
