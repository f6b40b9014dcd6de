package io.keguan.customer.retention.events;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.domain.Destruction;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.retention.DestructionLists;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.inbox.EventConsumer;
import io.keguan.kit.inbox.Subscription;

/**
 * The archive hears its own tombstones: after an older copy of the database was restored it reads on where that copy had
 * stopped, and what was destroyed since is destroyed again.
 */
@ApplicationScoped
public class Tombstones implements EventConsumer {

    /** What is needed of a destroyed customer. */
    record Destroyed(UUID customerId, UUID destructionListId, String destructionListNumber, Instant destroyedAt) {}

    private static final Actor ARCHIVE = new Actor(new UUID(0, 0), "客户档案", null, null, Set.of(), Set.of(), true);

    private final DestructionLists lists;

    public Tombstones(DestructionLists lists) {
        this.lists = lists;
    }

    @Override
    public Subscription subscription() {
        return Subscription.of(CustomerRepository.TOMBSTONES)
                .from("customer")
                .on("customer.destroyed.v1", Destroyed.class,
                        (gone, meta) -> lists.destroyAgain(gone.customerId, new Destruction(gone.destroyedAt,
                                gone.destructionListId, gone.destructionListNumber), meta.sequence(), ARCHIVE));
    }
}
