package io.keguan.customer.retention.domain;

/** What happens to a legal hold. */
public enum HoldAction {
    LIFT
}
