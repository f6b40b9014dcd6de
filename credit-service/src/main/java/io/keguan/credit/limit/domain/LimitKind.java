package io.keguan.credit.limit.domain;

/** What kind of change of a limit is asked for. */
public enum LimitKind {
    /** 按等级核定: the limit that goes with the grade. */
    BY_GRADE,
    /** 调高. */
    RAISE,
    /** 调低: always possible. */
    LOWER,
    /** 临时调高: until a day; then the former limit holds again. */
    TEMPORARY
}
