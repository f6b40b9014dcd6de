package io.keguan.credit.monitoring.domain;

/** What is watched at a customer who buys on credit (S3-09), and the sign of S1-54. */
public enum ObservedItem {
    /** 经营状况. */
    OPERATION,
    /** 经营者的言行举止. */
    OPERATOR_CONDUCT,
    /** 客户办公区的气氛. */
    OFFICE_ATMOSPHERE,
    /** 客户采购方面变化. */
    PURCHASING,
    /** 诉讼记录. */
    LITIGATION,
    /** 倒闭和经营危机征兆. */
    CRISIS,
    /** 新客户异常信号: a big first order, no question about quality or price, everything agreed to (S1-54). */
    NEW_CUSTOMER;

    public String rule() {
        return this == NEW_CUSTOMER ? "S1-54" : "S3-09";
    }
}
