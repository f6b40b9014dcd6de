package io.keguan.customer.archive.persistence;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.kit.journal.AggregateRepository;

/** The customers' files. */
@ApplicationScoped
public class CustomerRepository extends AggregateRepository<Customer> {

    /**
     * The file as it is now, its row locked until the transaction ends. The row is locked before it is read: a file is read
     * together with its contacts, and Hibernate would lock what it had read before somebody else changed it.
     */
    public Customer locked(UUID id) {
        getEntityManager().createNativeQuery("SELECT 1 FROM customer WHERE id = ?1 FOR NO KEY UPDATE")
                .setParameter(1, id)
                .getResultList();
        return get(id);
    }
}
