package io.keguan.credit.domain;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;

import io.keguan.kit.domain.Actor;

/** Who decided, when and with which words. */
@Embeddable
public record Decision(UUID decidedById, String decidedByName, Instant decidedAt, String decisionReason) {

    public static Decision by(Actor actor, String reason, Instant at) {
        return new Decision(actor.id(), actor.name(), at, reason);
    }
}
