package io.keguan.customer.check;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.check.domain.ArchiveCheck;
import io.keguan.customer.check.domain.CheckItem;
import io.keguan.customer.check.domain.ItemAction;
import io.keguan.customer.check.domain.ItemStatus;
import io.keguan.customer.check.persistence.ItemRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.security.Roles;

/**
 * Who sees and judges what of a check. The manager of the department judges; the general manager may, so that somebody can
 * judge the files the manager looks after (S1-63).
 */
@ApplicationScoped
public class CheckRights {

    private final AccessPolicy access;
    private final ItemRepository items;

    public CheckRights(AccessPolicy access, ItemRepository items) {
        this.access = access;
        this.items = items;
    }

    static boolean draws(Actor actor) {
        return actor.has(Roles.DEPT_MANAGER) && actor.departmentId() != null && !actor.client();
    }

    static boolean judges(UUID checkDepartment, Actor actor) {
        return actor.has(Roles.GENERAL_MANAGER)
                || actor.has(Roles.DEPT_MANAGER) && actor.departments().contains(checkDepartment);
    }

    /** Whose file it was, or the account manager above them: somebody may have left. */
    static boolean corrects(CheckItem item, Actor actor) {
        return actor.id().equals(item.owner().ownerId())
                || actor.has(Roles.ACCOUNT_MANAGER) && actor.departments().contains(item.owner().departmentId());
    }

    List<String> allowed(ArchiveCheck check, CheckItem item, Actor actor) {
        return ItemStatus.LIFECYCLE.allowedNames(item.status(), action -> item.notFor(action, actor) == null
                && switch (action.by()) {
                    case JUDGE -> judges(check.departmentId(), actor);
                    case RESPONSIBLE -> corrects(item, actor);
                    case NOBODY -> false;
                });
    }

    void require(ArchiveCheck check, CheckItem item, ItemAction action, Actor actor) {
        boolean may = action.by() == ItemAction.By.JUDGE
                ? judges(check.departmentId(), actor)
                : corrects(item, actor);
        if (!may) {
            throw Refused.forbidden(action.by() == ItemAction.By.JUDGE
                    ? "archive-check.not-manager"
                    : "archive-check.not-responsible").rule("S4-29");
        }
    }

    /** Checks of other departments do not exist for the caller, but for one in which the caller's own file is. */
    public boolean sees(ArchiveCheck check, Actor actor) {
        return whole(check, actor) || items.of(check.id()).stream().anyMatch(item -> sees(check, item, actor));
    }

    boolean sees(ArchiveCheck check, CheckItem item, Actor actor) {
        return whole(check, actor)
                || access.reader(actor).knows(item.owner().departmentId(), item.owner().ownerId());
    }

    private boolean whole(ArchiveCheck check, Actor actor) {
        return access.reader(actor).knows(check.departmentId(), check.drawnById());
    }
}
