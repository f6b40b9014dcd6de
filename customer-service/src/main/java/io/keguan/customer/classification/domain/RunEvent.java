package io.keguan.customer.classification.domain;

import java.time.Instant;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to a classification, as other services hear of it; which customers changed, the customers say themselves. */
public sealed interface RunEvent extends DomainEvent {

    UUID runId();

    @Override
    default String aggregateType() {
        return ClassificationRun.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return runId();
    }

    /** @param periodTo the last month, included */
    record Proposed(UUID runId, String number, String periodFrom, String periodTo, int customers, int changes,
            int policyVersion, UUID proposedById, Instant proposedAt) implements RunEvent {
        @Override
        public String type() {
            return "classification-run.proposed.v1";
        }
    }

    record Approved(UUID runId, String number, String periodFrom, String periodTo, int applied, int skipped,
            UUID approvedById, Instant approvedAt) implements RunEvent {
        @Override
        public String type() {
            return "classification-run.approved.v1";
        }
    }

    record Rejected(UUID runId, String number, UUID rejectedById, Instant rejectedAt) implements RunEvent {
        @Override
        public String type() {
            return "classification-run.rejected.v1";
        }
    }

    record Withdrawn(UUID runId, String number, Instant withdrawnAt) implements RunEvent {
        @Override
        public String type() {
            return "classification-run.withdrawn.v1";
        }
    }

    record Outdated(UUID runId, String number, String approvedNumber, Instant outdatedAt) implements RunEvent {
        @Override
        public String type() {
            return "classification-run.outdated.v1";
        }
    }
}
