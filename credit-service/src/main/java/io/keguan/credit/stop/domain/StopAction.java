package io.keguan.credit.stop.domain;

/** What can become of a stop. */
public enum StopAction {
    REQUEST_EXCEPTION,
    APPROVE_EXCEPTION,
    REJECT_EXCEPTION,
    /** Another promise was broken while goods went out by exception. */
    STOP_AGAIN,
    /** The last day of the exception is over. */
    END_EXCEPTION,
    LIFT
}
