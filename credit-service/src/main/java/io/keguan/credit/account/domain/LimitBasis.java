package io.keguan.credit.account.domain;

/** Why a credit limit is what it is. */
public enum LimitBasis {
    /** 新客户限额: the same small limit for every new customer (S1-53). */
    NEW_CUSTOMER_CAP,
    /** A 类: no limit of its own (S1-47). */
    CLASS_A,
    /** B 类: an upper limit, moved in steps (S1-48). */
    CLASS_B,
    /** C 类: a small limit after a careful look (S1-49). */
    CLASS_C
}
