package io.keguan.customer.change;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.archive.domain.Owner;
import io.keguan.customer.change.domain.ChangeRequest;
import io.keguan.customer.change.persistence.ChangeRequestRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;

/** Whoever may read a change request may read who did what with it. */
@ApplicationScoped
public class ChangeRequestAuditAccess implements AuditAccess {

    private final ChangeRequestRepository requests;
    private final AccessPolicy access;

    public ChangeRequestAuditAccess(ChangeRequestRepository requests, AccessPolicy access) {
        this.requests = requests;
        this.access = access;
    }

    @Override
    public String aggregateType() {
        return ChangeRequest.TYPE;
    }

    @Override
    public boolean mayRead(UUID requestId, Actor actor) {
        Owner applicant = requests.get(requestId).applicant();
        return access.reader(actor).knows(applicant.departmentId(), applicant.ownerId());
    }
}
