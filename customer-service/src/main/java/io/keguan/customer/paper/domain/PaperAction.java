package io.keguan.customer.paper.domain;

/** What happens to a paper document. */
public enum PaperAction {
    /** 领用: somebody takes it. */
    HAND_OUT,
    /** 归还: it is back in its place, or was found again. */
    RETURN,
    /** 报失 */
    LOSE,
    /** 注销: it is kept no longer, for a reason. */
    REMOVE
}
