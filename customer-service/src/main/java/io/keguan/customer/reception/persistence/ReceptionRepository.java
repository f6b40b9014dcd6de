package io.keguan.customer.reception.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.persistence.Timeline;
import io.keguan.customer.reception.domain.Reception;
import io.keguan.customer.reception.domain.ReceptionStatus;
import io.keguan.kit.journal.AggregateRepository;

/** The receptions; how a visitor became a customer is a part of the customer's history. */
@ApplicationScoped
public class ReceptionRepository extends AggregateRepository<Reception> implements Timeline.Part {

    @Override
    public String aggregateType() {
        return Reception.TYPE;
    }

    @Override
    public List<UUID> of(UUID customerId, UUID registrationId) {
        return find("customerId = ?1 or registrationId = ?2", customerId, registrationId).stream()
                .map(Reception::id).toList();
    }

    /** The visitor of that phone who is being looked after, if there is one. */
    public Optional<Reception> openOf(String phone) {
        return find("visitor.visitorPhone = ?1 and status in ?2", phone,
                List.of(ReceptionStatus.ASSIGNED, ReceptionStatus.ACCEPTED)).firstResultOptional();
    }
}
