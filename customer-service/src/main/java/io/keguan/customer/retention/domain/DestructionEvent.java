package io.keguan.customer.retention.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to a destruction list, as other services hear of it. */
public sealed interface DestructionEvent extends DomainEvent {

    UUID destructionListId();

    @Override
    default String aggregateType() {
        return DestructionList.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return destructionListId();
    }

    record Drafted(UUID destructionListId, String number, int files, UUID draftedById, Instant draftedAt)
            implements
                DestructionEvent {
        @Override
        public String type() {
            return "destruction-list.drafted.v1";
        }
    }

    record Submitted(UUID destructionListId, String number, UUID submittedById, Instant submittedAt)
            implements
                DestructionEvent {
        @Override
        public String type() {
            return "destruction-list.submitted.v1";
        }
    }

    record Reviewed(UUID destructionListId, String number, UUID reviewedById, Instant reviewedAt)
            implements
                DestructionEvent {
        @Override
        public String type() {
            return "destruction-list.reviewed.v1";
        }
    }

    record Approved(UUID destructionListId, String number, UUID approvedById, Instant approvedAt)
            implements
                DestructionEvent {
        @Override
        public String type() {
            return "destruction-list.approved.v1";
        }
    }

    /** One more witness has signed (S4-18). */
    record Signed(UUID destructionListId, String number, UUID witnessId, int witnesses, int needed, Instant signedAt)
            implements
                DestructionEvent {
        @Override
        public String type() {
            return "destruction-list.signed.v1";
        }
    }

    /** The files are gone; each says so itself too, as customer.destroyed. */
    record Executed(UUID destructionListId, String number, List<UUID> customerIds, UUID executedById,
            List<UUID> witnessIds, Instant executedAt) implements DestructionEvent {
        @Override
        public String type() {
            return "destruction-list.executed.v1";
        }
    }

    record Rejected(UUID destructionListId, String number, UUID rejectedById, Instant rejectedAt)
            implements
                DestructionEvent {
        @Override
        public String type() {
            return "destruction-list.rejected.v1";
        }
    }

    record Withdrawn(UUID destructionListId, String number, UUID withdrawnById, Instant withdrawnAt)
            implements
                DestructionEvent {
        @Override
        public String type() {
            return "destruction-list.withdrawn.v1";
        }
    }
}
