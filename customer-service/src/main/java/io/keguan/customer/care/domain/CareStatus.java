package io.keguan.customer.care.domain;

import static io.keguan.customer.care.domain.CareAction.AMEND;
import static io.keguan.customer.care.domain.CareAction.APPROVE;
import static io.keguan.customer.care.domain.CareAction.CARRY_OUT;
import static io.keguan.customer.care.domain.CareAction.EDIT;
import static io.keguan.customer.care.domain.CareAction.END;
import static io.keguan.customer.care.domain.CareAction.RETURN;
import static io.keguan.customer.care.domain.CareAction.SUBMIT;

import io.keguan.kit.domain.Transitions;

/** Where a care plan stands. */
public enum CareStatus {
    /** 草稿. */
    DRAFT,
    /** 待批准: it waits for the account manager. */
    SUBMITTED,
    /** 已退回. */
    RETURNED,
    /** 执行中: approved. */
    IN_FORCE,
    /** 已结束. */
    ENDED;

    public static final Transitions<CareStatus, CareAction> LIFECYCLE = Transitions
            .of(CarePlan.TYPE, CareStatus.class, CareAction.class)
            .allow(EDIT, DRAFT, DRAFT)
            .allow(EDIT, RETURNED, RETURNED)
            .allow(SUBMIT, SUBMITTED, DRAFT, RETURNED)
            .allow(APPROVE, IN_FORCE, SUBMITTED)
            .allow(RETURN, RETURNED, SUBMITTED)
            .allow(CARRY_OUT, IN_FORCE, IN_FORCE)
            .allow(AMEND, IN_FORCE, IN_FORCE)
            .allow(END, ENDED, DRAFT, SUBMITTED, RETURNED, IN_FORCE)
            .build();
}
