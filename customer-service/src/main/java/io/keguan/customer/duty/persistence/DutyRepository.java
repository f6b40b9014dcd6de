package io.keguan.customer.duty.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.persistence.Timeline;
import io.keguan.customer.duty.domain.Duty;
import io.keguan.customer.duty.domain.DutyKind;
import io.keguan.kit.journal.AggregateRepository;

/** The duties, one by one; all at once they are opened by {@link DutyBook}. */
@ApplicationScoped
public class DutyRepository extends AggregateRepository<Duty> implements Timeline.Part {

    @Override
    public String aggregateType() {
        return Duty.TYPE;
    }

    @Override
    public List<UUID> of(UUID customerId, UUID registrationId) {
        return ids("SELECT id FROM duty WHERE customer_id = ?1", customerId);
    }

    /** The duties somebody still has to do, without having read them: whoever acts on one stops its clock first. */
    public List<UUID> open(UUID customerId) {
        return ids("SELECT id FROM duty WHERE customer_id = ?1 AND status IN ('DUE', 'OVERDUE') ORDER BY id",
                customerId);
    }

    /** The same, of one kind. */
    public Optional<UUID> open(UUID customerId, DutyKind kind) {
        return ids("SELECT id FROM duty WHERE customer_id = ?1 AND status IN ('DUE', 'OVERDUE') AND kind = '" + kind
                + "' ORDER BY id", customerId).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String sql, UUID customerId) {
        return getEntityManager().createNativeQuery(sql, UUID.class).setParameter(1, customerId).getResultList();
    }
}
