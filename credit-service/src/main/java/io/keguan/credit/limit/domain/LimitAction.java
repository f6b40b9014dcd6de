package io.keguan.credit.limit.domain;

/** What happens to a change of a limit. */
public enum LimitAction {
    /** Whoever has the authority gives the account the limit. */
    APPROVE,
    /** The limit stays as it is. */
    REJECT,
    /** Who proposed it takes it back. */
    WITHDRAW,
    /** A temporary limit is over; nobody does that by hand. */
    END
}
