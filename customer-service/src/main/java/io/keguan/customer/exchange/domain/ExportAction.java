package io.keguan.customer.exchange.domain;

/** What happens with an export. */
public enum ExportAction {
    /** No permission is needed, and the file is made. */
    BEGIN,
    /** The general manager permits the copy (S2c-37). */
    APPROVE,
    REJECT,
    FINISH,
    FAIL,
    /** The applicant gives it up. */
    CANCEL,
    EXPIRE
}
