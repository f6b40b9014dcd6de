package io.keguan.credit.account.domain;

/** Why a credit limit is what it is. */
public enum LimitBasis {
    /** 新客户限额: the same small limit for every new customer (S1-53). */
    NEW_CUSTOMER_CAP
}
