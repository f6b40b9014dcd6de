package io.keguan.customer;

import java.util.Set;
import java.util.UUID;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.security.Roles;

/**
 * Who sees what of the customers and registrations: the own department and those below it in full, one's own records
 * wherever they are, the whole company by role. Of other customers a search shows only that they exist and whose they are.
 */
public final class AccessPolicy {

    /** How much of a record a person sees. */
    public enum Access {
        FULL, LIMITED
    }

    private static final Set<String> COMPANY_WIDE = Set.of(Roles.DATA_ADMIN, Roles.GENERAL_MANAGER, Roles.DEPUTY_GM,
            Roles.AUDITOR, Roles.MARKET);

    private AccessPolicy() {}

    public static Access of(Actor actor, UUID departmentId, UUID ownerId) {
        boolean full = companyWide(actor) || actor.departments().contains(departmentId) || actor.id().equals(ownerId);
        return full ? Access.FULL : Access.LIMITED;
    }

    /** Other departments' files need the approval of the general manager. */
    public static void requireFull(Actor actor, UUID departmentId, UUID ownerId) {
        if (of(actor, departmentId, ownerId) == Access.LIMITED) {
            throw Refused.forbidden("customer.access-needed")
                    .rule("S2a-10")
                    .param("grantedBy", Roles.GENERAL_MANAGER);
        }
    }

    /** Leaves only the rows of a list that the person sees in full. */
    public static <T> ListQuery<T> onlyFull(ListQuery<T> list, Actor actor, String departmentColumn,
            String ownerColumn) {
        return companyWide(actor)
                ? list
                : list.where("%s = ANY (?) OR %s = ?".formatted(departmentColumn, ownerColumn), actor.departments(),
                        actor.id());
    }

    /** Whether the person's role opens every department's records. */
    public static boolean companyWide(Actor actor) {
        return actor.roles().stream().anyMatch(COMPANY_WIDE::contains);
    }
}
