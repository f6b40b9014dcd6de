package io.keguan.customer.archive.domain;

/** The four categories of the regulation (S2a-02). */
public enum Category {
    /** 目标客户: the company wants to win it. */
    TARGET,
    /** 一般客户: regular business. */
    GENERAL,
    /** 重点客户: carries much of the business. */
    KEY,
    /** 潜在客户: may need the company's products one day. */
    POTENTIAL
}
