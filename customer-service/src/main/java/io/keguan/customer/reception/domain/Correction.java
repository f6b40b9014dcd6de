package io.keguan.customer.reception.domain;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** That the manager decided otherwise: how often, last by whom, why, and whose the customer was before. */
@Embeddable
public record Correction(int corrections, UUID correctedById, String correctedByName, String correctionReason,
        String correctedFromName) {

    static final Correction NONE = new Correction(0, null, null, null, null);
}
