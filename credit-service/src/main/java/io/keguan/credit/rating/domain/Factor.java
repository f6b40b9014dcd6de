package io.keguan.credit.rating.domain;

/** What a grade is made of. */
public enum Factor {
    /** 经营状况: the 11 questions of S1-42. */
    OPERATING,
    /** 财务现状: the 11 questions of S1-43. */
    FINANCIAL,
    /** 支付情况: the 5 questions of S1-44. */
    PAYMENT,
    /** 资本构成: the three ratios of S1-51. */
    CAPITAL,
    /** 过去的交易记录. */
    TRADE
}
