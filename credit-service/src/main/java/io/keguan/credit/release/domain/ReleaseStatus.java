package io.keguan.credit.release.domain;

import static io.keguan.credit.release.domain.ReleaseAction.AMEND;
import static io.keguan.credit.release.domain.ReleaseAction.APPROVE_EXCEPTION;
import static io.keguan.credit.release.domain.ReleaseAction.CALL_BACK;
import static io.keguan.credit.release.domain.ReleaseAction.CANCEL;
import static io.keguan.credit.release.domain.ReleaseAction.EXPIRE;
import static io.keguan.credit.release.domain.ReleaseAction.HOLD;
import static io.keguan.credit.release.domain.ReleaseAction.ISSUE;
import static io.keguan.credit.release.domain.ReleaseAction.REFUSE;
import static io.keguan.credit.release.domain.ReleaseAction.REJECT_EXCEPTION;
import static io.keguan.credit.release.domain.ReleaseAction.RELEASE_HOLD;
import static io.keguan.credit.release.domain.ReleaseAction.SHIP;

import io.keguan.kit.domain.Transitions;

/** Where a release of goods on credit stands. */
public enum ReleaseStatus {
    /** 待审核: credit control has not checked it. */
    APPLIED,
    /** 待放行: only what an exception may cover stands in the way. */
    HELD,
    /** 已开具: the slip is out and the amount is taken from the limit. */
    ISSUED,
    /** 拒绝办理. */
    REFUSED,
    /** 已发货: what went out is owed, the rest was given back. */
    SHIPPED,
    /** 已取消. */
    CANCELLED,
    /** 已过期: nothing went out while the slip was valid. */
    EXPIRED;

    public static final Transitions<ReleaseStatus, ReleaseAction> LIFECYCLE = Transitions
            .of(Release.TYPE, ReleaseStatus.class, ReleaseAction.class)
            .allow(CALL_BACK, APPLIED, APPLIED)
            .allow(ISSUE, ISSUED, APPLIED)
            .allow(HOLD, HELD, APPLIED)
            .allow(REFUSE, REFUSED, APPLIED)
            .allow(RELEASE_HOLD, ISSUED, HELD)
            .allow(APPROVE_EXCEPTION, ISSUED, HELD)
            .allow(REJECT_EXCEPTION, REFUSED, HELD)
            .allow(AMEND, ISSUED, ISSUED)
            .allow(SHIP, SHIPPED, ISSUED)
            .allow(CANCEL, CANCELLED, APPLIED, HELD, ISSUED)
            .allow(EXPIRE, EXPIRED, ISSUED)
            .build();
}
