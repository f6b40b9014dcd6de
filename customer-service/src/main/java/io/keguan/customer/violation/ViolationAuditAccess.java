package io.keguan.customer.violation;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.violation.domain.Violation;
import io.keguan.customer.violation.persistence.ViolationRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;

/** Whoever sees a violation may read who did what to it. */
@ApplicationScoped
public class ViolationAuditAccess implements AuditAccess {

    private final ViolationRepository violations;

    public ViolationAuditAccess(ViolationRepository violations) {
        this.violations = violations;
    }

    @Override
    public String aggregateType() {
        return Violation.TYPE;
    }

    @Override
    public boolean mayRead(UUID violationId, Actor actor) {
        return ViolationRights.sees(violations.get(violationId), actor);
    }
}
