package io.keguan.customer.change.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.change.domain.ChangeRequest;
import io.keguan.customer.change.domain.ChangeStatus;
import io.keguan.kit.journal.AggregateRepository;

/** The change requests. */
@ApplicationScoped
public class ChangeRequestRepository extends AggregateRepository<ChangeRequest> {

    /** The requests about a file that are not finished, besides one. */
    public List<ChangeRequest> open(UUID customerId, UUID except) {
        List<ChangeStatus> open = Arrays.stream(ChangeStatus.values()).filter(ChangeStatus::open).toList();
        return find("(customerId = ?1 or absorbedId = ?1) and status in ?2 order by submittedAt", customerId, open)
                .stream()
                .filter(request -> !request.id().equals(except))
                .toList();
    }
}
