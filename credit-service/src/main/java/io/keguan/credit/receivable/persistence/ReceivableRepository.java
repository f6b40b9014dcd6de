package io.keguan.credit.receivable.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.receivable.domain.Receivable;
import io.keguan.credit.receivable.domain.ReceivableStatus;
import io.keguan.kit.journal.AggregateRepository;

/** The receivables. */
@ApplicationScoped
public class ReceivableRepository extends AggregateRepository<Receivable> {

    private static final List<ReceivableStatus> OPEN = List.of(ReceivableStatus.OPEN, ReceivableStatus.PARTLY_PAID);

    public Optional<Receivable> ofSource(String sourceKey) {
        return find("origin.sourceKey", sourceKey).firstResultOptional();
    }

    /** What the account still owes, the oldest settlement day first. */
    public List<Receivable> open(UUID accountId) {
        return list("accountId = ?1 and status in ?2 order by terms.dueOn, number", accountId, OPEN);
    }

    /** What is owed and was due before the day. */
    public List<Receivable> overdue(UUID accountId, LocalDate today) {
        return list("accountId = ?1 and status in ?2 and terms.dueOn < ?3 order by terms.dueOn, number", accountId,
                OPEN, today);
    }

    public List<Receivable> of(Collection<UUID> ids) {
        return list("id in ?1 order by terms.dueOn, number", ids);
    }

    /** Whose it is, without loading it: the account is locked first. */
    public UUID accountOf(UUID id) {
        return getEntityManager().createQuery("select accountId from Receivable where id = ?1", UUID.class)
                .setParameter(1, id).getSingleResult();
    }

    public List<UUID> ids(UUID accountId) {
        return getEntityManager().createQuery("select id from Receivable where accountId = ?1", UUID.class)
                .setParameter(1, accountId).getResultList();
    }

    public List<Receivable> ofRelease(UUID accountId, String releaseNumber) {
        return list("accountId = ?1 and origin.releaseNumber = ?2 order by number", accountId, releaseNumber);
    }
}
