package io.keguan.customer.filing.domain;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * Until when a customer has to be filed.
 *
 * @param policyVersion the policy this was decided under
 */
@Embeddable
public record FilingTerm(Instant firstContactAt, Instant dueAt, int policyVersion) {}
