package io.keguan.customer.violation.domain;

/** What was attempted and refused. See docs/adr/0009-what-counts-as-an-attempt.md for what is none. */
public enum Attempt {
    /** 执行未经批准的修改申请. */
    EXECUTED_UNAPPROVED,
    /** 审批或审核本人提交的申请. */
    DECIDED_OWN,
    /** 执行本人提交或审批的申请. */
    EXECUTED_OWN,
    /** 直接改写客户档案. */
    WROTE_DIRECTLY
}
