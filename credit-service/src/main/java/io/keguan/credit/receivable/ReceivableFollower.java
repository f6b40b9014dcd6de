package io.keguan.credit.receivable;

import java.util.UUID;

import io.keguan.credit.receivable.domain.Receivable;
import io.keguan.kit.domain.Actor;

/** A feature in which something follows when a customer pays or does not, in the same transaction. The account is locked. */
public interface ReceivableFollower {

    /** The customer owes something more. */
    default void opened(Receivable receivable, Actor by) {}

    /** A promise to pay is broken: the settlement day has passed, or what was paid was taken back after it. */
    default void promiseBroken(Receivable receivable, Actor by) {}

    /** Something of the account has come in, or is not asked for any more. */
    default void settled(UUID accountId, Actor by) {}
}
