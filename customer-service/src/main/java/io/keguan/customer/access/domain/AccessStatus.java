package io.keguan.customer.access.domain;

import static io.keguan.customer.access.domain.AccessAction.APPROVE;
import static io.keguan.customer.access.domain.AccessAction.CONSENT;
import static io.keguan.customer.access.domain.AccessAction.EXPIRE;
import static io.keguan.customer.access.domain.AccessAction.LAPSE;
import static io.keguan.customer.access.domain.AccessAction.LIFT_BAR;
import static io.keguan.customer.access.domain.AccessAction.REGISTER;
import static io.keguan.customer.access.domain.AccessAction.REJECT;
import static io.keguan.customer.access.domain.AccessAction.REPORT_LOSS;
import static io.keguan.customer.access.domain.AccessAction.RETURN;
import static io.keguan.customer.access.domain.AccessAction.REVIEW;
import static io.keguan.customer.access.domain.AccessAction.REVOKE;
import static io.keguan.customer.access.domain.AccessAction.WITHDRAW;

import io.keguan.kit.domain.Transitions;

/** Where an access request stands. Reading a file and borrowing its paper take different ways through the same states. */
public enum AccessStatus {
    /** 待审批: waits for consents, the review or the decision. */
    REQUESTED,
    /** 已审核: a borrowing the department's head has reviewed; waits for the general manager. */
    REVIEWED,
    /** 已批准: a borrowing that waits to be registered and handed out. */
    APPROVED,
    /** 生效中: the file is open to the applicant, or the paper file is in their hands. */
    OPEN,
    /** 逾期未还: the paper file should be back. */
    OVERDUE,
    /** 已归还 */
    RETURNED,
    /** 遗失损坏 */
    LOST,
    /** 已驳回 */
    REJECTED,
    /** 已撤回 */
    WITHDRAWN,
    /** 已收回: the permission was taken back. */
    REVOKED,
    /** 已到期 */
    EXPIRED;

    /** The way of a request to read a file, its details or to copy it. */
    public static final Transitions<AccessStatus, AccessAction> READING = Transitions
            .of(AccessRequest.TYPE, AccessStatus.class, AccessAction.class)
            .allow(APPROVE, OPEN, REQUESTED)
            .allow(REJECT, REJECTED, REQUESTED)
            .allow(WITHDRAW, WITHDRAWN, REQUESTED)
            .allow(REVOKE, REVOKED, OPEN)
            .allow(EXPIRE, EXPIRED, OPEN)
            .build();

    /** The way of a request to borrow the paper file (S2c-38). */
    public static final Transitions<AccessStatus, AccessAction> BORROWING = Transitions
            .of(AccessRequest.TYPE, AccessStatus.class, AccessAction.class)
            .allow(CONSENT, REQUESTED, REQUESTED)
            .allow(REVIEW, REVIEWED, REQUESTED)
            .allow(APPROVE, APPROVED, REVIEWED)
            .allow(REJECT, REJECTED, REQUESTED, REVIEWED)
            .allow(WITHDRAW, WITHDRAWN, REQUESTED, REVIEWED, APPROVED)
            .allow(REVOKE, REVOKED, APPROVED)
            .allow(REGISTER, OPEN, APPROVED)
            .allow(LAPSE, OVERDUE, OPEN)
            .allow(RETURN, RETURNED, OPEN, OVERDUE)
            .allow(REPORT_LOSS, LOST, OPEN, OVERDUE)
            .allow(LIFT_BAR, RETURNED, RETURNED)
            .allow(LIFT_BAR, LOST, LOST)
            .build();

    public static Transitions<AccessStatus, AccessAction> lifecycle(AccessKind kind) {
        return kind == AccessKind.BORROW ? BORROWING : READING;
    }
}
