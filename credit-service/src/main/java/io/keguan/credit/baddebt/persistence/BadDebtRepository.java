package io.keguan.credit.baddebt.persistence;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.baddebt.domain.BadDebt;
import io.keguan.credit.baddebt.domain.BadDebtStatus;
import io.keguan.kit.journal.AggregateRepository;

/** The proposals. */
@ApplicationScoped
public class BadDebtRepository extends AggregateRepository<BadDebt> {

    public boolean proposed(UUID receivableId) {
        return count("receivableId = ?1 and status = ?2", receivableId, BadDebtStatus.PROPOSED) > 0;
    }

    /** Forgets what was said about the customer's debts; returns the ids of the proposals. */
    public List<UUID> forget(UUID accountId) {
        update("reason = '', decisionWords = case when decisionWords is null then null else '' end where accountId = ?1",
                accountId);
        return getEntityManager().createQuery("select id from BadDebt where accountId = ?1", UUID.class)
                .setParameter(1, accountId).getResultList();
    }
}
