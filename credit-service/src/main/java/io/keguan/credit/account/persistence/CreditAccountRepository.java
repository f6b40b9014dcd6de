package io.keguan.credit.account.persistence;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.kit.journal.AggregateRepository;

/** The credit accounts. */
@ApplicationScoped
public class CreditAccountRepository extends AggregateRepository<CreditAccount> {

    public boolean existsFor(UUID customerId) {
        return count("holder.customerId", customerId) > 0;
    }

    /** The customer's account, locked to be changed; every customer the archive speaks of has one. */
    public CreditAccount ofCustomer(UUID customerId) {
        return find("holder.customerId", customerId).withLock(LockModeType.PESSIMISTIC_WRITE).singleResult();
    }
}
