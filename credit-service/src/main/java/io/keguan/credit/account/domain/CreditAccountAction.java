package io.keguan.credit.account.domain;

/** What the credit officer does with a credit account. */
public enum CreditAccountAction {
    /** Nothing more is sold on credit. */
    FREEZE,
    /** Sales on credit go on. */
    UNFREEZE
}
