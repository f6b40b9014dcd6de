package io.keguan.customer.logbook.domain;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a counter-entry does to an earlier one.
 *
 * @param voided true when the earlier entry never should have been made; otherwise this one stands in its place
 */
@Embeddable
public record Correction(@Column(name = "corrects_id") UUID correctsId, @Column(name = "voids") boolean voided,
        @Column(name = "correction_reason") String correctionReason) {

    static final Correction NONE = new Correction(null, false, null);
}
