package io.keguan.customer.change.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to a change request, as other services hear of it: ids and the names of fields, never their values. */
public sealed interface ChangeEvent extends DomainEvent {

    UUID changeRequestId();

    @Override
    default String aggregateType() {
        return ChangeRequest.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return changeRequestId();
    }

    record Submitted(UUID changeRequestId, String number, UUID customerId, ChangeKind kind, List<String> fields,
            UUID submittedById, Instant submittedAt) implements ChangeEvent {
        @Override
        public String type() {
            return "change-request.submitted.v1";
        }
    }

    record Approved(UUID changeRequestId, String number, UUID customerId, UUID approvedById, Instant approvedAt)
            implements
                ChangeEvent {
        @Override
        public String type() {
            return "change-request.approved.v1";
        }
    }

    /** The account manager did not find it necessary, or the data administrator not proven. */
    record Rejected(UUID changeRequestId, String number, UUID customerId, UUID rejectedById, Instant rejectedAt)
            implements
                ChangeEvent {
        @Override
        public String type() {
            return "change-request.rejected.v1";
        }
    }

    /** The applicant set it on what the file says now. */
    record Rebased(UUID changeRequestId, String number, UUID customerId, List<String> fields, Instant rebasedAt)
            implements
                ChangeEvent {
        @Override
        public String type() {
            return "change-request.rebased.v1";
        }
    }

    record Executed(UUID changeRequestId, String number, UUID customerId, UUID executedById, Instant executedAt)
            implements
                ChangeEvent {
        @Override
        public String type() {
            return "change-request.executed.v1";
        }
    }

    record Withdrawn(UUID changeRequestId, String number, UUID customerId, Instant withdrawnAt)
            implements
                ChangeEvent {
        @Override
        public String type() {
            return "change-request.withdrawn.v1";
        }
    }
}
