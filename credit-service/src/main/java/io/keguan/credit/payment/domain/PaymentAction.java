package io.keguan.credit.payment.domain;

/** What finance does with a payment. */
public enum PaymentAction {
    /** 核销: says which receivables it is for. */
    ALLOCATE,
    /** 冲销. */
    REVERSE
}
