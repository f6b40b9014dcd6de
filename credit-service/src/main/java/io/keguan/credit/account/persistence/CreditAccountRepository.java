package io.keguan.credit.account.persistence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.account.domain.CustomerFile;
import io.keguan.kit.journal.AggregateRepository;

/** The credit accounts. */
@ApplicationScoped
public class CreditAccountRepository extends AggregateRepository<CreditAccount> {

    public boolean existsFor(UUID customerId) {
        return count("holder.customerId", customerId) > 0;
    }

    /** The same, of a customer the archive may speak of when it has no account: one that was destroyed long ago. */
    public Optional<CreditAccount> findOfCustomer(UUID customerId) {
        return find("holder.customerId", customerId).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The customer's account, to be looked at. */
    public Optional<CreditAccount> lookUp(UUID customerId) {
        return find("holder.customerId", customerId).firstResultOptional();
    }

    /** The customer's account, locked to be changed; every customer the archive speaks of has one. */
    public CreditAccount ofCustomer(UUID customerId) {
        return find("holder.customerId", customerId).withLock(LockModeType.PESSIMISTIC_WRITE).singleResult();
    }

    /** The accounts of the customers whose files go on in this customer's. */
    public List<CreditAccount> absorbedBy(UUID customerId) {
        return list("mergedIntoCustomerId = ?1 order by number", customerId);
    }

    /** The account with this number, or of the customer with this number, unless the archive has destroyed its file. */
    public Optional<CreditAccount> numbered(String number) {
        return find("(number = ?1 or holder.customerNumber = ?1) and customerFile <> ?2",
                number.strip().toUpperCase(Locale.ROOT),
                CustomerFile.DESTROYED).firstResultOptional();
    }
}
