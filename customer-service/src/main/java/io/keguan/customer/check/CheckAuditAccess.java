package io.keguan.customer.check;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.check.domain.ArchiveCheck;
import io.keguan.customer.check.persistence.CheckRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;

/** Whoever sees a check may read who did what to it. */
@ApplicationScoped
public class CheckAuditAccess implements AuditAccess {

    private final CheckRepository checks;
    private final CheckRights rights;

    public CheckAuditAccess(CheckRepository checks, CheckRights rights) {
        this.checks = checks;
        this.rights = rights;
    }

    @Override
    public String aggregateType() {
        return ArchiveCheck.TYPE;
    }

    @Override
    public boolean mayRead(UUID checkId, Actor actor) {
        return rights.sees(checks.get(checkId), actor);
    }
}
