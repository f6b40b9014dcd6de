package io.keguan.credit.exposure;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.exposure.domain.AssetStatement;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;
import io.keguan.kit.security.Roles;

/** Those who work with the company line read who stated the assets it is drawn from. */
@ApplicationScoped
public class AssetStatementAuditAccess implements AuditAccess {

    @Override
    public String aggregateType() {
        return AssetStatement.TYPE;
    }

    @Override
    public boolean mayRead(UUID statementId, Actor actor) {
        return actor.hasAny(Roles.CREDIT_OFFICER, Roles.FINANCE, Roles.GENERAL_MANAGER, Roles.DEPUTY_GM);
    }
}
