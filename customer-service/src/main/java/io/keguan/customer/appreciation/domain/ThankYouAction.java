package io.keguan.customer.appreciation.domain;

/** What the market promotion department does with a thank-you event. */
public enum ThankYouAction {
    /** The departments are asked for their lists. */
    OPEN,
    /** The lists are final. */
    CLOSE,
    /** The event took place; who came is recorded. */
    HOLD,
    /** The event will not take place. */
    CANCEL
}
