package io.keguan.customer.archive.domain;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/** When a file was destroyed, and by which list. */
@Embeddable
public record Destruction(Instant destroyedAt, UUID destructionListId, String destructionListNumber) {}
