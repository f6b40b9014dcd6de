package io.keguan.customer.logbook.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** A change at a customer was reported (S2a-08); what changed stays in the file. */
public record ChangeReported(UUID reportId, UUID customerId, UUID departmentId, UUID reportedById, Side side,
        LocalDate changedOn, Instant dueAt, Instant reportedAt, boolean late) implements DomainEvent {

    @Override
    public String type() {
        return "change-report.submitted.v1";
    }

    @Override
    public String aggregateType() {
        return "change-report";
    }

    @Override
    public UUID aggregateId() {
        return reportId;
    }
}
