package io.keguan.customer.filing.domain;

import java.time.Instant;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to a filing, as other services hear of it: ids and facts, no personal data. */
public sealed interface FilingEvent extends DomainEvent {

    UUID filingId();

    @Override
    default String aggregateType() {
        return Filing.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return filingId();
    }

    /** The days to file a new customer began to count (S2a-07). */
    record Opened(UUID filingId, String number, UUID registrationId, UUID departmentId, UUID ownerId,
            Instant firstMetAt, Instant dueAt, int policyVersion) implements FilingEvent {
        @Override
        public String type() {
            return "filing.opened.v1";
        }
    }

    record Submitted(UUID filingId, String number, UUID departmentId, UUID ownerId, UUID submittedById,
            Instant submittedAt, boolean late) implements FilingEvent {
        @Override
        public String type() {
            return "filing.submitted.v1";
        }
    }

    /** The market promotion department has the customer on file; costs may be reimbursed (S2a-20). */
    record Accepted(UUID filingId, String number, UUID customerId, String customerNumber, UUID departmentId,
            UUID ownerId, UUID acceptedById, Instant acceptedAt, boolean late) implements FilingEvent {
        @Override
        public String type() {
            return "filing.accepted.v1";
        }
    }

    record Returned(UUID filingId, String number, UUID returnedById, Instant returnedAt, Instant dueAt)
            implements
                FilingEvent {
        @Override
        public String type() {
            return "filing.returned.v1";
        }
    }

    /** The department was reminded, by the calendar or by somebody; counted for the assessment (S2a-21). */
    record Reminded(UUID filingId, String number, UUID departmentId, UUID ownerId, int reminderCount,
            Instant remindedAt, boolean overdue) implements FilingEvent {
        @Override
        public String type() {
            return "filing.reminded.v1";
        }
    }

    /** The deadline passed with the form still in the department; said once, for good (S2a-21). */
    record Overdue(UUID filingId, String number, UUID registrationId, UUID departmentId, UUID ownerId, Instant dueAt,
            Instant overdueAt) implements FilingEvent {
        @Override
        public String type() {
            return "filing.overdue.v1";
        }
    }

    record Cancelled(UUID filingId, String number, UUID registrationId, Instant cancelledAt) implements FilingEvent {
        @Override
        public String type() {
            return "filing.cancelled.v1";
        }
    }
}
