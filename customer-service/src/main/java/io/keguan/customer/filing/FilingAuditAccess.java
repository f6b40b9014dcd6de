package io.keguan.customer.filing;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.archive.domain.Owner;
import io.keguan.customer.filing.domain.Filing;
import io.keguan.customer.filing.persistence.FilingRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;

/** Whoever may read a filing may read who did what to it. */
@ApplicationScoped
public class FilingAuditAccess implements AuditAccess {

    private final FilingRepository filings;
    private final AccessPolicy access;

    public FilingAuditAccess(FilingRepository filings, AccessPolicy access) {
        this.filings = filings;
        this.access = access;
    }

    @Override
    public String aggregateType() {
        return Filing.TYPE;
    }

    @Override
    public boolean mayRead(UUID filingId, Actor actor) {
        Owner owner = filings.get(filingId).owner();
        return access.reader(actor).knows(owner.departmentId(), owner.ownerId());
    }
}
