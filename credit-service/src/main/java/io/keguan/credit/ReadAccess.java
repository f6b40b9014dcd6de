package io.keguan.credit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.creditfile.persistence.Permissions;
import io.keguan.credit.creditfile.persistence.Permissions.Permission;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.page.ListQuery;

/**
 * Who reads a customer's credit: those who see it ({@link AccessPolicy}), and those whom the keeper of the credit files has let in
 * for a time (S3-17). Reads ask here; whatever is done with a record asks whether the person may act, and no permission helps: a
 * credit file that is read is not lent, copied or worked with (S3-18).
 */
@ApplicationScoped
public class ReadAccess {

    private final Permissions permissions;
    private final Clock clock;

    public ReadAccess(Permissions permissions, Clock clock) {
        this.permissions = permissions;
        this.clock = clock;
    }

    public boolean reads(Actor actor, CreditAccount account) {
        return AccessPolicy.sees(actor, account.holder()) || permission(actor, account.id()).isPresent();
    }

    /** Whether the account is there for what the person wants to do; who only reads it is told so. */
    public boolean acts(Actor actor, CreditAccount account) {
        if (AccessPolicy.sees(actor, account.holder())) {
            return true;
        }
        permission(actor, account.id()).ifPresent(ReadAccess::refuse);
        return false;
    }

    /** The permission under which the person reads the account, if it takes one. */
    public Optional<Permission> underPermission(Actor actor, CreditAccount account) {
        return AccessPolicy.sees(actor, account.holder()) ? Optional.empty() : permission(actor, account.id());
    }

    /** Leaves only the rows of a list that the person reads; the account is joined as {@code a}. */
    public <T> ListQuery<T> onlyReadable(ListQuery<T> list, Actor actor) {
        return onlyReadable(list, actor, null);
    }

    /** The same of records that also have somebody of their own, who sees them wherever the customer belongs. */
    public <T> ListQuery<T> onlyReadable(ListQuery<T> list, Actor actor, String ownColumn) {
        if (AccessPolicy.companyWide(actor)) {
            return list;
        }
        StringBuilder condition = new StringBuilder("a.department_id = ANY (?) OR a.owner_id = ?");
        List<Object> values = new ArrayList<>(List.of(actor.departments(), actor.id()));
        if (ownColumn != null) {
            condition.append(" OR ").append(ownColumn).append(" = ?");
            values.add(actor.id());
        }
        List<UUID> opened = permissions.of(actor.id(), clock.instant()).stream().map(Permission::accountId).toList();
        if (!opened.isEmpty()) {
            condition.append(" OR a.id = ANY (?)");
            values.add(opened);
        }
        return list.where(condition.toString(), values.toArray());
    }

    private Optional<Permission> permission(Actor actor, UUID accountId) {
        return permissions.of(actor.id(), clock.instant()).stream().filter(p -> p.accountId().equals(accountId))
                .findFirst();
    }

    private static void refuse(Permission permission) {
        throw Refused.forbidden("credit-file-request.read-only").rule("S3-18").param("number",
                permission.requestNumber());
    }
}
