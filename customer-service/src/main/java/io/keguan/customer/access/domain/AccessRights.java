package io.keguan.customer.access.domain;

import java.util.List;

import io.keguan.customer.access.domain.AccessAction.By;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;

/**
 * Who may take which step of a request. Applicant, reviewer, approver and keeper are different people (S1-63); what the
 * state allows is another question.
 */
public final class AccessRights {

    private static final String MANAGER = "DEPT_MANAGER";
    private static final String GENERAL = "GENERAL_MANAGER";
    private static final String DEPUTY = "DEPUTY_GM";
    private static final String KEEPER = "DATA_ADMIN";

    private final AccessRequest request;

    AccessRights(AccessRequest request) {
        this.request = request;
    }

    /** The steps the state allows and the actor may take. */
    public List<String> allowed(Actor actor) {
        return request.lifecycle().allowedNames(request.status(), action -> barrier(action, actor) == null
                && (action != AccessAction.LIFT_BAR || request.barred())
                && (action != AccessAction.REVIEW || request.missingConsents().isEmpty()));
    }

    /** Refuses a step that is not the actor's. */
    public void require(AccessAction action, Actor actor) {
        Refused refused = barrier(action, actor);
        if (refused != null) {
            throw refused;
        }
    }

    /** Whether the actor decides about this request, now or later. */
    public boolean decides(Actor actor) {
        return switch (request.question().approver()) {
            case DEPT_MANAGER -> heads(actor) || actor.has(GENERAL);
            case GENERAL_MANAGER -> actor.has(GENERAL);
            case DATA_ADMIN -> actor.has(KEEPER);
        };
    }

    private Refused barrier(AccessAction action, Actor actor) {
        if (action.by() == By.APPLICANT) {
            return applied(actor) ? null : Refused.forbidden("access-request.not-applicant");
        }
        if (applied(actor)) {
            return Refused.forbidden("access-request.own-request").rule("S1-63");
        }
        return switch (action.by()) {
            case CONSENTER -> consenter(actor);
            case REVIEWER -> mayReview(actor) ? null : notYours("S2c-38", MANAGER);
            case APPROVER -> approver(action, actor);
            case KEEPER -> keeper(actor);
            case LIFTER -> actor.has(GENERAL)
                    ? null
                    : notYours(request.barring() == null
                            ? "S2d-42"
                            : request.barring().bar().rule(), GENERAL);
            case CLOCK, APPLICANT -> Refused.forbidden("access-request.not-yours");
        };
    }

    private Refused consenter(Actor actor) {
        if (request.consents().stream().anyMatch(c -> c.staffId().equals(actor.id()))) {
            return Refused.forbidden("access-request.consented-already").rule("S2d-41");
        }
        boolean near = actor.departments().contains(request.question().applicant().applicantDepartmentId());
        List<String> missing = request.missingConsents();
        return near && missing.stream().anyMatch(actor::has)
                ? null
                : notYours("S2d-41", missing.isEmpty() ? MANAGER : missing.getFirst());
    }

    /** A borrowing that is not reviewed yet may be refused by its reviewer; who reviewed does not decide. */
    private Refused approver(AccessAction action, Actor actor) {
        boolean borrowing = request.question().kind() == AccessKind.BORROW;
        if (action == AccessAction.REJECT && borrowing && request.status() == AccessStatus.REQUESTED) {
            return mayReview(actor) || decides(actor) ? null : notYours("S2c-38", MANAGER);
        }
        if (!decides(actor)) {
            return notYours(request.question().rule(), request.question().approver().name());
        }
        boolean reviewedIt = request.review() != null && request.review().reviewedById().equals(actor.id());
        return reviewedIt ? Refused.forbidden("access-request.reviewer-decides").rule("S1-63") : null;
    }

    private Refused keeper(Actor actor) {
        if (!actor.has(KEEPER)) {
            return notYours("S2c-38", KEEPER);
        }
        boolean decidedIt = request.decision() != null && request.decision().decidedById().equals(actor.id());
        return decidedIt ? Refused.forbidden("access-request.approver-registers").rule("S1-63") : null;
    }

    private boolean mayReview(Actor actor) {
        return heads(actor) || actor.has(DEPUTY);
    }

    private boolean heads(Actor actor) {
        return actor.has(MANAGER) && actor.departments().contains(request.question().file().customerDepartmentId());
    }

    private boolean applied(Actor actor) {
        return actor.id().equals(request.applicantId());
    }

    private static Refused notYours(String rule, String role) {
        return Refused.forbidden("access-request.not-yours").rule(rule).param("grantedBy", role);
    }
}
