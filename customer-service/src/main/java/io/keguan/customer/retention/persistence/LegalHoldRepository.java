package io.keguan.customer.retention.persistence;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.retention.domain.HoldStatus;
import io.keguan.customer.retention.domain.LegalHold;
import io.keguan.kit.journal.AggregateRepository;

/** The legal holds; at most one is in place for a file. */
@ApplicationScoped
public class LegalHoldRepository extends AggregateRepository<LegalHold> {

    public Optional<LegalHold> inPlace(UUID customerId) {
        return find("customerId = ?1 and status = ?2", customerId, HoldStatus.PLACED).firstResultOptional();
    }
}
