package io.keguan.credit.payment.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.payment.domain.Payment;
import io.keguan.kit.journal.AggregateRepository;

/** The payments. */
@ApplicationScoped
public class PaymentRepository extends AggregateRepository<Payment> {

    public Optional<Payment> ofSource(String source, String sourceKey) {
        return find("money.source = ?1 and money.sourceKey = ?2", source, sourceKey).firstResultOptional();
    }

    /** Forgets what was noted about the customer's payments; returns their ids. */
    public List<UUID> forget(UUID accountId) {
        update("note = null, money.reference = null, reversalReason = case when reversalReason is null then null else '' end"
                + " where accountId = ?1", accountId);
        return getEntityManager().createQuery("select id from Payment where accountId = ?1", UUID.class)
                .setParameter(1, accountId).getResultList();
    }
}
