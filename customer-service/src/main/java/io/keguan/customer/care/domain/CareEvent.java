package io.keguan.customer.care.domain;

import java.time.Instant;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to a care plan, as other services hear of it; what is planned stays in the file. */
public sealed interface CareEvent extends DomainEvent {

    UUID carePlanId();

    @Override
    default String aggregateType() {
        return CarePlan.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return carePlanId();
    }

    /** @param visits how many visits are planned, and so on */
    record Approved(UUID carePlanId, String number, UUID customerId, int year, int revision, int visits, int measures,
            int services, UUID authorId, UUID approvedById, Instant approvedAt) implements CareEvent {
        @Override
        public String type() {
            return "care-plan.approved.v1";
        }
    }

    record Ended(UUID carePlanId, String number, UUID customerId, int year, Instant endedAt) implements CareEvent {
        @Override
        public String type() {
            return "care-plan.ended.v1";
        }
    }
}
