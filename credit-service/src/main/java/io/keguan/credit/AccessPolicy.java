package io.keguan.credit;

import java.util.Set;
import java.util.UUID;

import io.keguan.credit.account.domain.Holder;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.security.Roles;

/**
 * Who sees which customers' credit: credit control, the investigators who watch it (S3-08), finance and the management all of it; others that of their own
 * department and those below it, and of the customers they look after. Other accounts do not exist for them, unless they were
 * let in to read one ({@link ReadAccess}).
 */
public final class AccessPolicy {

    private static final Set<String> COMPANY_WIDE = Set.of(Roles.CREDIT_OFFICER, Roles.FINANCE, Roles.GENERAL_MANAGER,
            Roles.DEPUTY_GM, Roles.AUDITOR, Roles.DATA_ADMIN, Roles.INVESTIGATOR);

    private AccessPolicy() {}

    /** Whether the person sees the account by who they are; only then they do anything with it. */
    public static boolean sees(Actor actor, Holder holder) {
        return sees(actor, holder.departmentId(), holder.ownerId());
    }

    public static boolean sees(Actor actor, UUID departmentId, UUID ownerId) {
        return companyWide(actor) || actor.departments().contains(departmentId) || actor.id().equals(ownerId);
    }

    static boolean companyWide(Actor actor) {
        return actor.roles().stream().anyMatch(COMPANY_WIDE::contains);
    }
}
