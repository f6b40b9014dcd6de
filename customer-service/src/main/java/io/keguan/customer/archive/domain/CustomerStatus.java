package io.keguan.customer.archive.domain;

/** Where a customer's file stands in its life. */
public enum CustomerStatus {
    /** In use. */
    ACTIVE
}
