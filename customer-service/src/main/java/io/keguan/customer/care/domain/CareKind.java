package io.keguan.customer.care.domain;

/** What a line of a care plan is about (S3-91). */
public enum CareKind {
    /** 客户拜访计划. */
    VISIT,
    /** 客户关系维护措施. */
    MEASURE,
    /** 售后服务计划. */
    SERVICE
}
