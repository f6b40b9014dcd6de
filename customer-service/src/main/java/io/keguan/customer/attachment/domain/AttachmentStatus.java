package io.keguan.customer.attachment.domain;

import io.keguan.kit.domain.Transitions;

/** What has become of an attachment; nothing is ever deleted. */
public enum AttachmentStatus {
    /** 有效 */
    CURRENT,
    /** 已替换: a newer version stands in its place, this one can still be read. */
    REPLACED,
    /** 已作废: it should not have been added. */
    VOIDED;

    public static final Transitions<AttachmentStatus, AttachmentAction> LIFECYCLE = Transitions
            .of(Attachment.TYPE, AttachmentStatus.class, AttachmentAction.class)
            .allow(AttachmentAction.REPLACE, REPLACED, CURRENT)
            .allow(AttachmentAction.VOID, VOIDED, CURRENT)
            .build();
}
