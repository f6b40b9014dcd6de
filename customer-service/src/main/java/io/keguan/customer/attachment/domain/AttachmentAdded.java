package io.keguan.customer.attachment.domain;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.Nullable;

import io.keguan.kit.domain.DomainEvent;

/** A file was added to a customer's archive; what is in it, and what it is called, stays there. */
public record AttachmentAdded(UUID customerId, UUID attachmentId, AttachmentKind kind, String sha256,
        @Nullable UUID replacesId, Instant addedAt) implements DomainEvent {

    @Override
    public String type() {
        return "customer.attachment-added.v1";
    }

    @Override
    public String aggregateType() {
        return "customer";
    }

    @Override
    public UUID aggregateId() {
        return customerId;
    }
}
