package io.keguan.credit;

import java.util.List;
import java.util.UUID;

/** A feature that keeps words about customers in tables of its own, and forgets them when the archive destroys the customer. */
public interface Keeper {

    /** Erases what it keeps, and returns the ids of its records of the customer, whose trails and tasks go as well. */
    List<UUID> forget(UUID accountId, UUID customerId);
}
