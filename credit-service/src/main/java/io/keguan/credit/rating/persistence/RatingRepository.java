package io.keguan.credit.rating.persistence;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.rating.domain.CreditRating;
import io.keguan.credit.rating.domain.RatingStatus;
import io.keguan.kit.journal.AggregateRepository;

/** The ratings. */
@ApplicationScoped
public class RatingRepository extends AggregateRepository<CreditRating> {

    /** What the customer is graded now. */
    public Optional<CreditRating> current(UUID accountId) {
        return find("accountId = ?1 and status = ?2 order by decision.decidedAt desc", accountId,
                RatingStatus.APPROVED).firstResultOptional();
    }

    public boolean isProposed(UUID accountId) {
        return count("accountId = ?1 and status = ?2", accountId, RatingStatus.PROPOSED) > 0;
    }
}
