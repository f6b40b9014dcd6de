package io.keguan.credit.account;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;
import io.keguan.kit.security.Roles;

/** Those who answer for credit read the trail of every account. */
@ApplicationScoped
public class CreditAuditAccess implements AuditAccess {

    @Override
    public String aggregateType() {
        return CreditAccount.TYPE;
    }

    @Override
    public boolean mayRead(UUID accountId, Actor actor) {
        return actor.hasAny(Roles.CREDIT_OFFICER, Roles.FINANCE, Roles.DEPUTY_GM);
    }
}
