package io.keguan.customer.archive.persistence;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.CustomerStatus;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.inbox.Consumers;
import io.keguan.kit.journal.AggregateRepository;

/** The customers' files. */
@ApplicationScoped
public class CustomerRepository extends AggregateRepository<Customer> {

    /** Narrows a column to a file and those merged into it; takes the file's id twice. */
    public static final String FAMILY = "%s IN (SELECT ?::uuid UNION ALL SELECT m.id FROM customer m"
            + " WHERE m.merged_into_id = ?)";

    /** Leaves out of a list what belongs to a file that is out of use (S4-20); %s is the column of the customer's id. */
    public static final String IN_USE = "NOT EXISTS (SELECT FROM customer u WHERE u.id = %s AND u.status IN ('SEALED', 'DESTROYED'))";

    /** Who hears of destroyed files. */
    public static final String TOMBSTONES = "tombstones";

    private final Consumers consumers;

    public CustomerRepository(Consumers consumers) {
        this.consumers = consumers;
    }

    /**
     * The file, to be read. A sealed one stays what it is until the transaction ends: who reads it is written down with its
     * name, and that must not happen behind the back of a destruction. Nor is one read before the tombstones are: the database
     * may be an old copy.
     */
    public Customer toRead(UUID id) {
        // Locked before it is read: what had been read of it before, such as its contacts, may be gone when the lock is had.
        boolean sealed = getEntityManager().createNativeQuery("SELECT status FROM customer WHERE id = ?1")
                .setParameter(1, id)
                .getResultStream()
                .anyMatch(CustomerStatus.SEALED.name()::equals);
        if (sealed) {
            if (!consumers.caughtUp(TOMBSTONES)) {
                throw Refused.of(Refused.Kind.UNAVAILABLE, "service.unavailable");
            }
            getEntityManager().createNativeQuery("SELECT 1 FROM customer WHERE id = ?1 FOR SHARE")
                    .setParameter(1, id)
                    .getResultList();
        }
        return get(id);
    }

    /** Whether the file is in use; asked without reading it, because whoever locks it later must not have read it before. */
    public boolean inUse(UUID id) {
        return getEntityManager().createNativeQuery("SELECT status FROM customer WHERE id = ?1")
                .setParameter(1, id)
                .getResultStream()
                .allMatch(CustomerStatus.ACTIVE.name()::equals);
    }

    /** Both files locked, always in the same order, so that two mergers of the same two wait for each other. */
    public void lockBoth(UUID one, UUID other) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM customer WHERE id IN (?1, ?2) ORDER BY id FOR NO KEY UPDATE")
                .setParameter(1, one)
                .setParameter(2, other)
                .getResultList();
    }

    /** The files that were merged into this one, the earliest first. */
    public List<Customer> mergedInto(UUID id) {
        return list("mergedIntoId = ?1 order by mergedAt, number", id);
    }

    /** What was merged into a file that ends goes on in the file it ends in: nobody follows a chain. */
    public void handOn(UUID from, UUID to) {
        flush();
        getEntityManager().createNativeQuery("UPDATE customer SET merged_into_id = ?2 WHERE merged_into_id = ?1")
                .setParameter(1, from)
                .setParameter(2, to)
                .executeUpdate();
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
