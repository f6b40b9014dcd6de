package io.keguan.customer.archive.persistence;

import java.util.List;
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

    /** Some files whose completeness was counted under another version of the policy; two ranges, so that an index finds them. */
    public List<Customer> countedUnderAnother(int policyVersion, int atMost) {
        return find("completenessPolicy < ?1 or completenessPolicy > ?1", policyVersion).page(0, atMost).list();
    }

    /** Keeps a recount. The file itself has not changed: its version stays, so that nobody's open page is outdated by it. */
    public void recounted(UUID id, int percent, int policyVersion) {
        getEntityManager()
                .createNativeQuery("UPDATE customer SET completeness = ?1, completeness_policy = ?2 WHERE id = ?3")
                .setParameter(1, percent)
                .setParameter(2, policyVersion)
                .setParameter(3, id)
                .executeUpdate();
    }
}
