package io.keguan.credit.account.domain;

import static io.keguan.credit.account.domain.CreditAccountAction.FREEZE;
import static io.keguan.credit.account.domain.CreditAccountAction.UNFREEZE;

import io.keguan.kit.domain.Transitions;

/** Whether a customer may buy on credit. */
public enum CreditAccountStatus {
    /** 正常: may buy on credit up to the limit. */
    ACTIVE,
    /** 已冻结: pays first. */
    FROZEN;

    public static final Transitions<CreditAccountStatus, CreditAccountAction> LIFECYCLE = Transitions
            .of(CreditAccount.TYPE, CreditAccountStatus.class, CreditAccountAction.class)
            .allow(FREEZE, FROZEN, ACTIVE)
            .allow(UNFREEZE, ACTIVE, FROZEN)
            .build();
}
