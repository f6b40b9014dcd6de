package io.keguan.credit.domain;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;

/** Who asked for a decision, from which department, and when. */
@Embeddable
public record Proposal(UUID proposedById, String proposedByName, UUID proposedByDepartmentId, Instant proposedAt) {

    public static Proposal by(Actor actor, Instant at) {
        return new Proposal(actor.id(), actor.name(), actor.departmentId(), at);
    }

    public boolean isBy(Actor actor) {
        return actor.id().equals(proposedById);
    }

    /** Who asks does not decide. */
    public void requireOther(Actor by, String code, String rule) {
        if (isBy(by)) {
            throw Refused.forbidden(code).rule(rule);
        }
    }

    /** Only who asked takes it back. */
    public void requireSame(Actor by) {
        if (!isBy(by)) {
            throw Refused.forbidden("auth.forbidden");
        }
    }
}
