package io.keguan.credit.investigation.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.investigation.domain.Investigation;
import io.keguan.credit.investigation.domain.InvestigationStatus;
import io.keguan.kit.journal.AggregateRepository;

/** The investigations. */
@ApplicationScoped
public class InvestigationRepository extends AggregateRepository<Investigation> {

    /** The last report about a customer, whether it still holds or not. */
    public Optional<Investigation> lastReported(UUID accountId) {
        return find("accountId = ?1 and status = ?2 order by reportedAt desc", accountId,
                InvestigationStatus.REPORTED).firstResultOptional();
    }

    public boolean isRunning(UUID accountId) {
        return count("accountId = ?1 and status in ?2", accountId, List.of(InvestigationStatus.REQUESTED,
                InvestigationStatus.INVESTIGATING, InvestigationStatus.COMPLETED)) > 0;
    }

    /** Whether a report allows contracts on that day. */
    public static boolean holds(Investigation reported, LocalDate on) {
        return !on.isAfter(reported.validUntil());
    }
}
