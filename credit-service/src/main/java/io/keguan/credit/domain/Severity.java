package io.keguan.credit.domain;

/** How serious something about a customer is. */
public enum Severity {
    /** 无. */
    NONE,
    /** 轻微. */
    LOW,
    /** 一般. */
    MEDIUM,
    /** 严重. */
    HIGH
}
