package io.keguan.customer.access;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.access.domain.AccessRequest;
import io.keguan.customer.access.persistence.AccessRequestRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;

/** Whoever sees a request may read who did what to it. */
@ApplicationScoped
public class AccessAuditAccess implements AuditAccess {

    private final AccessRequestRepository repository;
    private final AccessRequests requests;

    public AccessAuditAccess(AccessRequestRepository repository, AccessRequests requests) {
        this.repository = repository;
        this.requests = requests;
    }

    @Override
    public String aggregateType() {
        return AccessRequest.TYPE;
    }

    @Override
    public boolean mayRead(UUID requestId, Actor actor) {
        return requests.sees(repository.get(requestId), actor);
    }
}
