package io.keguan.credit.monitoring.domain;

/** What follows from a serious observation. */
public enum ReviewOutcome {
    /** 无需处理. */
    NOTHING,
    /** 重新调查评审: the customer is investigated and rated anew. */
    RE_RATE,
    /** 采取恶化措施. */
    MEASURES
}
