package io.keguan.customer.attachment.persistence;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.attachment.domain.Attachment;
import io.keguan.customer.attachment.domain.AttachmentStatus;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AggregateRepository;

/** What is known of the files in the customers' archives. */
@ApplicationScoped
public class AttachmentRepository extends AggregateRepository<Attachment> {

    /** The attachment of this customer, or 404. */
    public Attachment of(UUID customerId, UUID id) {
        return mine(customerId, get(id));
    }

    public Attachment of(UUID customerId, UUID id, long version) {
        return mine(customerId, get(id, version));
    }

    public List<Attachment> current(UUID customerId) {
        return list("customerId = ?1 and status = ?2", customerId, AttachmentStatus.CURRENT);
    }

    private static Attachment mine(UUID customerId, Attachment found) {
        if (!found.customerId().equals(customerId)) {
            throw Refused.notFound();
        }
        return found;
    }
}
