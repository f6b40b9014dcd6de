package io.keguan.credit.monitoring.domain;

import java.time.LocalDate;

import io.keguan.credit.domain.Severity;
import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Rule;

/**
 * When an observation has to be looked at, and for how long a customer is watched. The regulation gives no figures [inferred].
 *
 * @param reviewDays within so many days the credit officer looks at a serious observation
 * @param watchDays for so long after a serious observation a customer is on the watch list
 * @param seriousSignals so many of the three signs of a new customer are serious
 */
public record MonitoringPolicy(
        @Rule("S3-09") @Parameter(seed = "3", unit = Unit.DAYS, min = 1, max = 60) int reviewDays,
        @Rule("S3-09") @Parameter(seed = "90", unit = Unit.DAYS, min = 1, max = 730) int watchDays,
        @Rule("S1-54") @Parameter(seed = "2", min = 1, max = 3) int seriousSignals) {

    /** How serious the signs of a new customer are. */
    public Severity of(Signals signals) {
        return signals.count() >= seriousSignals ? Severity.HIGH : Severity.LOW;
    }

    /** Observations since this day keep a customer on the watch list. */
    public LocalDate watchedSince(LocalDate today) {
        return today.minusDays(watchDays);
    }
}
