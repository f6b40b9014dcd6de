package io.keguan.credit.measure.domain;

/** What happens to a measure. */
public enum MeasureAction {
    /** The document is there, the deposit is paid, the supply is cut. */
    PUT_IN_PLACE,
    /** It has run out; nobody does that by hand. */
    EXPIRE,
    /** It is needed no more; somebody else than who required it says so. */
    LIFT
}
