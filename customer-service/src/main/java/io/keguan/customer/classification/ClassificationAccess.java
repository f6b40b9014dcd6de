package io.keguan.customer.classification;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.classification.domain.ClassificationRun;
import io.keguan.customer.trade.TradeAccess;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditResource.AuditAccess;
import io.keguan.kit.security.Roles;

/** Who works with classifications: they show every customer's sales, so whoever may see those may see them. */
@ApplicationScoped
public class ClassificationAccess implements AuditAccess {

    static final String[] PROPOSERS = {Roles.DATA_ADMIN, Roles.MARKET};
    static final String[] MANAGEMENT = {Roles.GENERAL_MANAGER, Roles.DEPUTY_GM};

    static void requireReader(Actor actor) {
        if (!TradeAccess.readsAll(actor)) {
            throw Refused.forbidden("classification-run.not-reader").rule("S1-32");
        }
    }

    @Override
    public String aggregateType() {
        return ClassificationRun.TYPE;
    }

    @Override
    public boolean mayRead(UUID runId, Actor actor) {
        return TradeAccess.readsAll(actor);
    }
}
