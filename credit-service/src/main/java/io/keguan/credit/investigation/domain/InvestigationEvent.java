package io.keguan.credit.investigation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to an investigation, as other services hear of it; what was found stays here. */
public sealed interface InvestigationEvent extends DomainEvent {

    UUID investigationId();

    @Override
    default String aggregateType() {
        return Investigation.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return investigationId();
    }

    record Requested(UUID investigationId, String number, UUID customerId, InvestigationCause cause, UUID requestedById,
            Instant requestedAt) implements InvestigationEvent {
        @Override
        public String type() {
            return "investigation.requested.v1";
        }
    }

    record Started(UUID investigationId, String number, UUID customerId, UUID investigatorId,
            InvestigationChannel channel,
            InvestigationMethod method, Instant startedAt) implements InvestigationEvent {
        @Override
        public String type() {
            return "investigation.started.v1";
        }
    }

    /** Another investigator goes on with it. */
    record TakenOver(UUID investigationId, String number, UUID customerId, UUID investigatorId, Instant takenOverAt)
            implements
                InvestigationEvent {
        @Override
        public String type() {
            return "investigation.taken-over.v1";
        }
    }

    record Completed(UUID investigationId, String number, UUID customerId, UUID investigatorId, Instant completedAt)
            implements
                InvestigationEvent {
        @Override
        public String type() {
            return "investigation.completed.v1";
        }
    }

    /** Something has to be asked again. */
    record Reopened(UUID investigationId, String number, UUID customerId, Instant reopenedAt)
            implements
                InvestigationEvent {
        @Override
        public String type() {
            return "investigation.reopened.v1";
        }
    }

    /** @param validUntil the last day on which it allows a contract */
    record Reported(UUID investigationId, String number, UUID customerId, LocalDate validUntil, int policyVersion,
            Instant reportedAt) implements InvestigationEvent {
        @Override
        public String type() {
            return "investigation.reported.v1";
        }
    }

    record Cancelled(UUID investigationId, String number, UUID customerId, Instant cancelledAt)
            implements
                InvestigationEvent {
        @Override
        public String type() {
            return "investigation.cancelled.v1";
        }
    }
}
