package io.keguan.credit.dunning.domain;

/** What credit control does with a notice. */
public enum DemandAction {
    ISSUE, DROP
}
