package io.keguan.customer.paper.persistence;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.persistence.Timeline;
import io.keguan.customer.paper.domain.PaperDocument;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AggregateRepository;

/** The register of paper documents; what happens to one belongs into the customer's history. */
@ApplicationScoped
public class PaperRepository extends AggregateRepository<PaperDocument> implements Timeline.Part {

    @Override
    public String aggregateType() {
        return PaperDocument.TYPE;
    }

    @Override
    public List<UUID> of(UUID customerId, UUID registrationId) {
        return list("customerId", customerId).stream().map(PaperDocument::id).toList();
    }

    /** The document of this customer as the caller has seen it, or 404. */
    public PaperDocument of(UUID customerId, UUID id, long version) {
        PaperDocument found = get(id, version);
        if (!found.customerId().equals(customerId)) {
            throw Refused.notFound();
        }
        return found;
    }
}
