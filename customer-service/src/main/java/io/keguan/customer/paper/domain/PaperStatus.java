package io.keguan.customer.paper.domain;

import static io.keguan.customer.paper.domain.PaperAction.HAND_OUT;
import static io.keguan.customer.paper.domain.PaperAction.LOSE;
import static io.keguan.customer.paper.domain.PaperAction.REMOVE;
import static io.keguan.customer.paper.domain.PaperAction.RETURN;

import io.keguan.kit.domain.Transitions;

/** Where a paper document is. */
public enum PaperStatus {
    /** 在库 */
    KEPT,
    /** 领用中 */
    OUT,
    /** 已遗失 */
    LOST,
    /** 已注销 */
    REMOVED;

    public static final Transitions<PaperStatus, PaperAction> LIFECYCLE = Transitions
            .of(PaperDocument.TYPE, PaperStatus.class, PaperAction.class)
            .allow(HAND_OUT, OUT, KEPT)
            .allow(RETURN, KEPT, OUT, LOST)
            .allow(LOSE, LOST, KEPT, OUT)
            .allow(REMOVE, REMOVED, KEPT, LOST)
            .build();
}
