package io.keguan.customer.registration.domain;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * When a form came in and what follows from it.
 *
 * @param late it came after the last moment the regulation allows (S2c-26)
 * @param auditDueAt when the data administrator has to have decided
 * @param policyVersion the policy this was decided under
 */
@Embeddable
public record Timeliness(Instant submittedAt, boolean late, Instant auditDueAt, int policyVersion) {}
