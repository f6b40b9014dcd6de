package io.keguan.customer.appreciation.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.appreciation.domain.ThankYouEvent;
import io.keguan.customer.appreciation.domain.ThankYouStatus;
import io.keguan.kit.journal.AggregateRepository;

/** The thank-you events. */
@ApplicationScoped
public class ThankYouEventRepository extends AggregateRepository<ThankYouEvent> {

    public boolean anyOpen() {
        return count("status in ?1", List.of(ThankYouStatus.PLANNED, ThankYouStatus.COLLECTING,
                ThankYouStatus.CLOSED)) > 0;
    }

    public Optional<LocalDate> lastHeldOn() {
        return find("status = ?1 order by plan.heldOn desc", ThankYouStatus.HELD).firstResultOptional()
                .map(e -> e.plan().heldOn());
    }
}
