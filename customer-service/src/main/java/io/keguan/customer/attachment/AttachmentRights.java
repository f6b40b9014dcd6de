package io.keguan.customer.attachment;

import java.util.List;
import java.util.UUID;

import io.keguan.customer.attachment.domain.AttachmentAction;
import io.keguan.customer.attachment.domain.AttachmentStatus;
import io.keguan.customer.logbook.LogAccess;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.security.Roles;

/** Who, of those who may read a customer's file, adds files to it, and who voids what somebody has added. */
public final class AttachmentRights {

    private AttachmentRights() {}

    /** Whoever writes into the file's books adds to its files as well. */
    public static boolean mayAdd(Actor actor) {
        return LogAccess.mayWrite(actor);
    }

    static boolean mayVoid(UUID addedById, Actor actor) {
        return mayAdd(actor) && (actor.id().equals(addedById) || actor.hasAny(Roles.DATA_ADMIN, Roles.DEPT_MANAGER));
    }

    public static List<String> allowedActions(AttachmentStatus status, UUID addedById, Actor actor) {
        return AttachmentStatus.LIFECYCLE.allowedNames(status,
                action -> action == AttachmentAction.REPLACE ? mayAdd(actor) : mayVoid(addedById, actor));
    }
}
