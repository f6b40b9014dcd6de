package io.keguan.credit.measure.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to a measure, as other services hear of it; who stands for it stays here. */
public sealed interface MeasureEvent extends DomainEvent {

    UUID measureId();

    @Override
    default String aggregateType() {
        return CreditMeasure.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return measureId();
    }

    record Required(UUID measureId, String number, UUID customerId, MeasureKind kind, Instant requiredAt)
            implements
                MeasureEvent {
        @Override
        public String type() {
            return "credit-measure.required.v1";
        }
    }

    /** @param validUntil its last day, null when it has none */
    record PutInPlace(UUID measureId, String number, UUID customerId, MeasureKind kind, LocalDate validUntil,
            Instant putInPlaceAt) implements MeasureEvent {
        @Override
        public String type() {
            return "credit-measure.put-in-place.v1";
        }
    }

    record Expired(UUID measureId, String number, UUID customerId, MeasureKind kind, Instant expiredAt)
            implements
                MeasureEvent {
        @Override
        public String type() {
            return "credit-measure.expired.v1";
        }
    }

    record Lifted(UUID measureId, String number, UUID customerId, MeasureKind kind, Instant liftedAt)
            implements
                MeasureEvent {
        @Override
        public String type() {
            return "credit-measure.lifted.v1";
        }
    }
}
