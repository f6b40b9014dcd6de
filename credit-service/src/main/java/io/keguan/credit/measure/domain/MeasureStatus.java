package io.keguan.credit.measure.domain;

import static io.keguan.credit.measure.domain.MeasureAction.EXPIRE;
import static io.keguan.credit.measure.domain.MeasureAction.LIFT;
import static io.keguan.credit.measure.domain.MeasureAction.PUT_IN_PLACE;

import io.keguan.kit.domain.Transitions;

/** How far a measure has got. */
public enum MeasureStatus {
    /** 待落实: required, not there yet. */
    REQUIRED,
    /** 已落实. */
    IN_PLACE,
    /** 已到期: what was there has run out; it is required again. */
    EXPIRED,
    /** 已解除. */
    LIFTED;

    public static final Transitions<MeasureStatus, MeasureAction> LIFECYCLE = Transitions
            .of(CreditMeasure.TYPE, MeasureStatus.class, MeasureAction.class)
            .allow(PUT_IN_PLACE, IN_PLACE, REQUIRED, EXPIRED)
            .allow(EXPIRE, EXPIRED, IN_PLACE)
            .allow(LIFT, LIFTED, REQUIRED, IN_PLACE, EXPIRED)
            .build();
}
