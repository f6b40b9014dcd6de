package io.keguan.customer.duty.domain;

import static io.keguan.customer.duty.domain.DutyAction.COMPLETE;
import static io.keguan.customer.duty.domain.DutyAction.FALL_OVERDUE;
import static io.keguan.customer.duty.domain.DutyAction.REPORT_NEEDS;
import static io.keguan.customer.duty.domain.DutyAction.SAVE_DRAFT;
import static io.keguan.customer.duty.domain.DutyAction.SEND;
import static io.keguan.customer.duty.domain.DutyAction.VERIFY;
import static io.keguan.customer.duty.domain.DutyAction.VISIT;
import static io.keguan.customer.duty.domain.DutyAction.WAIVE;

import io.keguan.kit.domain.Transitions;

/** Where a duty stands. */
public enum DutyStatus {
    /** 待办: in time. */
    DUE,
    /** 已逾期: the deadline passed, and it is still to be done. */
    OVERDUE,
    /** 已完成. */
    DONE,
    /** 已免除: the file was sealed or merged before it was done. */
    WAIVED;

    public static final Transitions<DutyStatus, DutyAction> LIFECYCLE = Transitions
            .of(Duty.TYPE, DutyStatus.class, DutyAction.class)
            .allow(REPORT_NEEDS, DONE, DUE, OVERDUE)
            .allow(SAVE_DRAFT, DUE, DUE)
            .allow(SAVE_DRAFT, OVERDUE, OVERDUE)
            .allow(SEND, DONE, DUE, OVERDUE)
            .allow(VERIFY, DONE, DUE, OVERDUE)
            .allow(COMPLETE, DONE, DUE, OVERDUE)
            .allow(VISIT, DONE, DUE, OVERDUE)
            .allow(FALL_OVERDUE, OVERDUE, DUE)
            .allow(WAIVE, WAIVED, DUE, OVERDUE)
            .build();

    /** Whether somebody still has to do it. */
    public boolean open() {
        return this == DUE || this == OVERDUE;
    }
}
