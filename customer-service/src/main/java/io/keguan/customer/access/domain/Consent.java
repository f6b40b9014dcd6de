package io.keguan.customer.access.domain;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/** One of the agreements a borrowing needs (S2d-41): by whom, in which role. */
@Embeddable
public record Consent(String role, UUID staffId, String staffName, Instant givenAt) {}
