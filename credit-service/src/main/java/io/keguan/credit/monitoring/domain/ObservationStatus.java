package io.keguan.credit.monitoring.domain;

import static io.keguan.credit.monitoring.domain.ObservationAction.REVIEW;

import io.keguan.kit.domain.Transitions;

/** Whether somebody still has to look at an observation. */
public enum ObservationStatus {
    /** 待复核: serious; the credit officer has to look at it. */
    OPEN,
    /** 已记录: noted, nothing follows. */
    NOTED,
    /** 已复核. */
    REVIEWED;

    public static final Transitions<ObservationStatus, ObservationAction> LIFECYCLE = Transitions
            .of(Observation.TYPE, ObservationStatus.class, ObservationAction.class)
            .allow(REVIEW, REVIEWED, OPEN)
            .build();
}
