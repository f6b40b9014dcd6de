package io.keguan.customer.snapshot.domain;

import java.time.Instant;
import java.util.UUID;

import io.keguan.customer.archive.domain.ValueClass;
import io.keguan.kit.domain.DomainEvent;

/** A file was archived (S2a-36); what stands in it stays in the archive. */
public record SnapshotTaken(UUID snapshotId, UUID customerId, SnapshotKind kind, String period, ValueClass valueClass,
        Instant takenAt) implements DomainEvent {

    public static final String TYPE = "archive-snapshot";

    @Override
    public String type() {
        return "archive-snapshot.taken.v1";
    }

    @Override
    public String aggregateType() {
        return TYPE;
    }

    @Override
    public UUID aggregateId() {
        return snapshotId;
    }
}
