package io.keguan.customer.change.domain;

import static io.keguan.customer.change.domain.ChangeAction.APPROVE;
import static io.keguan.customer.change.domain.ChangeAction.EXECUTE;
import static io.keguan.customer.change.domain.ChangeAction.REBASE;
import static io.keguan.customer.change.domain.ChangeAction.REJECT;
import static io.keguan.customer.change.domain.ChangeAction.SEND_BACK;
import static io.keguan.customer.change.domain.ChangeAction.WITHDRAW;

import io.keguan.kit.domain.Transitions;

/** Where a change request stands between applicant, account manager and data administrator. */
public enum ChangeStatus {
    /** 待审批: the account manager judges whether it is necessary. */
    SUBMITTED,
    /** 待执行: the data administrator writes it into the file. */
    APPROVED,
    /** 已执行: it stands in the file. */
    EXECUTED,
    /** 已驳回: it was not necessary, or not proven. */
    REJECTED,
    /** 已撤回: the applicant took it back. */
    WITHDRAWN;

    public static final Transitions<ChangeStatus, ChangeAction> LIFECYCLE = Transitions
            .of(ChangeRequest.TYPE, ChangeStatus.class, ChangeAction.class)
            .allow(APPROVE, APPROVED, SUBMITTED)
            .allow(REJECT, REJECTED, SUBMITTED)
            .allow(EXECUTE, EXECUTED, APPROVED)
            .allow(SEND_BACK, REJECTED, APPROVED)
            .allow(REBASE, SUBMITTED, SUBMITTED, APPROVED)
            .allow(WITHDRAW, WITHDRAWN, SUBMITTED, APPROVED)
            .build();

    /** Whether somebody still has to do something. */
    public boolean open() {
        return !LIFECYCLE.allowed(this).isEmpty();
    }
}
