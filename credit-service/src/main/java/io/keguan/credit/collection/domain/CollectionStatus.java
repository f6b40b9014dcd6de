package io.keguan.credit.collection.domain;

import static io.keguan.credit.collection.domain.CollectionAction.COLLECT;
import static io.keguan.credit.collection.domain.CollectionAction.DROP;
import static io.keguan.credit.collection.domain.CollectionAction.FAIL;
import static io.keguan.credit.collection.domain.CollectionAction.MISS_REPORT;
import static io.keguan.credit.collection.domain.CollectionAction.REPORT;
import static io.keguan.credit.collection.domain.CollectionAction.VISIT;

import io.keguan.kit.domain.Transitions;

/** Where a visit to collect money stands. */
public enum CollectionStatus {
    /** 待上门. */
    PLANNED,
    /** 已上门. */
    VISITED,
    /** 已收款: finance records what was handed over. */
    COLLECTED,
    /** 未收款: the analysis report is due. */
    NOT_COLLECTED,
    /** 报告逾期. */
    REPORT_OVERDUE,
    /** 已报告. */
    REPORTED,
    /** 不必上门: paid before the day. */
    DROPPED;

    public static final Transitions<CollectionStatus, CollectionAction> LIFECYCLE = Transitions
            .of(Collection.TYPE, CollectionStatus.class, CollectionAction.class)
            .allow(VISIT, VISITED, PLANNED)
            .allow(DROP, DROPPED, PLANNED)
            .allow(COLLECT, COLLECTED, VISITED)
            .allow(FAIL, NOT_COLLECTED, VISITED)
            .allow(REPORT, REPORTED, NOT_COLLECTED, REPORT_OVERDUE)
            .allow(MISS_REPORT, REPORT_OVERDUE, NOT_COLLECTED)
            .build();
}
