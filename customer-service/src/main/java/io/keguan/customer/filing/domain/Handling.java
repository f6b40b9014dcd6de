package io.keguan.customer.filing.domain;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;

import io.keguan.kit.domain.Actor;

/** Who handed the form in last, and who decided about it last. */
@Embeddable
public record Handling(String remark, UUID submittedById, String submittedByName, Instant submittedAt, UUID decidedById,
        String decidedByName, Instant decidedAt) {

    static final Handling NONE = new Handling(null, null, null, null, null, null, null);

    Handling submitted(String words, Actor by, Instant at) {
        return new Handling(words, by.id(), by.name(), at, decidedById, decidedByName, decidedAt);
    }

    Handling decided(Actor by, Instant at) {
        return new Handling(remark, submittedById, submittedByName, submittedAt, by.id(), by.name(), at);
    }
}
