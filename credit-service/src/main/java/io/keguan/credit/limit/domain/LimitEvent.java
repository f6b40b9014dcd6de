package io.keguan.credit.limit.domain;

import java.time.Instant;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to a change of a limit, as other services hear of it; the limit itself the account tells. */
public sealed interface LimitEvent extends DomainEvent {

    UUID limitChangeId();

    @Override
    default String aggregateType() {
        return LimitChange.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return limitChangeId();
    }

    record Proposed(UUID limitChangeId, String number, UUID customerId, LimitKind kind, Long formerLimitFen,
            Long limitFen, String endsOn, Instant proposedAt) implements LimitEvent {
        @Override
        public String type() {
            return "limit-change.proposed.v1";
        }
    }

    record Approved(UUID limitChangeId, String number, UUID customerId, LimitKind kind, Long formerLimitFen,
            Long limitFen, String endsOn, int policyVersion, Instant approvedAt) implements LimitEvent {
        @Override
        public String type() {
            return "limit-change.approved.v1";
        }
    }

    record Rejected(UUID limitChangeId, String number, UUID customerId, Instant rejectedAt) implements LimitEvent {
        @Override
        public String type() {
            return "limit-change.rejected.v1";
        }
    }

    record Withdrawn(UUID limitChangeId, String number, UUID customerId, Instant withdrawnAt) implements LimitEvent {
        @Override
        public String type() {
            return "limit-change.withdrawn.v1";
        }
    }

    /** A temporary limit is over. */
    record Ended(UUID limitChangeId, String number, UUID customerId, Instant endedAt) implements LimitEvent {
        @Override
        public String type() {
            return "limit-change.ended.v1";
        }
    }
}
