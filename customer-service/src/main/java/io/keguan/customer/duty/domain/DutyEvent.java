package io.keguan.customer.duty.domain;

import java.time.Instant;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to a duty, as other services hear of it: ids and facts, no words about the customer. */
public sealed interface DutyEvent extends DomainEvent {

    UUID dutyId();

    @Override
    default String aggregateType() {
        return Duty.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return dutyId();
    }

    /** @param counted of handover data alone: the handover counts, as nothing is missing (S2d-40); null of other kinds */
    record Done(UUID dutyId, UUID customerId, DutyKind kind, String period, UUID departmentId, UUID ownerId,
            UUID doneById, Instant doneAt, boolean late, Boolean counted) implements DutyEvent {
        @Override
        public String type() {
            return "duty.done.v1";
        }
    }

    /**
     * The deadline passed; said once, for good.
     *
     * @param ownerId who had to do it; null when any account manager of the department had
     * @param counted of handover data alone: false, as something is missing
     * @param proposedFineFen what the article names for it, to be proposed; null when it names nothing
     */
    record Overdue(UUID dutyId, UUID customerId, DutyKind kind, String period, UUID departmentId, UUID ownerId,
            Instant dueAt, Instant overdueAt, Boolean counted, Long proposedFineFen) implements DutyEvent {
        @Override
        public String type() {
            return "duty.overdue.v1";
        }
    }

    /** The file went out of use before the duty was done. */
    record Waived(UUID dutyId, UUID customerId, DutyKind kind, String period, Instant waivedAt, boolean late)
            implements
                DutyEvent {
        @Override
        public String type() {
            return "duty.waived.v1";
        }
    }
}
