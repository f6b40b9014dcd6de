package io.keguan.credit.collection.domain;

import java.time.LocalDate;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Rule;

/**
 * When money is collected, and reported on when there was none.
 *
 * @param planDaysAhead how many days before the settlement day the visit is planned [inferred]
 * @param reportDays calendar days from the settlement day to the analysis report: 10 March gives 12 March
 */
public record CollectionPolicy(
        @Rule("S3-12") @Parameter(seed = "3", unit = Unit.DAYS, max = 30) int planDaysAhead,
        @Rule("S3-14") @Parameter(seed = "2", unit = Unit.DAYS, min = 1, max = 30) int reportDays) {

    /** The last day on which the report is in time. */
    public LocalDate reportDueOn(LocalDate settlementOn) {
        return settlementOn.plusDays(reportDays);
    }
}
