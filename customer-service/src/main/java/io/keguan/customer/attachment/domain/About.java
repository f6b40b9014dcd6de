package io.keguan.customer.attachment.domain;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What the person who adds a file says of it.
 *
 * @param visitedOn of material from a visit: the day (S0-15)
 * @param validUntil last day of a licence, null when it does not end
 * @param changeRequestId of evidence: the change request it proves
 */
@Embeddable
public record About(@Enumerated(EnumType.STRING) AttachmentKind kind, String note, LocalDate visitedOn,
        LocalDate validUntil, UUID changeRequestId) {}
