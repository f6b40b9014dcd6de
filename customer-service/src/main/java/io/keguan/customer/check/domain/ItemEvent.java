package io.keguan.customer.check.domain;

import java.time.Instant;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to a sampled file, as other services hear of it: which fault it was stays with the archive. */
public sealed interface ItemEvent extends DomainEvent {

    UUID itemId();

    @Override
    default String aggregateType() {
        return CheckItem.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return itemId();
    }

    record Passed(UUID itemId, UUID checkId, String checkNumber, UUID customerId, UUID judgedById, Instant judgedAt)
            implements
                ItemEvent {
        @Override
        public String type() {
            return "archive-check-item.passed.v1";
        }
    }

    /** A fault to be corrected until a deadline (S4-29). @param field of the file, null when it is none of them */
    record Found(UUID itemId, UUID checkId, String checkNumber, UUID customerId, UUID departmentId, UUID responsibleId,
            String field, Instant dueAt, UUID judgedById, Instant judgedAt) implements ItemEvent {
        @Override
        public String type() {
            return "archive-check-item.found.v1";
        }
    }

    record Answered(UUID itemId, UUID checkId, String checkNumber, UUID customerId, UUID changeRequestId,
            UUID answeredById, Instant answeredAt) implements ItemEvent {
        @Override
        public String type() {
            return "archive-check-item.answered.v1";
        }
    }

    record Returned(UUID itemId, UUID checkId, String checkNumber, UUID customerId, Instant dueAt, UUID returnedById,
            Instant returnedAt) implements ItemEvent {
        @Override
        public String type() {
            return "archive-check-item.returned.v1";
        }
    }

    /** @param late a deadline was missed on the way */
    record Corrected(UUID itemId, UUID checkId, String checkNumber, UUID customerId, UUID responsibleId, boolean late,
            UUID confirmedById, Instant confirmedAt) implements ItemEvent {
        @Override
        public String type() {
            return "archive-check-item.corrected.v1";
        }
    }

    /** The deadline passed without a correction; said once for each deadline. */
    record Overdue(UUID itemId, UUID checkId, String checkNumber, UUID customerId, UUID departmentId,
            UUID responsibleId, Instant dueAt, Instant overdueAt) implements ItemEvent {
        @Override
        public String type() {
            return "archive-check-item.overdue.v1";
        }
    }

    record Dropped(UUID itemId, UUID checkId, String checkNumber, UUID customerId, DropReason because,
            Instant droppedAt) implements ItemEvent {
        @Override
        public String type() {
            return "archive-check-item.dropped.v1";
        }
    }
}
