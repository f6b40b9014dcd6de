package io.keguan.customer.retention.domain;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;

import io.keguan.kit.domain.Actor;

/** Who took a step, and when. */
@Embeddable
public record Hand(UUID id, String name, Instant at) {

    static Hand of(Actor actor, Instant at) {
        return new Hand(actor.id(), actor.name(), at);
    }

    boolean is(Actor actor) {
        return actor.id().equals(id);
    }
}
