package io.keguan.customer.check.domain;

import java.time.Instant;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to a check of customer files, as other services hear of it. */
public sealed interface CheckEvent extends DomainEvent {

    UUID checkId();

    @Override
    default String aggregateType() {
        return ArchiveCheck.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return checkId();
    }

    /** @param late after the day of the month the policy names */
    record Drawn(UUID checkId, String number, UUID departmentId, String month, int files, int sampled, boolean late,
            int policyVersion, UUID drawnById, Instant drawnAt) implements CheckEvent {
        @Override
        public String type() {
            return "archive-check.drawn.v1";
        }
    }

    /** Every file is judged; faults may still be corrected. */
    record Completed(UUID checkId, String number, UUID departmentId, String month, int sampled, int findings,
            Instant completedAt) implements CheckEvent {
        @Override
        public String type() {
            return "archive-check.completed.v1";
        }
    }
}
