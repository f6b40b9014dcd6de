package io.keguan.credit.rating.domain;

import java.time.Instant;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to a rating, as other services hear of it: that there is one, never the grade (C17). */
public sealed interface RatingEvent extends DomainEvent {

    UUID ratingId();

    @Override
    default String aggregateType() {
        return CreditRating.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return ratingId();
    }

    record Proposed(UUID ratingId, String number, UUID customerId, UUID investigationId, int policyVersion,
            Instant proposedAt) implements RatingEvent {
        @Override
        public String type() {
            return "credit-rating.proposed.v1";
        }
    }

    record Approved(UUID ratingId, String number, UUID customerId, int policyVersion, Instant approvedAt)
            implements
                RatingEvent {
        @Override
        public String type() {
            return "credit-rating.approved.v1";
        }
    }

    record Rejected(UUID ratingId, String number, UUID customerId, Instant rejectedAt) implements RatingEvent {
        @Override
        public String type() {
            return "credit-rating.rejected.v1";
        }
    }

    record Withdrawn(UUID ratingId, String number, UUID customerId, Instant withdrawnAt) implements RatingEvent {
        @Override
        public String type() {
            return "credit-rating.withdrawn.v1";
        }
    }
}
