package io.keguan.customer.retention.domain;

import static io.keguan.customer.retention.domain.DestructionAction.APPROVE;
import static io.keguan.customer.retention.domain.DestructionAction.EXECUTE;
import static io.keguan.customer.retention.domain.DestructionAction.REJECT;
import static io.keguan.customer.retention.domain.DestructionAction.REVIEW;
import static io.keguan.customer.retention.domain.DestructionAction.SIGN;
import static io.keguan.customer.retention.domain.DestructionAction.SUBMIT;
import static io.keguan.customer.retention.domain.DestructionAction.WITHDRAW;

import io.keguan.kit.domain.Transitions;

/** Where a destruction list stands on its way to the shredder. */
public enum DestructionStatus {
    /** 草稿. */
    DRAFT,
    /** 待审核. */
    SUBMITTED,
    /** 待批准. */
    REVIEWED,
    /** 待销毁: the witnesses sign, then it is executed. */
    APPROVED,
    /** 已销毁. */
    EXECUTED,
    REJECTED,
    WITHDRAWN;

    public static final Transitions<DestructionStatus, DestructionAction> LIFECYCLE = Transitions
            .of(DestructionList.TYPE, DestructionStatus.class, DestructionAction.class)
            .allow(SUBMIT, SUBMITTED, DRAFT)
            .allow(REVIEW, REVIEWED, SUBMITTED)
            .allow(APPROVE, APPROVED, REVIEWED)
            .allow(SIGN, APPROVED, APPROVED)
            .allow(EXECUTE, EXECUTED, APPROVED)
            .allow(REJECT, REJECTED, SUBMITTED, REVIEWED)
            .allow(WITHDRAW, WITHDRAWN, DRAFT, SUBMITTED, REVIEWED, APPROVED)
            .build();

    /** Whether the files on it may still be destroyed by it. */
    public boolean open() {
        return this == DRAFT || this == SUBMITTED || this == REVIEWED || this == APPROVED;
    }
}
