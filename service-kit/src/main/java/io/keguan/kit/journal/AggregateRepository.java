package io.keguan.kit.journal;

import java.util.UUID;

import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Where aggregates of one type are kept. */
public abstract class AggregateRepository<T extends Aggregate> implements PanacheRepositoryBase<T, UUID> {

    /** The aggregate, or 404. */
    public T get(UUID id) {
        return findByIdOptional(id).orElseThrow(Refused::notFound);
    }

    /** The aggregate as the caller has seen it: 404 when there is none, 412 when it has changed since. */
    public T get(UUID id, long version) {
        T found = get(id);
        if (found.version() != version) {
            throw Refused.stale();
        }
        return found;
    }
}
