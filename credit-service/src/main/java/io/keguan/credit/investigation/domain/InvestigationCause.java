package io.keguan.credit.investigation.domain;

/** Why a customer's credit is looked into. */
public enum InvestigationCause {
    /** 签约前: before the first contract (S1-50). */
    BEFORE_CONTRACT,
    /** 定期复审: the last report runs out. */
    PERIODIC,
    /** 拜访复审: on a periodic visit the grade is reviewed (S0-14). */
    VISIT,
    /** 风险事件: something was observed (S3-09). */
    EVENT
}
