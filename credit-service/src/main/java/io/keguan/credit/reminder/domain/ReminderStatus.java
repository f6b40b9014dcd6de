package io.keguan.credit.reminder.domain;

import static io.keguan.credit.reminder.domain.ReminderAction.BREAK_PROMISE;
import static io.keguan.credit.reminder.domain.ReminderAction.DISPUTE;
import static io.keguan.credit.reminder.domain.ReminderAction.KEEP_PROMISE;
import static io.keguan.credit.reminder.domain.ReminderAction.PROMISE;
import static io.keguan.credit.reminder.domain.ReminderAction.SAY_UNABLE;

import io.keguan.kit.domain.Transitions;

/** What the customer answered. */
public enum ReminderStatus {
    /** 待答复. */
    SENT,
    /** 承诺付款. */
    PROMISED,
    /** 表示无力支付. */
    UNABLE,
    /** 提出异议. */
    DISPUTED,
    /** 已付清. */
    KEPT,
    /** 未兑现. */
    BROKEN;

    public static final Transitions<ReminderStatus, ReminderAction> LIFECYCLE = Transitions
            .of(PaymentReminder.TYPE, ReminderStatus.class, ReminderAction.class)
            .allow(PROMISE, PROMISED, SENT, UNABLE, DISPUTED, BROKEN)
            .allow(SAY_UNABLE, UNABLE, SENT, PROMISED, DISPUTED, BROKEN)
            .allow(DISPUTE, DISPUTED, SENT, PROMISED, UNABLE, BROKEN)
            .allow(KEEP_PROMISE, KEPT, SENT, PROMISED, UNABLE, DISPUTED, BROKEN)
            .allow(BREAK_PROMISE, BROKEN, PROMISED)
            .build();
}
