package io.keguan.customer.archive.domain;

/**
 * What a customer is worth to the company by its share of the sales (S1-32, S3-85). Not the grade of a partner and not the
 * class of a lead: those are fields of their own.
 */
public enum ValueClass {
    /** 重点客户: together they make about three quarters of the sales. */
    A,
    /** About the next fifth. */
    B,
    /** 未来具有潜力的客户: the rest, and whoever bought nothing. */
    C
}
