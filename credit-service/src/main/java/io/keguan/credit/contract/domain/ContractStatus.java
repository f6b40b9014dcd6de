package io.keguan.credit.contract.domain;

import static io.keguan.credit.contract.domain.ContractAction.APPLY_SPECIAL_TERMS;
import static io.keguan.credit.contract.domain.ContractAction.APPROVE_SPECIAL_TERMS;
import static io.keguan.credit.contract.domain.ContractAction.CANCEL;
import static io.keguan.credit.contract.domain.ContractAction.END;
import static io.keguan.credit.contract.domain.ContractAction.REJECT_SPECIAL_TERMS;
import static io.keguan.credit.contract.domain.ContractAction.SIGN;

import io.keguan.kit.domain.Transitions;

/** Where a credit-sale contract stands. */
public enum ContractStatus {
    /** 草拟: can be signed. */
    DRAFT,
    /** 特殊付款待批: the management decides first (S3-75). */
    SPECIAL_TERMS_PENDING,
    /** 已签订: goods are released under it. */
    SIGNED,
    /** 已终止. */
    ENDED,
    /** 已作废: never signed. */
    CANCELLED;

    public static final Transitions<ContractStatus, ContractAction> LIFECYCLE = Transitions
            .of(CreditContract.TYPE, ContractStatus.class, ContractAction.class)
            .allow(APPLY_SPECIAL_TERMS, SPECIAL_TERMS_PENDING, DRAFT)
            .allow(APPROVE_SPECIAL_TERMS, DRAFT, SPECIAL_TERMS_PENDING)
            .allow(REJECT_SPECIAL_TERMS, CANCELLED, SPECIAL_TERMS_PENDING)
            .allow(SIGN, SIGNED, DRAFT)
            .allow(CANCEL, CANCELLED, DRAFT, SPECIAL_TERMS_PENDING)
            .allow(END, ENDED, SIGNED)
            .build();
}
