package io.keguan.credit.stop.domain;

import static io.keguan.credit.stop.domain.StopAction.APPROVE_EXCEPTION;
import static io.keguan.credit.stop.domain.StopAction.END_EXCEPTION;
import static io.keguan.credit.stop.domain.StopAction.LIFT;
import static io.keguan.credit.stop.domain.StopAction.REJECT_EXCEPTION;
import static io.keguan.credit.stop.domain.StopAction.REQUEST_EXCEPTION;
import static io.keguan.credit.stop.domain.StopAction.STOP_AGAIN;

import io.keguan.kit.domain.Transitions;

/** Whether goods go out to the customer. */
public enum StopStatus {
    /** 已停货. */
    STOPPED,
    /** 例外待批: somebody has asked to ship all the same; nothing goes out yet. */
    EXCEPTION_REQUESTED,
    /** 例外放行: goods go out until a day. */
    EXCEPTION,
    /** 已解除. */
    LIFTED;

    public static final Transitions<StopStatus, StopAction> LIFECYCLE = Transitions
            .of(ShipmentStop.TYPE, StopStatus.class, StopAction.class)
            .allow(REQUEST_EXCEPTION, EXCEPTION_REQUESTED, STOPPED)
            .allow(APPROVE_EXCEPTION, EXCEPTION, EXCEPTION_REQUESTED)
            .allow(REJECT_EXCEPTION, STOPPED, EXCEPTION_REQUESTED)
            .allow(STOP_AGAIN, STOPPED, EXCEPTION)
            .allow(END_EXCEPTION, STOPPED, EXCEPTION)
            .allow(LIFT, LIFTED, STOPPED, EXCEPTION_REQUESTED, EXCEPTION)
            .build();
}
