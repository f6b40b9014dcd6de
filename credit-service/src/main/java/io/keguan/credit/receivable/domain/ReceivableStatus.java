package io.keguan.credit.receivable.domain;

import static io.keguan.credit.receivable.domain.ReceivableAction.PAY;
import static io.keguan.credit.receivable.domain.ReceivableAction.PAY_IN_PART;
import static io.keguan.credit.receivable.domain.ReceivableAction.REOPEN;
import static io.keguan.credit.receivable.domain.ReceivableAction.REOPEN_IN_PART;
import static io.keguan.credit.receivable.domain.ReceivableAction.WRITE_OFF;

import io.keguan.kit.domain.Transitions;

/** How much of a receivable has come in. That it is overdue is no state: what is overdue can be paid in part. */
public enum ReceivableStatus {
    /** 未收款. */
    OPEN,
    /** 部分收款. */
    PARTLY_PAID,
    /** 已收清. */
    PAID,
    /** 已核销: what was left is given up. */
    WRITTEN_OFF;

    public static final Transitions<ReceivableStatus, ReceivableAction> LIFECYCLE = Transitions
            .of(Receivable.TYPE, ReceivableStatus.class, ReceivableAction.class)
            .allow(PAY_IN_PART, PARTLY_PAID, OPEN, PARTLY_PAID)
            .allow(PAY, PAID, OPEN, PARTLY_PAID)
            .allow(WRITE_OFF, WRITTEN_OFF, OPEN, PARTLY_PAID)
            .allow(REOPEN, OPEN, PARTLY_PAID, PAID, WRITTEN_OFF)
            .allow(REOPEN_IN_PART, PARTLY_PAID, PARTLY_PAID, PAID, WRITTEN_OFF)
            .build();

    /** Whether something is still owed. */
    public boolean open() {
        return this == OPEN || this == PARTLY_PAID;
    }
}
