package io.keguan.customer.reception.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to a visitor, as other services hear of it: ids and facts, no personal data. */
public sealed interface ReceptionEvent extends DomainEvent {

    UUID receptionId();

    @Override
    default String aggregateType() {
        return Reception.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return receptionId();
    }

    record Assigned(UUID receptionId, String number, ReceptionOutcome outcome, List<ReceptionGround> grounds,
            UUID departmentId, UUID ownerId, UUID hostId, UUID receivedById, Instant receivedAt, int policyVersion)
            implements
                ReceptionEvent {
        @Override
        public String type() {
            return "reception.assigned.v1";
        }
    }

    record Accepted(UUID receptionId, String number, UUID hostId, Instant acceptedAt) implements ReceptionEvent {
        @Override
        public String type() {
            return "reception.accepted.v1";
        }
    }

    record Corrected(UUID receptionId, String number, UUID departmentId, UUID formerOwnerId, UUID ownerId, UUID hostId,
            UUID correctedById, Instant correctedAt) implements ReceptionEvent {
        @Override
        public String type() {
            return "reception.corrected.v1";
        }
    }

    record Registered(UUID receptionId, String number, ReceptionOutcome outcome, UUID ownerId, UUID registrationId,
            Instant registeredAt) implements ReceptionEvent {
        @Override
        public String type() {
            return "reception.registered.v1";
        }
    }

    record Connected(UUID receptionId, String number, ReceptionOutcome outcome, UUID ownerId, UUID customerId,
            UUID registrationId, Instant connectedAt) implements ReceptionEvent {
        @Override
        public String type() {
            return "reception.connected.v1";
        }
    }
}
