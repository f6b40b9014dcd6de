package io.keguan.credit.baddebt.domain;

import io.keguan.kit.domain.Transitions;

/** Where a proposal about a doubtful debt stands. */
public enum BadDebtStatus {
    /** 待审批. */
    PROPOSED,
    /** 已批准. */
    APPROVED,
    /** 已驳回. */
    REJECTED;

    public static final Transitions<BadDebtStatus, BadDebtAction> LIFECYCLE = Transitions
            .of(BadDebt.TYPE, BadDebtStatus.class, BadDebtAction.class)
            .allow(BadDebtAction.APPROVE, APPROVED, PROPOSED)
            .allow(BadDebtAction.REJECT, REJECTED, PROPOSED)
            .build();
}
