package io.keguan.credit.price.domain;

/** What becomes of a proposed price list, and of an application for a price below it. */
public enum PriceListAction {
    APPROVE,
    REJECT,
    /** The proposer takes it back. */
    WITHDRAW
}
