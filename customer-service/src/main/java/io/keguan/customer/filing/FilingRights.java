package io.keguan.customer.filing;

import io.keguan.customer.filing.domain.Filing;
import io.keguan.customer.filing.domain.FilingAction;
import io.keguan.customer.filing.domain.FilingAction.By;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.security.Roles;

/** Who stands on which side of a filing. */
final class FilingRights {

    private FilingRights() {}

    static boolean mayAct(Filing filing, By side, Actor actor) {
        boolean manages = actor.departments().contains(filing.owner().departmentId());
        return switch (side) {
            case DEPARTMENT -> actor.id().equals(filing.owner().ownerId())
                    || manages && actor.hasAny(Roles.ACCOUNT_MANAGER, Roles.DEPT_MANAGER);
            case MARKET -> actor.has(Roles.MARKET) && !filing.submittedBy(actor);
            case OVERSEER -> actor.has(Roles.MARKET) || manages && actor.has(Roles.DEPT_MANAGER);
            case NOBODY -> false;
        };
    }

    static boolean mayDo(Filing filing, FilingAction action, Actor actor) {
        boolean audited = action != FilingAction.ACCEPT || filing.customerId() != null;
        return audited && mayAct(filing, action.by(), actor);
    }
}
