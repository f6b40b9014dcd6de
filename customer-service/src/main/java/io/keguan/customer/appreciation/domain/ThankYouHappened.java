package io.keguan.customer.appreciation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to a thank-you event, as other services hear of it; who is invited stays in the archive. */
public sealed interface ThankYouHappened extends DomainEvent {

    UUID thankYouEventId();

    @Override
    default String aggregateType() {
        return ThankYouEvent.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return thankYouEventId();
    }

    record Planned(UUID thankYouEventId, String number, LocalDate heldOn, List<UUID> departmentIds, Instant listsDueAt,
            UUID plannedById, Instant plannedAt) implements ThankYouHappened {
        @Override
        public String type() {
            return "thank-you-event.planned.v1";
        }
    }

    record Opened(UUID thankYouEventId, String number, UUID openedById, Instant openedAt) implements ThankYouHappened {
        @Override
        public String type() {
            return "thank-you-event.opened.v1";
        }
    }

    record ListSubmitted(UUID thankYouEventId, String number, UUID departmentId, int guests, boolean late,
            UUID submittedById, Instant submittedAt) implements ThankYouHappened {
        @Override
        public String type() {
            return "thank-you-event.list-submitted.v1";
        }
    }

    record ListOverdue(UUID thankYouEventId, String number, UUID departmentId, Instant dueAt, Instant overdueAt)
            implements
                ThankYouHappened {
        @Override
        public String type() {
            return "thank-you-event.list-overdue.v1";
        }
    }

    record Closed(UUID thankYouEventId, String number, int guests, int lateLists, UUID closedById, Instant closedAt)
            implements
                ThankYouHappened {
        @Override
        public String type() {
            return "thank-you-event.closed.v1";
        }
    }

    record Held(UUID thankYouEventId, String number, LocalDate heldOn, int invited, int attended, UUID recordedById,
            Instant recordedAt) implements ThankYouHappened {
        @Override
        public String type() {
            return "thank-you-event.held.v1";
        }
    }

    record Cancelled(UUID thankYouEventId, String number, UUID cancelledById, Instant cancelledAt)
            implements
                ThankYouHappened {
        @Override
        public String type() {
            return "thank-you-event.cancelled.v1";
        }
    }
}
