package io.keguan.credit.monitoring.domain;

/** What happens to an observation. */
public enum ObservationAction {
    /** The credit officer says what follows from it. */
    REVIEW
}
