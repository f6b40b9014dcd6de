package io.keguan.customer.violation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to a violation, as other services hear of it; evidence and names stay here. */
public sealed interface ViolationEvent extends DomainEvent {

    UUID violationId();

    @Override
    default String aggregateType() {
        return Violation.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return violationId();
    }

    record Reported(UUID violationId, String number, ViolationKind kind, ViolationSource source, UUID personId,
            UUID departmentId, LocalDate happenedOn, UUID reportedById, Instant reportedAt) implements ViolationEvent {
        @Override
        public String type() {
            return "violation.reported.v1";
        }
    }

    /** With the penalty that is proposed for it. Whoever keeps a ledger decides what becomes of the proposal. */
    record Confirmed(UUID violationId, String number, ViolationKind kind, String rule, UUID personId,
            UUID departmentId, LocalDate happenedOn, long proposedFen, boolean dismissalProposed, int policyVersion,
            UUID confirmedById, Instant confirmedAt) implements ViolationEvent {
        @Override
        public String type() {
            return "violation.confirmed.v1";
        }
    }

    record Dismissed(UUID violationId, String number, ViolationKind kind, UUID personId, UUID departmentId,
            UUID dismissedById, Instant dismissedAt) implements ViolationEvent {
        @Override
        public String type() {
            return "violation.dismissed.v1";
        }
    }
}
