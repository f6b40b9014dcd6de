package io.keguan.customer.exchange.domain;

import java.time.Instant;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** A copy of a part of the archive was made (S2c-37). */
public record ExportEvent(UUID exportId, String number, UUID requestedById, UUID approvedById, int rows,
        boolean unmasked, Instant createdAt) implements DomainEvent {

    @Override
    public String type() {
        return "export.created.v1";
    }

    @Override
    public String aggregateType() {
        return CustomerExport.TYPE;
    }

    @Override
    public UUID aggregateId() {
        return exportId;
    }
}
