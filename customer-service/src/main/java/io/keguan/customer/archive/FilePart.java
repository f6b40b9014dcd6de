package io.keguan.customer.archive;

import java.util.UUID;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.kit.domain.Actor;

/** A feature with work of its own at files in use; it hears of what happens to them, in the same transaction. */
public interface FilePart {

    /** @param reason the change request or import that says so */
    default void changed(Customer customer, UUID reason, Actor by) {}

    /** The file goes out of use. */
    default void sealed(Customer customer, Actor by) {}

    /** The file is in use again. */
    default void unsealed(Customer customer, Actor by) {}
}
