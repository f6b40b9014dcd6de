package io.keguan.customer.violation.domain;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a violation was about: the record somebody acted on, and the customer it belongs to. Each may be missing.
 *
 * @param type such as change-request
 */
@Embeddable
public record Subject(@Column(name = "subject_type") String type, @Column(name = "subject_id") UUID id,
        @Column(name = "subject_number") String number, UUID customerId, String customerNumber, String customerName) {

    public static final Subject NONE = new Subject(null, null, null, null, null, null);
}
