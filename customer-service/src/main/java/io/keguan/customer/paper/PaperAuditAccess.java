package io.keguan.customer.paper;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.CustomerAuditAccess;
import io.keguan.customer.paper.domain.PaperDocument;
import io.keguan.customer.paper.persistence.PaperRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;

/** Whoever may read a customer's file may read what happened to its papers. */
@ApplicationScoped
public class PaperAuditAccess implements AuditAccess {

    private final PaperRepository papers;
    private final CustomerAuditAccess customers;

    public PaperAuditAccess(PaperRepository papers, CustomerAuditAccess customers) {
        this.papers = papers;
        this.customers = customers;
    }

    @Override
    public String aggregateType() {
        return PaperDocument.TYPE;
    }

    @Override
    public boolean mayRead(UUID paperId, Actor actor) {
        return customers.mayRead(papers.get(paperId).customerId(), actor);
    }
}
