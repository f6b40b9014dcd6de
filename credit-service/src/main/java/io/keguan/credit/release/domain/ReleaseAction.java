package io.keguan.credit.release.domain;

/** What is done with a release of goods on credit. */
public enum ReleaseAction {
    /** 电话核实: the person a proxy signed for is telephoned (S3-06). */
    CALL_BACK,
    /** 审核开单: everything is checked, and all of it holds. */
    ISSUE,
    /** The same check finds what an exception may cover. */
    HOLD,
    /** The same check finds something else. */
    REFUSE,
    /** The room has grown, and the check holds now. */
    RELEASE_HOLD,
    /** 特批放行 (S3-15). */
    APPROVE_EXCEPTION,
    REJECT_EXCEPTION,
    /** Other quantities. */
    AMEND,
    SHIP,
    CANCEL,
    /** The slip has run out. */
    EXPIRE
}
