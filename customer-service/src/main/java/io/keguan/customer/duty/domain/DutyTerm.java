package io.keguan.customer.duty.domain;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/**
 * Until when a duty has to be done.
 *
 * @param since the day it counts from: the last visit, the last change of the file, the day it was opened
 * @param policyVersion the policy this was decided under
 */
@Embeddable
public record DutyTerm(LocalDate since, Instant dueAt, int policyVersion) {}
