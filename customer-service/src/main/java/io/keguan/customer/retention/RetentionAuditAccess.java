package io.keguan.customer.retention;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.retention.domain.DestructionList;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;

/** Everybody may see how a destruction came about; it names no customer. */
@ApplicationScoped
public class RetentionAuditAccess implements AuditAccess {

    @Override
    public String aggregateType() {
        return DestructionList.TYPE;
    }

    @Override
    public boolean mayRead(UUID listId, Actor actor) {
        return !actor.client();
    }
}
