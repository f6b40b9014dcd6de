package io.keguan.credit.rating.domain;

/** 信用等级 of a customer, for the eyes of the staff only (C17). */
public enum Grade {
    A, B, C
}
