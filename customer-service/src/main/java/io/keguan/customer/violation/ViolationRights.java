package io.keguan.customer.violation;

import java.util.List;
import java.util.Set;

import io.keguan.customer.violation.domain.Decider;
import io.keguan.customer.violation.domain.Violation;
import io.keguan.customer.violation.domain.ViolationStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.security.Roles;

/** Who reports, sees and decides violations. What is said of a person is not their colleagues' matter. */
public final class ViolationRights {

    /** Who may report one: a manager, who keeps the archive, who audits it. */
    public static final Set<String> REPORTERS = Set.of(Roles.DEPT_MANAGER, Roles.GENERAL_MANAGER, Roles.DEPUTY_GM,
            Roles.DATA_ADMIN, Roles.AUDITOR);
    /** Who sees those of the whole company. */
    public static final Set<String> OVERSEERS = Set.of(Roles.GENERAL_MANAGER, Roles.DEPUTY_GM, Roles.DATA_ADMIN,
            Roles.AUDITOR);

    private ViolationRights() {}

    static void requireReporter(Actor actor) {
        if (!actor.hasAny(REPORTERS.toArray(String[]::new)) || actor.client()) {
            throw Refused.forbidden("auth.forbidden");
        }
    }

    static boolean sees(Violation violation, Actor actor) {
        return violation.concerns(actor) || violation.reportedBy(actor) || oversees(actor)
                || actor.has(Roles.DEPT_MANAGER) && actor.departments().contains(violation.person().departmentId());
    }

    /** Whether the actor sees those of every department. */
    public static boolean oversees(Actor actor) {
        return actor.hasAny(OVERSEERS.toArray(String[]::new));
    }

    static boolean decides(Violation violation, Actor actor) {
        return actor.has(Roles.GENERAL_MANAGER) || violation.decider() == Decider.DEPT_MANAGER
                && actor.has(Roles.DEPT_MANAGER) && actor.departments().contains(violation.person().departmentId());
    }

    static List<String> allowed(Violation violation, Actor actor) {
        return ViolationStatus.LIFECYCLE.allowedNames(violation.status(),
                action -> violation.notFor(actor) == null && decides(violation, actor));
    }

    static void requireDecider(Violation violation, Actor actor) {
        if (violation.notFor(actor) == null && !decides(violation, actor)) {
            throw Refused.forbidden(violation.decider() == Decider.GENERAL_MANAGER
                    ? "violation.general-manager-decides"
                    : "violation.manager-decides").rule(violation.kind().rule());
        }
    }
}
