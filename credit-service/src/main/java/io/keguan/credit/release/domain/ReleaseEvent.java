package io.keguan.credit.release.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to a release, as other services hear of it: ids, figures and the codes of what stood in the way. */
public sealed interface ReleaseEvent extends DomainEvent {

    UUID releaseId();

    @Override
    default String aggregateType() {
        return Release.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return releaseId();
    }

    record Applied(UUID releaseId, String number, UUID customerId, UUID contractId, long amountFen, Instant appliedAt)
            implements
                ReleaseEvent {
        @Override
        public String type() {
            return "release.applied.v1";
        }
    }

    /** The slip is out; the amount is taken. @param byException somebody let it pass in spite of a check */
    record Issued(UUID releaseId, String number, UUID customerId, UUID contractId, long amountFen,
            boolean byException, int policyVersion, Instant expiresAt, Instant issuedAt) implements ReleaseEvent {
        @Override
        public String type() {
            return "release.issued.v1";
        }
    }

    /** It waits for room, or for an exception. */
    record Held(UUID releaseId, String number, UUID customerId, long amountFen, List<String> codes, int policyVersion,
            Instant heldAt) implements ReleaseEvent {
        @Override
        public String type() {
            return "release.held.v1";
        }
    }

    record Turned(UUID releaseId, String number, UUID customerId, long amountFen, List<String> codes,
            int policyVersion, Instant refusedAt) implements ReleaseEvent {
        @Override
        public String type() {
            return "release.refused.v1";
        }
    }

    record Amended(UUID releaseId, String number, UUID customerId, long fromFen, long amountFen, Instant amendedAt)
            implements
                ReleaseEvent {
        @Override
        public String type() {
            return "release.amended.v1";
        }
    }

    /** Goods went out: so much is owed now, the rest was given back. */
    record Shipped(UUID releaseId, String number, UUID customerId, UUID contractId, long amountFen, long freedFen,
            LocalDate shippedOn, LocalDate dueOn, Instant shippedAt) implements ReleaseEvent {
        @Override
        public String type() {
            return "release.shipped.v1";
        }
    }

    /** It was cancelled, or nothing went out in time. @param freedFen what was given back */
    record Closed(UUID releaseId, String number, UUID customerId, ReleaseStatus status, long freedFen,
            Instant closedAt) implements ReleaseEvent {
        @Override
        public String type() {
            return "release.closed.v1";
        }
    }
}
