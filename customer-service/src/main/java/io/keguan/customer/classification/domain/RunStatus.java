package io.keguan.customer.classification.domain;

import static io.keguan.customer.classification.domain.RunAction.APPROVE;
import static io.keguan.customer.classification.domain.RunAction.OUTDATE;
import static io.keguan.customer.classification.domain.RunAction.REJECT;
import static io.keguan.customer.classification.domain.RunAction.WITHDRAW;

import io.keguan.kit.domain.Transitions;

/** Where a classification stands between the one who has it computed and the management. */
public enum RunStatus {
    /** 待审批: computed; nothing has changed at any customer. */
    PROPOSED,
    /** 已批准: the customers have their classes. */
    APPROVED,
    /** 已驳回. */
    REJECTED,
    /** 已撤回. */
    WITHDRAWN,
    /** 已失效: another run was approved, what this one would change is no longer so. */
    OUTDATED;

    public static final Transitions<RunStatus, RunAction> LIFECYCLE = Transitions
            .of(ClassificationRun.TYPE, RunStatus.class, RunAction.class)
            .allow(APPROVE, APPROVED, PROPOSED)
            .allow(REJECT, REJECTED, PROPOSED)
            .allow(WITHDRAW, WITHDRAWN, PROPOSED)
            .allow(OUTDATE, OUTDATED, PROPOSED)
            .build();
}
