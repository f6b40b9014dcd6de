package io.keguan.credit.price.domain;

import static io.keguan.credit.price.domain.PriceListAction.APPROVE;
import static io.keguan.credit.price.domain.PriceListAction.REJECT;
import static io.keguan.credit.price.domain.PriceListAction.WITHDRAW;

import io.keguan.kit.domain.Transitions;

/** Where a version of the price list stands. */
public enum PriceListStatus {
    /** 待审批. */
    PROPOSED,
    /** 已批准: in force from its first day until a later one replaces it. */
    APPROVED,
    /** 已驳回. */
    REJECTED,
    /** 已撤回. */
    WITHDRAWN;

    public static final Transitions<PriceListStatus, PriceListAction> LIFECYCLE = Transitions
            .of(PriceList.TYPE, PriceListStatus.class, PriceListAction.class)
            .allow(APPROVE, APPROVED, PROPOSED)
            .allow(REJECT, REJECTED, PROPOSED)
            .allow(WITHDRAW, WITHDRAWN, PROPOSED)
            .build();
}
