package io.keguan.customer.archive;

import java.util.List;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Reason;

/** A feature that keeps something of customers and has a say when one file is merged into another. */
public interface MergePart {

    /** Why the file can't be merged into another one now; empty when nothing is in the way. */
    default List<Reason> obstacles(Customer absorbed) {
        return List.of();
    }

    /** The file goes on in the other; runs in the transaction that merges them. */
    default void merged(Customer absorbed, Customer kept, Actor by) {}
}
