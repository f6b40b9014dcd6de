package io.keguan.customer.filing.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.persistence.Timeline;
import io.keguan.customer.filing.domain.Filing;
import io.keguan.kit.journal.AggregateRepository;

/** The filings; one for each registration that was not withdrawn, and so one for each customer. */
@ApplicationScoped
public class FilingRepository extends AggregateRepository<Filing> implements Timeline.Part {

    @Override
    public String aggregateType() {
        return Filing.TYPE;
    }

    @Override
    public List<UUID> of(UUID customerId, UUID registrationId) {
        return ofRegistration(registrationId).map(Filing::id).stream().toList();
    }

    public Optional<Filing> ofRegistration(UUID registrationId) {
        return find("registrationId", registrationId).firstResultOptional();
    }
}
