package io.keguan.credit;

import java.util.Set;
import java.util.UUID;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.security.Roles;

/**
 * Who sees which customers' credit: credit control, the investigators who watch it (S3-08), finance and the management all of it; others that of their own
 * department and those below it, and of the customers they look after. Other accounts do not exist for them.
 */
public final class AccessPolicy {

    private static final Set<String> COMPANY_WIDE = Set.of(Roles.CREDIT_OFFICER, Roles.FINANCE, Roles.GENERAL_MANAGER,
            Roles.DEPUTY_GM, Roles.AUDITOR, Roles.DATA_ADMIN, Roles.INVESTIGATOR);

    private AccessPolicy() {}

    public static boolean sees(Actor actor, UUID departmentId, UUID ownerId) {
        return companyWide(actor) || actor.departments().contains(departmentId) || actor.id().equals(ownerId);
    }

    public static void requireVisible(Actor actor, UUID departmentId, UUID ownerId) {
        if (!sees(actor, departmentId, ownerId)) {
            throw Refused.notFound();
        }
    }

    /** Leaves only the rows of a list that the person sees. */
    public static <T> ListQuery<T> onlyVisible(ListQuery<T> list, Actor actor, String departmentColumn,
            String ownerColumn) {
        return companyWide(actor)
                ? list
                : list.where("%s = ANY (?) OR %s = ?".formatted(departmentColumn, ownerColumn), actor.departments(),
                        actor.id());
    }

    /** The same of records that also have somebody of their own, who sees them wherever the customer belongs. */
    public static <T> ListQuery<T> onlyVisible(ListQuery<T> list, Actor actor, String departmentColumn,
            String ownerColumn, String ownColumn) {
        return companyWide(actor)
                ? list
                : list.where("%s = ANY (?) OR %s = ? OR %s = ?".formatted(departmentColumn, ownerColumn, ownColumn),
                        actor.departments(), actor.id(), actor.id());
    }

    private static boolean companyWide(Actor actor) {
        return actor.roles().stream().anyMatch(COMPANY_WIDE::contains);
    }
}
