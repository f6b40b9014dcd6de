package io.keguan.customer.paper.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happened to a paper document; what stands on it, and who holds it, stays here. */
public sealed interface PaperEvent extends DomainEvent {

    UUID paperId();

    @Override
    default String aggregateType() {
        return PaperDocument.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return paperId();
    }

    /** It is on the register. */
    record Registered(UUID paperId, String number, UUID customerId, PaperKind kind, Instant registeredAt)
            implements
                PaperEvent {
        @Override
        public String type() {
            return "paper.registered.v1";
        }
    }

    /** Somebody has taken it. */
    record HandedOut(UUID paperId, String number, UUID customerId, LocalDate dueBackOn, Instant handedOutAt)
            implements
                PaperEvent {
        @Override
        public String type() {
            return "paper.handed-out.v1";
        }
    }

    /** It is back. */
    record Returned(UUID paperId, String number, UUID customerId, Instant returnedAt) implements PaperEvent {
        @Override
        public String type() {
            return "paper.returned.v1";
        }
    }

    /** Nobody knows where it is. */
    record Lost(UUID paperId, String number, UUID customerId, Instant lostAt) implements PaperEvent {
        @Override
        public String type() {
            return "paper.lost.v1";
        }
    }

    /** It is kept no longer. */
    record Removed(UUID paperId, String number, UUID customerId, Instant removedAt) implements PaperEvent {
        @Override
        public String type() {
            return "paper.removed.v1";
        }
    }
}
