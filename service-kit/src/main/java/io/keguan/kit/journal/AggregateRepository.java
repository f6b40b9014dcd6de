package io.keguan.kit.journal;

import java.util.UUID;

import jakarta.persistence.LockModeType;

import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Where aggregates of one type are kept. */
public abstract class AggregateRepository<T extends Aggregate> implements PanacheRepositoryBase<T, UUID> {

    /** The aggregate, or 404. */
    public T get(UUID id) {
        return findByIdOptional(id).orElseThrow(Refused::notFound);
    }

    /**
     * The aggregate as the caller has seen it, to be changed: 404 when there is none, 412 when it has changed since. Its row is
     * locked, so that of two who act at once the later one waits and is told, before it has touched anything else.
     */
    public T get(UUID id, long version) {
        T found = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Refused::notFound);
        if (found.version() != version) {
            throw Refused.stale();
        }
        return found;
    }
}
