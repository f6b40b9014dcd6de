package io.keguan.customer.appreciation.persistence;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.appreciation.domain.GuestList;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AggregateRepository;

/** The departments' lists. */
@ApplicationScoped
public class GuestListRepository extends AggregateRepository<GuestList> {

    public List<GuestList> of(UUID event) {
        return find("eventId = ?1 order by departmentName, id", event).list();
    }

    public GuestList of(UUID event, UUID department) {
        return find("eventId = ?1 and departmentId = ?2", event, department).firstResultOptional()
                .orElseThrow(Refused::notFound);
    }
}
