package io.keguan.credit.stop.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.stop.domain.ShipmentStop;
import io.keguan.credit.stop.domain.StopStatus;
import io.keguan.kit.journal.AggregateRepository;

/** The stops. */
@ApplicationScoped
public class StopRepository extends AggregateRepository<ShipmentStop> {

    /** The stop of the account that is not lifted. */
    public Optional<ShipmentStop> openOf(UUID accountId) {
        return find("accountId = ?1 and status <> ?2", accountId, StopStatus.LIFTED).firstResultOptional();
    }

    /** Forgets what was said about the customer's stops; returns their ids. */
    public List<UUID> forget(UUID accountId) {
        update("requestedReason = case when requestedReason is null then null else '' end,"
                + " liftedReason = case when liftedReason is null then null else '' end where accountId = ?1",
                accountId);
        return getEntityManager().createQuery("select id from ShipmentStop where accountId = ?1", UUID.class)
                .setParameter(1, accountId).getResultList();
    }
}
