package io.keguan.kit.journal;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Where aggregates of one type are kept. */
public abstract class AggregateRepository<T extends Aggregate> implements PanacheRepositoryBase<T, UUID> {

    /** What is read together with the lock of a row. */
    @RegisterForReflection
    public record Locked(long version) {}

    /** The aggregate, or 404. */
    public T get(UUID id) {
        return findByIdOptional(id).orElseThrow(Refused::notFound);
    }

    /**
     * The aggregate as the caller has seen it, to be changed: 404 when there is none, 412 when it has changed since. Its row is
     * locked, so that of two who act at once the later one waits and is told, before it has touched anything else.
     */
    public T get(UUID id, long version) {
        T found = locked(id);
        if (found.version() != version) {
            throw Refused.stale();
        }
        return found;
    }

    /** The aggregate as it is now, its row locked until the transaction ends; 404 when there is none. */
    public T locked(UUID id) {
        return lockedIfThere(id).orElseThrow(Refused::notFound);
    }

    /**
     * The same, empty when there is none. The row is locked alone and read afterwards: Hibernate locks what is read with its
     * parts only after it has read them, and stumbles over what somebody changed in between.
     */
    public Optional<T> lockedIfThere(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).project(Locked.class).singleResultOptional()
                .map(row -> {
                    T found = get(id);
                    if (found.version() != row.version) {
                        getEntityManager().refresh(found);
                    }
                    return found;
                });
    }
}
