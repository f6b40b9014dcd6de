package io.keguan.customer.appreciation.domain;

import static io.keguan.customer.appreciation.domain.ThankYouAction.CANCEL;
import static io.keguan.customer.appreciation.domain.ThankYouAction.CLOSE;
import static io.keguan.customer.appreciation.domain.ThankYouAction.HOLD;
import static io.keguan.customer.appreciation.domain.ThankYouAction.OPEN;

import io.keguan.kit.domain.Transitions;

/** Where a thank-you event stands between the plan and the day. */
public enum ThankYouStatus {
    /** 已策划: name, day and place are fixed. */
    PLANNED,
    /** 征集名单: the departments put their customers on their lists. */
    COLLECTING,
    /** 名单截止: the lists are final. */
    CLOSED,
    /** 已举办: it took place, and who came is recorded. */
    HELD,
    /** 已取消. */
    CANCELLED;

    public static final Transitions<ThankYouStatus, ThankYouAction> LIFECYCLE = Transitions
            .of(ThankYouEvent.TYPE, ThankYouStatus.class, ThankYouAction.class)
            .allow(OPEN, COLLECTING, PLANNED)
            .allow(CLOSE, CLOSED, COLLECTING)
            .allow(HOLD, HELD, CLOSED)
            .allow(CANCEL, CANCELLED, PLANNED, COLLECTING, CLOSED)
            .build();

    public boolean open() {
        return !LIFECYCLE.allowed(this).isEmpty();
    }
}
