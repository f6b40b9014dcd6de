package io.keguan.customer.filing.domain;

import java.time.Instant;
import java.util.UUID;

import io.keguan.customer.archive.domain.Owner;

/**
 * A new customer as the registration form, or the import, tells of it: who has to file it, and since when the days count.
 *
 * @param registrationId the registration, or the import
 * @param firstContactAt when the representative and the customer first spoke
 */
public record FilingSubject(UUID registrationId, String registrationNumber, BasicInfo info, Owner owner,
        Instant firstContactAt) {}
