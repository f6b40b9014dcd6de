package io.keguan.customer.retention.domain;

import java.util.List;

import io.keguan.customer.retention.domain.DestructionAction.By;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;

/**
 * Who may take which step of a destruction: drawn up by the data administrator, reviewed, approved, witnessed and executed
 * by people who are not one another (S1-63, S4-18).
 */
public final class DestructionRights {

    private static final String KEEPER = "DATA_ADMIN";
    private static final String GENERAL = "GENERAL_MANAGER";
    private static final String MANAGER = "DEPT_MANAGER";

    private final DestructionList list;

    DestructionRights(DestructionList list) {
        this.list = list;
    }

    /** The steps the state allows and the actor may take. */
    public List<String> allowed(Actor actor) {
        return DestructionStatus.LIFECYCLE.allowedNames(list.status(), action -> barrier(action, actor) == null
                && (action != DestructionAction.EXECUTE || list.witnessesMissing() == 0));
    }

    /** Refuses a step that is not the actor's. */
    public void require(DestructionAction action, Actor actor) {
        Refused refused = barrier(action, actor);
        if (refused != null) {
            throw refused;
        }
    }

    private Refused barrier(DestructionAction action, Actor actor) {
        return switch (action.by()) {
            case DRAFTER -> list.drafted().is(actor) ? null : Refused.forbidden("destruction-list.not-drafter");
            case REVIEWER -> reviewer(actor);
            case APPROVER -> approver(actor);
            case DECIDER -> list.status() == DestructionStatus.SUBMITTED ? reviewer(actor) : approver(actor);
            case WITNESS -> witness(actor);
            case EXECUTOR -> executor(actor);
        };
    }

    private Refused reviewer(Actor actor) {
        if (list.drafted().is(actor)) {
            return separate("destruction-list.drafter-reviews");
        }
        return actor.hasAny(MANAGER, "DEPUTY_GM") ? null : notYours(By.REVIEWER, MANAGER);
    }

    private Refused approver(Actor actor) {
        if (list.drafted().is(actor) || list.reviewed().is(actor)) {
            return separate("destruction-list.reviewer-approves");
        }
        return actor.has(GENERAL) ? null : notYours(By.APPROVER, GENERAL);
    }

    /** Whoever saw it may sign, a machine may not; nobody signs twice. */
    private Refused witness(Actor actor) {
        if (list.witnesses().stream().anyMatch(w -> w.staffId().equals(actor.id()))) {
            return Refused.conflict("destruction-list.signed-already").rule("S4-18");
        }
        return actor.client() || actor.roles().isEmpty() ? notYours(By.WITNESS, "AUDITOR") : null;
    }

    private Refused executor(Actor actor) {
        if (!actor.has(KEEPER)) {
            return notYours(By.EXECUTOR, KEEPER);
        }
        if (list.reviewed().is(actor) || list.approved().is(actor)) {
            return separate("destruction-list.decider-executes");
        }
        return list.witnesses().stream().anyMatch(w -> w.staffId().equals(actor.id()))
                ? Refused.forbidden("destruction-list.witness-executes").rule("S4-18")
                : null;
    }

    private static Refused separate(String code) {
        return Refused.forbidden(code).rule("S1-63");
    }

    private static Refused notYours(By part, String role) {
        return Refused.forbidden("destruction-list.not-yours").rule(part == By.WITNESS ? "S4-18" : "S2c-39")
                .param("grantedBy", role);
    }
}
