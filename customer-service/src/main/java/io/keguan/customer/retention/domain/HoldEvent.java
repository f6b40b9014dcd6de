package io.keguan.customer.retention.domain;

import java.time.Instant;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to a legal hold, as other services hear of it. */
public sealed interface HoldEvent extends DomainEvent {

    UUID legalHoldId();

    @Override
    default String aggregateType() {
        return LegalHold.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return legalHoldId();
    }

    /** The customer's file must not be destroyed until the hold is lifted. */
    record Placed(UUID legalHoldId, String number, UUID customerId, String customerNumber, UUID placedById,
            Instant placedAt) implements HoldEvent {
        @Override
        public String type() {
            return "legal-hold.placed.v1";
        }
    }

    record Lifted(UUID legalHoldId, String number, UUID customerId, String customerNumber, UUID liftedById,
            Instant liftedAt) implements HoldEvent {
        @Override
        public String type() {
            return "legal-hold.lifted.v1";
        }
    }
}
