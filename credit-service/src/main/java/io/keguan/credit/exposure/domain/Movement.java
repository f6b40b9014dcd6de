package io.keguan.credit.exposure.domain;

/** What moves an exposure. */
public enum Movement {
    /** The account begins. */
    OPENED,
    /** The limit is another one. */
    LIMIT_SET,
    /** A release takes its amount. */
    RESERVED,
    /** A release gives back what it took and did not ship. */
    FREED,
    /** What was reserved has gone out and is owed now. */
    SHIPPED,
    /** What was owed was paid, credited or written off. */
    SETTLED,
    /** What was settled is owed again: a payment was taken back. */
    RESTORED
}
