package io.keguan.credit.rating.domain;

/** What happens to a proposed rating. */
public enum RatingAction {
    /** Whoever has the authority makes it the customer's grade. */
    APPROVE,
    /** It is to be rated otherwise. */
    REJECT,
    /** The credit officer who proposed it takes it back. */
    WITHDRAW
}
