package io.keguan.customer.filing.domain;

import static io.keguan.customer.filing.domain.FilingAction.ACCEPT;
import static io.keguan.customer.filing.domain.FilingAction.CANCEL;
import static io.keguan.customer.filing.domain.FilingAction.REMIND;
import static io.keguan.customer.filing.domain.FilingAction.RETURN;
import static io.keguan.customer.filing.domain.FilingAction.SUBMIT;

import io.keguan.kit.domain.Transitions;

/** Where a filing stands between the business department and the market promotion department. */
public enum FilingStatus {
    /** 待备案: the business department has to hand the form in. */
    DUE,
    /** 已报送: the form waits for the market promotion department. */
    SUBMITTED,
    /** 已退回: the business department has to correct the form. */
    RETURNED,
    /** 已备案: on file; costs for the customer may be reimbursed (S2a-20). */
    FILED,
    /** 已取消: the registration was withdrawn. */
    CANCELLED;

    public static final Transitions<FilingStatus, FilingAction> LIFECYCLE = Transitions
            .of(Filing.TYPE, FilingStatus.class, FilingAction.class)
            .allow(SUBMIT, SUBMITTED, DUE, RETURNED)
            .allow(ACCEPT, FILED, SUBMITTED)
            .allow(RETURN, RETURNED, SUBMITTED)
            .allow(REMIND, DUE, DUE)
            .allow(REMIND, RETURNED, RETURNED)
            .allow(CANCEL, CANCELLED, DUE, SUBMITTED, RETURNED)
            .build();

    /** Whether somebody still has to do something. */
    public boolean open() {
        return !LIFECYCLE.allowed(this).isEmpty();
    }

    /** Whether the deadline runs: the form lies with the business department. */
    public boolean withDepartment() {
        return this == DUE || this == RETURNED;
    }
}
