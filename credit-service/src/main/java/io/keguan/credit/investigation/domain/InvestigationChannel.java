package io.keguan.credit.investigation.domain;

/** Where an investigation asks (S1-41 names four, S3-20 three of them: all four are there). */
public enum InvestigationChannel {
    /** 金融机构或银行: reliable and cheap; incomplete, and slow when there are several banks. */
    BANK,
    /** 专业资信调查机构: quick and costly. */
    AGENCY,
    /** 行业组织: deep, of one region. */
    TRADE_ORGANISATION,
    /** 询问同事或委托同事、新闻报道. */
    COLLEAGUES_OR_NEWS
}
