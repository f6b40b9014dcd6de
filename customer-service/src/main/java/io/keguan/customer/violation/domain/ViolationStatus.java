package io.keguan.customer.violation.domain;

import static io.keguan.customer.violation.domain.ViolationAction.CONFIRM;
import static io.keguan.customer.violation.domain.ViolationAction.DISMISS;

import io.keguan.kit.domain.Transitions;

/** Whether a reported violation is one. */
public enum ViolationStatus {
    /** 待认定. */
    REPORTED,
    /** 已认定: there is a proposal of what follows; nothing is deducted by it. */
    CONFIRMED,
    /** 不成立. */
    DISMISSED;

    public static final Transitions<ViolationStatus, ViolationAction> LIFECYCLE = Transitions
            .of(Violation.TYPE, ViolationStatus.class, ViolationAction.class)
            .allow(CONFIRM, CONFIRMED, REPORTED)
            .allow(DISMISS, DISMISSED, REPORTED)
            .build();
}
