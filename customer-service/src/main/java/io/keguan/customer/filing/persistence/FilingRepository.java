package io.keguan.customer.filing.persistence;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.filing.domain.Filing;
import io.keguan.kit.journal.AggregateRepository;

/** The filings; one for each registration that was not withdrawn, and so one for each customer. */
@ApplicationScoped
public class FilingRepository extends AggregateRepository<Filing> {

    public Optional<Filing> ofRegistration(UUID registrationId) {
        return find("registrationId", registrationId).firstResultOptional();
    }
}
