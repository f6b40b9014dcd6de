package io.keguan.customer.logbook.persistence;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.logbook.domain.Book;
import io.keguan.customer.logbook.domain.LogEntry;
import io.keguan.kit.domain.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The entries of the customers' books. */
@ApplicationScoped
public class LogRepository implements PanacheRepositoryBase<LogEntry, UUID> {

    /** The entry of this customer's book, or 404. */
    public LogEntry get(UUID customerId, Book book, UUID id) {
        return findByIdOptional(id).filter(e -> e.customerId().equals(customerId) && e.book() == book)
                .orElseThrow(Refused::notFound);
    }
}
