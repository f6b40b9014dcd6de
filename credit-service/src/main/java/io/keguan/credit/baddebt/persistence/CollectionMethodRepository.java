package io.keguan.credit.baddebt.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.baddebt.domain.CollectionMethod;
import io.keguan.kit.journal.AggregateRepository;

/** The collection methods, one per account. */
@ApplicationScoped
public class CollectionMethodRepository extends AggregateRepository<CollectionMethod> {

    public Optional<CollectionMethod> ofAccount(UUID accountId) {
        return find("accountId", accountId).firstResultOptional();
    }

    /** Forgets why; returns the ids. */
    public List<UUID> forget(UUID accountId) {
        update("note = null where accountId = ?1", accountId);
        return getEntityManager().createQuery("select id from CollectionMethod where accountId = ?1", UUID.class)
                .setParameter(1, accountId).getResultList();
    }
}
