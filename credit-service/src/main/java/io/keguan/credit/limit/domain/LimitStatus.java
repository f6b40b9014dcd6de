package io.keguan.credit.limit.domain;

import static io.keguan.credit.limit.domain.LimitAction.APPROVE;
import static io.keguan.credit.limit.domain.LimitAction.END;
import static io.keguan.credit.limit.domain.LimitAction.REJECT;
import static io.keguan.credit.limit.domain.LimitAction.WITHDRAW;

import io.keguan.kit.domain.Transitions;

/** Where a change of a limit stands. */
public enum LimitStatus {
    /** 待审批. */
    PROPOSED,
    /** 已批准: the account has the limit. */
    APPROVED,
    /** 已驳回. */
    REJECTED,
    /** 已撤回. */
    WITHDRAWN,
    /** 已到期: a temporary limit is over, by its day or by another decision. */
    ENDED;

    public static final Transitions<LimitStatus, LimitAction> LIFECYCLE = Transitions
            .of(LimitChange.TYPE, LimitStatus.class, LimitAction.class)
            .allow(APPROVE, APPROVED, PROPOSED)
            .allow(REJECT, REJECTED, PROPOSED)
            .allow(WITHDRAW, WITHDRAWN, PROPOSED)
            .allow(END, ENDED, APPROVED)
            .build();
}
