package io.keguan.customer.check.domain;

import static io.keguan.customer.check.domain.ItemAction.ANSWER;
import static io.keguan.customer.check.domain.ItemAction.CONFIRM;
import static io.keguan.customer.check.domain.ItemAction.DROP;
import static io.keguan.customer.check.domain.ItemAction.FALL_OVERDUE;
import static io.keguan.customer.check.domain.ItemAction.FIND;
import static io.keguan.customer.check.domain.ItemAction.PASS;
import static io.keguan.customer.check.domain.ItemAction.RETURN;

import io.keguan.kit.domain.Transitions;

/** Where a sampled file stands: judged, and when something was wrong, corrected. */
public enum ItemStatus {
    /** 待检查: drawn, not judged yet. */
    SAMPLED,
    /** 合格: nothing wrong. */
    OK,
    /** 限期整改: the deadline runs. */
    FINDING,
    /** 逾期未改: the deadline has passed. */
    OVERDUE,
    /** 待确认: the manager looks at the correction. */
    ANSWERED,
    /** 已整改: the manager has accepted it. */
    CORRECTED,
    /** 已剔除: the file is sealed, merged or destroyed. */
    DROPPED;

    public static final Transitions<ItemStatus, ItemAction> LIFECYCLE = Transitions
            .of(CheckItem.TYPE, ItemStatus.class, ItemAction.class)
            .allow(PASS, OK, SAMPLED)
            .allow(FIND, FINDING, SAMPLED)
            .allow(ANSWER, ANSWERED, FINDING, OVERDUE)
            .allow(FALL_OVERDUE, OVERDUE, FINDING)
            .allow(CONFIRM, CORRECTED, ANSWERED)
            .allow(RETURN, FINDING, ANSWERED)
            .allow(DROP, DROPPED, SAMPLED, FINDING, OVERDUE, ANSWERED)
            .build();

    /** Whether somebody still has to do something. */
    public boolean open() {
        return !LIFECYCLE.allowed(this).isEmpty();
    }

    /** Whether the correction lies with the person responsible. */
    public boolean toCorrect() {
        return this == FINDING || this == OVERDUE;
    }
}
