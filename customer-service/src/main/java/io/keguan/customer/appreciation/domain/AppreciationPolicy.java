package io.keguan.customer.appreciation.domain;

import java.time.LocalDate;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Rule;

/**
 * How often customers are thanked: the regulation says regularly and leaves the interval to the company.
 *
 * @param intervalMonths at most so long after one event the next one is held
 * @param planDaysAhead so many days before that it should be planned
 */
public record AppreciationPolicy(
        @Rule("S2a-19") @Parameter(seed = "12", unit = Unit.MONTHS, min = 1, max = 60) int intervalMonths,
        @Rule("S2a-19") @Parameter(seed = "60", unit = Unit.DAYS, max = 365) int planDaysAhead) {

    /** Until when the next event is held. */
    public LocalDate nextBy(LocalDate lastHeldOn) {
        return lastHeldOn.plusMonths(intervalMonths);
    }

    /** Whether the next event should be planned by now. @param lastHeldOn null when there was none yet */
    public boolean planNow(LocalDate lastHeldOn, LocalDate today) {
        return lastHeldOn == null || !today.isBefore(nextBy(lastHeldOn).minusDays(planDaysAhead));
    }
}
