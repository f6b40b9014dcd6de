package io.keguan.credit.limit.persistence;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.keguan.credit.limit.domain.LimitChange;
import io.keguan.credit.limit.domain.LimitKind;
import io.keguan.credit.limit.domain.LimitStatus;
import io.keguan.kit.journal.AggregateRepository;

/** The changes of limits. Their account is locked before they are. */
@ApplicationScoped
public class LimitChangeRepository extends AggregateRepository<LimitChange> {

    /** The temporary limit that runs at present, locked. */
    public Optional<LimitChange> running(UUID accountId) {
        return find("accountId = ?1 and kind = ?2 and status = ?3", accountId, LimitKind.TEMPORARY,
                LimitStatus.APPROVED).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    public boolean isProposed(UUID accountId) {
        return count("accountId = ?1 and status = ?2", accountId, LimitStatus.PROPOSED) > 0;
    }
}
