package io.keguan.credit.receivable.domain;

/** What can become of a receivable. */
public enum ReceivableAction {
    PAY_IN_PART,
    PAY,
    WRITE_OFF,
    /** A payment was taken back and nothing else had come in. */
    REOPEN,
    /** A payment was taken back; others stand. */
    REOPEN_IN_PART
}
