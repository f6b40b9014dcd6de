package io.keguan.customer.violation.domain;

/** Who decides whether a violation happened. */
public enum Decider {
    /** The manager of the department the person belongs to; the general manager may as well. */
    DEPT_MANAGER,
    /** The general manager alone. */
    GENERAL_MANAGER
}
