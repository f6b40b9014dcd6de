package io.keguan.credit.dunning.domain;

import io.keguan.kit.domain.Transitions;

/** Where a demand notice stands. */
public enum DemandStatus {
    /** 待发出: the calendar has written it. */
    PROPOSED,
    /** 已发出. */
    ISSUED,
    /** 不发出: paid meanwhile, or somebody knows better. */
    DROPPED;

    public static final Transitions<DemandStatus, DemandAction> LIFECYCLE = Transitions
            .of(DemandNotice.TYPE, DemandStatus.class, DemandAction.class)
            .allow(DemandAction.ISSUE, ISSUED, PROPOSED)
            .allow(DemandAction.DROP, DROPPED, PROPOSED)
            .build();
}
