package io.keguan.customer.reception.domain;

/** To whom a visitor is led, and with the visitor the customer. */
public enum ReceptionOutcome {
    /** 转原经理: the visitor named the manager the customer belongs to (S2c-29). */
    TO_MANAGER,
    /** 值班接待: a new customer, or one nobody was designated for (S2c-29, S2c-30). */
    DUTY,
    /** 指定经理: the referrer designated the manager (S2c-30). */
    DESIGNATED
}
