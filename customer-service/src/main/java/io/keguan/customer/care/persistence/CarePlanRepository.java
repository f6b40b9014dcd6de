package io.keguan.customer.care.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.persistence.Timeline;
import io.keguan.customer.care.domain.CarePlan;
import io.keguan.kit.journal.AggregateRepository;

/** The care plans, every version of them. */
@ApplicationScoped
public class CarePlanRepository extends AggregateRepository<CarePlan> implements Timeline.Part {

    @Override
    public String aggregateType() {
        return CarePlan.TYPE;
    }

    @Override
    public List<UUID> of(UUID customerId, UUID registrationId) {
        return ids("customer_id = ?1", customerId);
    }

    /** The plans that are not over, without having read them: their clocks are stopped before they are locked. */
    public List<UUID> open(UUID customerId) {
        return ids("customer_id = ?1 AND status <> 'ENDED'", customerId);
    }

    /** The plan in force of the year, not read yet. */
    public Optional<UUID> inForce(UUID customerId, int year) {
        return ids("customer_id = ?1 AND status = 'IN_FORCE' AND year = " + year, customerId).stream().findFirst();
    }

    public int nextRevision(UUID customerId, int year) {
        return 1 + ((Number) getEntityManager()
                .createNativeQuery(
                        "SELECT coalesce(max(revision), 0) FROM care_plan WHERE customer_id = ?1 AND year = ?2")
                .setParameter(1, customerId)
                .setParameter(2, year)
                .getSingleResult()).intValue();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String condition, UUID customerId) {
        return getEntityManager()
                .createNativeQuery("SELECT id FROM care_plan WHERE " + condition + " ORDER BY id", UUID.class)
                .setParameter(1, customerId)
                .getResultList();
    }
}
