package io.keguan.credit.investigation.domain;

/** How an investigation is done (S3-21). */
public enum InvestigationMethod {
    /** 银行征信法. */
    BANK_ENQUIRY,
    /** 信用分析法. */
    CREDIT_ANALYSIS
}
