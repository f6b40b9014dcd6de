package io.keguan.customer.logbook.domain;

/** Who turned to whom. */
public enum Direction {
    /** 来: the customer to the company. */
    INCOMING,
    /** 往: the company to the customer. */
    OUTGOING
}
