package io.keguan.credit.contract.domain;

/** What is done with a credit-sale contract. */
public enum ContractAction {
    /** 特殊付款报批: follows from the terms of the draft. */
    APPLY_SPECIAL_TERMS,
    APPROVE_SPECIAL_TERMS,
    REJECT_SPECIAL_TERMS,
    /** 签订: the customer has signed, and nothing stands in the way. */
    SIGN,
    CANCEL,
    END
}
