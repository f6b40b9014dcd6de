package io.keguan.credit.monitoring.domain;

import java.time.Instant;
import java.util.UUID;

import io.keguan.credit.domain.Severity;
import io.keguan.kit.domain.DomainEvent;

/** What was observed, as other services hear of it: the kind of thing, never the words. */
public sealed interface ObservationEvent extends DomainEvent {

    UUID observationId();

    @Override
    default String aggregateType() {
        return Observation.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return observationId();
    }

    record Recorded(UUID observationId, String number, UUID customerId, ObservedItem item, Severity severity,
            Instant recordedAt) implements ObservationEvent {
        @Override
        public String type() {
            return "credit-observation.recorded.v1";
        }
    }

    record Reviewed(UUID observationId, String number, UUID customerId, Instant reviewedAt)
            implements
                ObservationEvent {
        @Override
        public String type() {
            return "credit-observation.reviewed.v1";
        }
    }
}
