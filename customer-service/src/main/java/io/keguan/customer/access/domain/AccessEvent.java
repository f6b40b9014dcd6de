package io.keguan.customer.access.domain;

import java.time.Instant;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/**
 * What happens to an access request, as other services hear of it: ids and facts. The purpose stays here, it may name
 * people. Fines are proposals for the ledger; nothing is deducted.
 */
public sealed interface AccessEvent extends DomainEvent {

    UUID accessRequestId();

    @Override
    default String aggregateType() {
        return AccessRequest.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return accessRequestId();
    }

    record Requested(UUID accessRequestId, String number, AccessKind kind, Ground ground, UUID customerId,
            UUID applicantId, UUID applicantDepartmentId, Approval.Approver approver, Instant openFrom,
            Instant openUntil, Instant requestedAt) implements AccessEvent {
        @Override
        public String type() {
            return "access-request.requested.v1";
        }
    }

    record Consented(UUID accessRequestId, String number, String role, UUID consentedById, Instant consentedAt)
            implements
                AccessEvent {
        @Override
        public String type() {
            return "access-request.consented.v1";
        }
    }

    record Reviewed(UUID accessRequestId, String number, UUID reviewedById, Instant reviewedAt)
            implements
                AccessEvent {
        @Override
        public String type() {
            return "access-request.reviewed.v1";
        }
    }

    record Approved(UUID accessRequestId, String number, AccessKind kind, UUID customerId, UUID applicantId,
            UUID approvedById, Instant openFrom, Instant openUntil, Instant approvedAt) implements AccessEvent {
        @Override
        public String type() {
            return "access-request.approved.v1";
        }
    }

    record Rejected(UUID accessRequestId, String number, UUID rejectedById, Instant rejectedAt)
            implements
                AccessEvent {
        @Override
        public String type() {
            return "access-request.rejected.v1";
        }
    }

    record Withdrawn(UUID accessRequestId, String number, UUID withdrawnById, Instant withdrawnAt)
            implements
                AccessEvent {
        @Override
        public String type() {
            return "access-request.withdrawn.v1";
        }
    }

    record Revoked(UUID accessRequestId, String number, UUID customerId, UUID applicantId, UUID revokedById,
            Instant revokedAt) implements AccessEvent {
        @Override
        public String type() {
            return "access-request.revoked.v1";
        }
    }

    record Expired(UUID accessRequestId, String number, UUID customerId, UUID applicantId, Instant expiredAt)
            implements
                AccessEvent {
        @Override
        public String type() {
            return "access-request.expired.v1";
        }
    }

    /** The paper file was handed out. */
    record Registered(UUID accessRequestId, String number, UUID customerId, UUID borrowerId, UUID registeredById,
            Instant dueAt, Instant registeredAt) implements AccessEvent {
        @Override
        public String type() {
            return "access-request.registered.v1";
        }
    }

    record Overdue(UUID accessRequestId, String number, UUID customerId, UUID borrowerId, Instant dueAt,
            boolean barred, long proposedFineFen) implements AccessEvent {
        @Override
        public String type() {
            return "access-request.overdue.v1";
        }
    }

    record Returned(UUID accessRequestId, String number, UUID customerId, UUID borrowerId, UUID receivedById,
            boolean late, Instant returnedAt) implements AccessEvent {
        @Override
        public String type() {
            return "access-request.returned.v1";
        }
    }

    record Lost(UUID accessRequestId, String number, UUID customerId, UUID borrowerId, boolean damagedOnly,
            boolean barred, long proposedFineFen, UUID reportedById, Instant reportedAt) implements AccessEvent {
        @Override
        public String type() {
            return "access-request.lost.v1";
        }
    }

    record BarLifted(UUID accessRequestId, String number, UUID borrowerId, UUID liftedById, Instant liftedAt)
            implements
                AccessEvent {
        @Override
        public String type() {
            return "access-request.bar-lifted.v1";
        }
    }
}
