package io.keguan.customer.exchange;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.exchange.domain.CustomerExport;
import io.keguan.customer.exchange.persistence.ExportList;
import io.keguan.customer.exchange.persistence.ExportRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;

/** Whoever may see an export may read who did what with it. */
@ApplicationScoped
public class ExportAuditAccess implements AuditAccess {

    private final ExportRepository exports;

    public ExportAuditAccess(ExportRepository exports) {
        this.exports = exports;
    }

    @Override
    public String aggregateType() {
        return CustomerExport.TYPE;
    }

    @Override
    public boolean mayRead(UUID exportId, Actor actor) {
        return ExportList.seesAll(actor) || exports.get(exportId).isApplicant(actor);
    }
}
