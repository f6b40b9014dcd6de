package io.keguan.credit.account.domain;

/** Where the customer's file stands in the archive, as its events say. */
public enum CustomerFile {
    ACTIVE,
    /** The customer goes on under another number: nothing more is sold on credit under this one. */
    MERGED,
    /** The cooperation has ended: nothing more is sold on credit. */
    SEALED,
    /** The archive has forgotten the customer, and so does credit control. */
    DESTROYED
}
