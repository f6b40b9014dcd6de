package io.keguan.customer.check.domain;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;

import io.keguan.kit.domain.Actor;

/**
 * What the responsible person says of a fault: mended by a change request, or an answer in words.
 *
 * @param changeRequestId the request that mends it, null when there is only an answer
 */
@Embeddable
public record Correction(String answer, UUID changeRequestId, String changeRequestNumber, UUID answeredById,
        String answeredByName, Instant answeredAt) {

    static final Correction NONE = new Correction(null, null, null, null, null, null);

    public static Correction of(String answer, UUID changeRequestId, String changeRequestNumber, Actor by, Instant at) {
        return new Correction(answer, changeRequestId, changeRequestNumber, by.id(), by.name(), at);
    }
}
