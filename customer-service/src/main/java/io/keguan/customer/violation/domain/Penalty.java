package io.keguan.customer.violation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What is proposed for a confirmed violation; never a deduction. */
@Embeddable
public record Penalty(@Column(name = "penalty_fen") Long fen, Boolean dismissal, Integer policyVersion) {}
