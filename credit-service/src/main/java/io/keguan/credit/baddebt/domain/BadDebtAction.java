package io.keguan.credit.baddebt.domain;

/** What the management does with a proposal. */
public enum BadDebtAction {
    APPROVE, REJECT
}
