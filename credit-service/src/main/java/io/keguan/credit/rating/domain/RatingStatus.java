package io.keguan.credit.rating.domain;

import static io.keguan.credit.rating.domain.RatingAction.APPROVE;
import static io.keguan.credit.rating.domain.RatingAction.REJECT;
import static io.keguan.credit.rating.domain.RatingAction.WITHDRAW;

import io.keguan.kit.domain.Transitions;

/** Where a rating stands between the credit officer and whoever decides on it. */
public enum RatingStatus {
    /** 待审批. */
    PROPOSED,
    /** 已批准: the newest approved rating is the customer's grade. */
    APPROVED,
    /** 已驳回. */
    REJECTED,
    /** 已撤回. */
    WITHDRAWN;

    public static final Transitions<RatingStatus, RatingAction> LIFECYCLE = Transitions
            .of(CreditRating.TYPE, RatingStatus.class, RatingAction.class)
            .allow(APPROVE, APPROVED, PROPOSED)
            .allow(REJECT, REJECTED, PROPOSED)
            .allow(WITHDRAW, WITHDRAWN, PROPOSED)
            .build();
}
