package io.keguan.customer.attachment.domain;

/** What happens to an attachment. */
public enum AttachmentAction {
    /** A newer version is uploaded. */
    REPLACE,
    /** 作废, with the reason. */
    VOID
}
