package io.keguan.credit.measure.persistence;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.measure.domain.CreditMeasure;
import io.keguan.credit.measure.domain.MeasureStatus;
import io.keguan.kit.journal.AggregateRepository;

/** The measures. */
@ApplicationScoped
public class MeasureRepository extends AggregateRepository<CreditMeasure> {

    /** Those that are not lifted, the oldest first. */
    public List<CreditMeasure> standing(UUID accountId) {
        return list("accountId = ?1 and status <> ?2 order by proposal.proposedAt, id", accountId,
                MeasureStatus.LIFTED);
    }
}
