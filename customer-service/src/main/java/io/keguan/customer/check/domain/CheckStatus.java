package io.keguan.customer.check.domain;

import static io.keguan.customer.check.domain.CheckAction.COMPLETE;

import io.keguan.kit.domain.Transitions;

/** How far the judging of a check has got; corrections may go on behind its end. */
public enum CheckStatus {
    /** 抽查中: some files are not judged yet. */
    IN_PROGRESS,
    /** 已完成: every file is judged. */
    COMPLETED;

    public static final Transitions<CheckStatus, CheckAction> LIFECYCLE = Transitions
            .of(ArchiveCheck.TYPE, CheckStatus.class, CheckAction.class)
            .allow(COMPLETE, COMPLETED, IN_PROGRESS)
            .build();
}
