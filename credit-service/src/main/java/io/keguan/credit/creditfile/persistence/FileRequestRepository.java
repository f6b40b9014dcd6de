package io.keguan.credit.creditfile.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.creditfile.domain.CreditFileRequest;
import io.keguan.credit.creditfile.domain.FileRequestStatus;
import io.keguan.kit.journal.AggregateRepository;

/** The requests to read credit files. */
@ApplicationScoped
public class FileRequestRepository extends AggregateRepository<CreditFileRequest> {

    /** The person's request for the account that nobody has answered yet. */
    public Optional<CreditFileRequest> waiting(UUID applicantId, UUID accountId) {
        return find("applicant.applicantId = ?1 and accountId = ?2 and status = ?3", applicantId, accountId,
                FileRequestStatus.REQUESTED).firstResultOptional();
    }

    /** All that wait for a decision, the oldest first. */
    public List<CreditFileRequest> waiting() {
        return list("status = ?1 order by question.requestedAt, id", FileRequestStatus.REQUESTED);
    }
}
