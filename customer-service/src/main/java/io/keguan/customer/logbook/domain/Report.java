package io.keguan.customer.logbook.domain;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * Whether a change was reported in time (S2a-08).
 *
 * @param policyVersion the policy this was decided under
 */
@Embeddable
public record Report(Instant dueAt, Boolean late, Integer policyVersion) {}
