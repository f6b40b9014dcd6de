package io.keguan.customer.logbook;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.security.Roles;

/** Who, of those who may read a customer's file, writes into its books, and who corrects what is written there. */
public final class LogAccess {

    /** Everyone who meets customers or keeps their files; an auditor only reads. */
    private static final Set<String> WRITERS = Set.of(Roles.SALES_REP, Roles.ACCOUNT_MANAGER, Roles.DEPT_MANAGER,
            Roles.DATA_ADMIN, Roles.GENERAL_MANAGER, Roles.DEPUTY_GM, Roles.MARKET, Roles.SERVICE_CLERK,
            Roles.SERVICE_MANAGER, Roles.COMPLAINT_OFFICER, Roles.KEY_ACCOUNT_SUPERVISOR, Roles.KEY_ACCOUNT_MANAGER);

    private LogAccess() {}

    public static boolean mayWrite(Actor actor) {
        return actor.roles().stream().anyMatch(WRITERS::contains);
    }

    static boolean mayCorrect(UUID recordedById, Actor actor) {
        return mayWrite(actor)
                && (actor.id().equals(recordedById) || actor.hasAny(Roles.DATA_ADMIN, Roles.DEPT_MANAGER));
    }

    /** What the actor may do with an entry that still stands. */
    public static List<String> allowedActions(UUID recordedById, Actor actor) {
        return mayCorrect(recordedById, actor) ? List.of("correct", "void") : List.of();
    }
}
