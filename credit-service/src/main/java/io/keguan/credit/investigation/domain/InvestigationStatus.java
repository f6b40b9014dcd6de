package io.keguan.credit.investigation.domain;

import static io.keguan.credit.investigation.domain.InvestigationAction.CANCEL;
import static io.keguan.credit.investigation.domain.InvestigationAction.COMPLETE;
import static io.keguan.credit.investigation.domain.InvestigationAction.REOPEN;
import static io.keguan.credit.investigation.domain.InvestigationAction.REPORT;
import static io.keguan.credit.investigation.domain.InvestigationAction.START;
import static io.keguan.credit.investigation.domain.InvestigationAction.TAKE_OVER;

import io.keguan.kit.domain.Transitions;

/** How far an investigation has got. */
public enum InvestigationStatus {
    /** 待调查: asked for. */
    REQUESTED,
    /** 调查中: an investigator is at it. */
    INVESTIGATING,
    /** 调查完成: every question is answered; the report is being written. */
    COMPLETED,
    /** 已出报告: 客户信用调查报告 is written (S1-45). */
    REPORTED,
    /** 已取消. */
    CANCELLED;

    public static final Transitions<InvestigationStatus, InvestigationAction> LIFECYCLE = Transitions
            .of(Investigation.TYPE, InvestigationStatus.class, InvestigationAction.class)
            .allow(START, INVESTIGATING, REQUESTED)
            .allow(TAKE_OVER, INVESTIGATING, INVESTIGATING)
            .allow(COMPLETE, COMPLETED, INVESTIGATING)
            .allow(REOPEN, INVESTIGATING, COMPLETED)
            .allow(REPORT, REPORTED, COMPLETED)
            .allow(CANCEL, CANCELLED, REQUESTED, INVESTIGATING, COMPLETED)
            .build();
}
