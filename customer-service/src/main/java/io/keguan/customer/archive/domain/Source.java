package io.keguan.customer.archive.domain;

/** How the company and the customer came into contact (S2c-27). */
public enum Source {
    /** 来电 */
    CALL_IN,
    /** 来访 */
    WALK_IN,
    /** 自行开发 */
    SELF_DEVELOPED,
    /** 科普 */
    POPULAR_SCIENCE,
    /** 巡展 */
    ROADSHOW,
    /** 老客户介绍 */
    REFERRAL
}
