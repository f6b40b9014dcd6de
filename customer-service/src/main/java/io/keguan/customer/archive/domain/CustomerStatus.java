package io.keguan.customer.archive.domain;

import static io.keguan.customer.archive.domain.CustomerAction.DESTROY;
import static io.keguan.customer.archive.domain.CustomerAction.MERGE;
import static io.keguan.customer.archive.domain.CustomerAction.SEAL;
import static io.keguan.customer.archive.domain.CustomerAction.UNSEAL;

import io.keguan.kit.domain.Transitions;

/** Where a customer's file stands in its life. */
public enum CustomerStatus {
    /** In use. */
    ACTIVE,
    /** 已并入: the same company's other file goes on; this one is only looked into. */
    MERGED,
    /** 已封存: the cooperation has ended; out of the ordinary search, read by permission only (S4-17, S4-20). */
    SEALED,
    /** 已销毁: only the number is left, and the record of the destruction. */
    DESTROYED;

    public static final Transitions<CustomerStatus, CustomerAction> LIFECYCLE = Transitions
            .of(Customer.TYPE, CustomerStatus.class, CustomerAction.class)
            .allow(MERGE, MERGED, ACTIVE)
            .allow(SEAL, SEALED, ACTIVE)
            .allow(UNSEAL, ACTIVE, SEALED)
            .allow(DESTROY, DESTROYED, SEALED, MERGED)
            .build();

    /** Whether the file has gone to the archive, where only its keepers read it; a merged one is read like the other. */
    public boolean archived() {
        return this == SEALED || this == DESTROYED;
    }
}
