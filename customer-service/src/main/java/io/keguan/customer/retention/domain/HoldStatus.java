package io.keguan.customer.retention.domain;

import static io.keguan.customer.retention.domain.HoldAction.LIFT;

import io.keguan.kit.domain.Transitions;

/** Where a legal hold stands. */
public enum HoldStatus {
    /** 保全中. */
    PLACED,
    /** 已解除. */
    LIFTED;

    public static final Transitions<HoldStatus, HoldAction> LIFECYCLE = Transitions
            .of(LegalHold.TYPE, HoldStatus.class, HoldAction.class)
            .allow(LIFT, LIFTED, PLACED)
            .build();
}
