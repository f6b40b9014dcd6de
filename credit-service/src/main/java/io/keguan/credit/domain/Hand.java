package io.keguan.credit.domain;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;

import io.keguan.kit.domain.Actor;

/** Who did something to a record, and when. */
@Embeddable
public record Hand(UUID id, String name, Instant at) {

    public static Hand of(Actor by, Instant at) {
        return new Hand(by.id(), by.name(), at);
    }

    /** Whether it was this person. */
    public boolean is(Actor actor) {
        return actor.id().equals(id);
    }
}
