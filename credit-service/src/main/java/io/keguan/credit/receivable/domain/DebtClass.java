package io.keguan.credit.receivable.domain;

/** How doubtful a receivable is (S1-59). */
public enum DebtClass {
    /** 正常. */
    NORMAL,
    /** 呆账: long overdue, collectable with effort. */
    DULL,
    /** 死账: nobody answers for it any more. */
    DEAD,
    /** 坏账: lost, to be written off. */
    BAD
}
