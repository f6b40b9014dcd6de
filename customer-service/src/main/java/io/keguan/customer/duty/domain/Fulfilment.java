package io.keguan.customer.duty.domain;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;

import io.keguan.kit.domain.Actor;

/**
 * How a duty was done.
 *
 * @param needsChanged of a need update, whether anything changed
 * @param words what changed, the follow-up of the month, a remark
 * @param source by what a file was verified
 * @param evidenceId the visit or the change request that did it
 */
@Embeddable
public record Fulfilment(Boolean needsChanged, String words, String source, UUID evidenceId, Instant doneAt,
        UUID doneById, String doneByName) {

    static final Fulfilment NONE = new Fulfilment(null, null, null, null, null, null, null);

    /** 无变化, or what changed. */
    static Fulfilment needs(boolean changed, String words, Actor by, Instant at) {
        return new Fulfilment(changed, words, null, null, at, by.id(), by.name());
    }

    static Fulfilment words(String words, Actor by, Instant at) {
        return new Fulfilment(null, words, null, null, at, by.id(), by.name());
    }

    static Fulfilment verified(String source, String words, Actor by, Instant at) {
        return new Fulfilment(null, words, source, null, at, by.id(), by.name());
    }

    static Fulfilment by(UUID evidence, Actor by, Instant at) {
        return new Fulfilment(null, null, null, evidence, at, by.id(), by.name());
    }
}
