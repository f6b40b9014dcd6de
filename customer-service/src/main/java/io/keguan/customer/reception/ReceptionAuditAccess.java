package io.keguan.customer.reception;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.reception.domain.Reception;
import io.keguan.customer.reception.persistence.ReceptionRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;

/** Whoever may read a reception may read who did what to it. */
@ApplicationScoped
public class ReceptionAuditAccess implements AuditAccess {

    private final ReceptionRepository receptions;
    private final ReceptionDesk desk;

    public ReceptionAuditAccess(ReceptionRepository receptions, ReceptionDesk desk) {
        this.receptions = receptions;
        this.desk = desk;
    }

    @Override
    public String aggregateType() {
        return Reception.TYPE;
    }

    @Override
    public boolean mayRead(UUID receptionId, Actor actor) {
        return desk.knows(receptions.get(receptionId), actor);
    }
}
