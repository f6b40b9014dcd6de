package io.keguan.customer.violation.domain;

/** Who says that it happened. */
public enum ViolationSource {
    /** 系统记录: the software refused an attempt. */
    SOFTWARE,
    /** 人工上报: somebody has reported it. */
    PERSON
}
