package io.keguan.customer.archive.domain;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/** The registration a file goes back to, or the import (its number begins with DR); its time decides when two claim the customer (S2c-28). */
@Embeddable
public record RegistrationProof(UUID registrationId, String registrationNumber, Instant registeredAt) {}
