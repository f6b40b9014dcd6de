package io.keguan.credit.payment.domain;

import io.keguan.kit.domain.Transitions;

/** Whether a payment counts. */
public enum PaymentStatus {
    /** 已入账. */
    RECORDED,
    /** 已冲销: the money never came, or did not stay. */
    REVERSED;

    public static final Transitions<PaymentStatus, PaymentAction> LIFECYCLE = Transitions
            .of(Payment.TYPE, PaymentStatus.class, PaymentAction.class)
            .allow(PaymentAction.ALLOCATE, RECORDED, RECORDED)
            .allow(PaymentAction.REVERSE, REVERSED, RECORDED)
            .build();
}
