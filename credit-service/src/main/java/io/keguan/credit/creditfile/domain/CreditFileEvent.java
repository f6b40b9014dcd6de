package io.keguan.credit.creditfile.domain;

import java.time.Instant;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/**
 * What happens to the credit files' keeper and to requests to read them, as other services hear of it: ids and facts. The purpose
 * stays here, it may name people.
 */
public sealed interface CreditFileEvent extends DomainEvent {

    /** Somebody keeps the credit files from now on. @param replacesId the designation that ends by it, null for the first one */
    record Designated(UUID fileKeeperId, UUID staffId, UUID replacesId, UUID designatedById, Instant designatedAt)
            implements
                CreditFileEvent {
        @Override
        public String type() {
            return "credit-file-keeper.designated.v1";
        }

        @Override
        public String aggregateType() {
            return FileKeeper.TYPE;
        }

        @Override
        public UUID aggregateId() {
            return fileKeeperId;
        }
    }

    /** What happens to a request. */
    sealed interface OfRequest extends CreditFileEvent {

        UUID creditFileRequestId();

        @Override
        default String aggregateType() {
            return CreditFileRequest.TYPE;
        }

        @Override
        default UUID aggregateId() {
            return creditFileRequestId();
        }
    }

    record Requested(UUID creditFileRequestId, String number, UUID customerId, UUID applicantId,
            UUID applicantDepartmentId, int days, Instant requestedAt) implements OfRequest {
        @Override
        public String type() {
            return "credit-file-request.requested.v1";
        }
    }

    record Approved(UUID creditFileRequestId, String number, UUID customerId, UUID applicantId, UUID approvedById,
            Instant openUntil, Instant approvedAt) implements OfRequest {
        @Override
        public String type() {
            return "credit-file-request.approved.v1";
        }
    }

    record Rejected(UUID creditFileRequestId, String number, UUID rejectedById, Instant rejectedAt)
            implements
                OfRequest {
        @Override
        public String type() {
            return "credit-file-request.rejected.v1";
        }
    }

    record Withdrawn(UUID creditFileRequestId, String number, UUID withdrawnById, Instant withdrawnAt)
            implements
                OfRequest {
        @Override
        public String type() {
            return "credit-file-request.withdrawn.v1";
        }
    }

    record Revoked(UUID creditFileRequestId, String number, UUID customerId, UUID applicantId, UUID revokedById,
            Instant revokedAt) implements OfRequest {
        @Override
        public String type() {
            return "credit-file-request.revoked.v1";
        }
    }

    record Expired(UUID creditFileRequestId, String number, UUID customerId, UUID applicantId, Instant expiredAt)
            implements
                OfRequest {
        @Override
        public String type() {
            return "credit-file-request.expired.v1";
        }
    }
}
