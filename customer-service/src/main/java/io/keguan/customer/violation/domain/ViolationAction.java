package io.keguan.customer.violation.domain;

/** What is decided about a reported violation. */
public enum ViolationAction {
    /** It happened. */
    CONFIRM,
    /** It did not, or it was none. */
    DISMISS
}
