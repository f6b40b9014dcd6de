package io.keguan.customer.exchange;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.archive.domain.Owner;
import io.keguan.customer.exchange.domain.CustomerImport;
import io.keguan.customer.exchange.persistence.ImportRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;

/** Whoever may see an import may read who did what with it. */
@ApplicationScoped
public class ImportAuditAccess implements AuditAccess {

    private final ImportRepository imports;
    private final AccessPolicy access;

    public ImportAuditAccess(ImportRepository imports, AccessPolicy access) {
        this.imports = imports;
        this.access = access;
    }

    @Override
    public String aggregateType() {
        return CustomerImport.TYPE;
    }

    @Override
    public boolean mayRead(UUID importId, Actor actor) {
        Owner submitter = imports.get(importId).submitter();
        return access.reader(actor).knows(submitter.departmentId(), submitter.ownerId());
    }
}
