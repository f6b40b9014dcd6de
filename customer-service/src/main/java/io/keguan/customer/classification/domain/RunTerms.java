package io.keguan.customer.classification.domain;

import java.time.LocalDate;
import java.time.YearMonth;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import io.keguan.customer.trade.domain.Months;

/**
 * What a classification goes by.
 *
 * @param periodTo the first day after the period
 * @param policyVersion the policy the boundaries are from
 */
@Embeddable
public record RunTerms(LocalDate periodFrom, LocalDate periodTo, int policyVersion,
        @Column(name = "a_until_percent") int untilA, @Column(name = "b_until_percent") int untilB,
        @Column(name = "top_percent") int topShare) {

    public static RunTerms of(Months period, ClassificationPolicy policy, int policyVersion) {
        return new RunTerms(period.firstDay(), period.end(), policyVersion, policy.untilA(), policy.untilB(),
                policy.topShare());
    }

    public Months period() {
        return new Months(YearMonth.from(periodFrom), YearMonth.from(periodTo).minusMonths(1));
    }
}
