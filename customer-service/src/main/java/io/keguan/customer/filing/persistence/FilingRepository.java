package io.keguan.customer.filing.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.keguan.customer.archive.persistence.Timeline;
import io.keguan.customer.filing.domain.Filing;
import io.keguan.kit.journal.AggregateRepository;

/** The filings; one for each registration that was not withdrawn and for each imported customer. */
@ApplicationScoped
public class FilingRepository extends AggregateRepository<Filing> implements Timeline.Part {

    @Override
    public String aggregateType() {
        return Filing.TYPE;
    }

    @Override
    public List<UUID> of(UUID customerId, UUID registrationId) {
        return ofCustomer(customerId).map(Filing::id).stream().toList();
    }

    /** The version does not tell what the calendar has noted, so what was read before the lock is read again. */
    @Override
    public Optional<Filing> lockedIfThere(UUID id) {
        Optional<Filing> filing = super.lockedIfThere(id);
        filing.ifPresent(getEntityManager()::refresh);
        return filing;
    }

    /** Makes stale what others have seen of the filing: what a person has done to it counts, even where it is only a mark. */
    public void touch(Filing filing) {
        getEntityManager().lock(filing, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    public Optional<Filing> ofCustomer(UUID customerId) {
        return find("customerId", customerId).firstResultOptional();
    }

    /** Not for customers that came with an import, which may have brought many. */
    public Optional<Filing> ofRegistration(UUID registrationId) {
        return find("registrationId", registrationId).firstResultOptional();
    }
}
