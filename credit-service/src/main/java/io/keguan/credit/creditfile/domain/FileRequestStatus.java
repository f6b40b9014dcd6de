package io.keguan.credit.creditfile.domain;

import static io.keguan.credit.creditfile.domain.FileRequestAction.APPROVE;
import static io.keguan.credit.creditfile.domain.FileRequestAction.EXPIRE;
import static io.keguan.credit.creditfile.domain.FileRequestAction.REJECT;
import static io.keguan.credit.creditfile.domain.FileRequestAction.REVOKE;
import static io.keguan.credit.creditfile.domain.FileRequestAction.WITHDRAW;

import io.keguan.kit.domain.Transitions;

/** Where a request to read a credit file stands; the words of the archive's requests to read. */
public enum FileRequestStatus {
    /** 待审批: waits for the decision. */
    REQUESTED,
    /** 生效中: the account is open to the applicant. */
    OPEN,
    /** 已驳回 */
    REJECTED,
    /** 已撤回 */
    WITHDRAWN,
    /** 已收回: the permission was taken back. */
    REVOKED,
    /** 已到期 */
    EXPIRED;

    public static final Transitions<FileRequestStatus, FileRequestAction> LIFECYCLE = Transitions
            .of(CreditFileRequest.TYPE, FileRequestStatus.class, FileRequestAction.class)
            .allow(APPROVE, OPEN, REQUESTED)
            .allow(REJECT, REJECTED, REQUESTED)
            .allow(WITHDRAW, WITHDRAWN, REQUESTED)
            .allow(REVOKE, REVOKED, OPEN)
            .allow(EXPIRE, EXPIRED, OPEN)
            .build();
}
