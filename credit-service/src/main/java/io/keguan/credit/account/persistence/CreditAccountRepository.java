package io.keguan.credit.account.persistence;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.kit.journal.AggregateRepository;

/** The credit accounts. */
@ApplicationScoped
public class CreditAccountRepository extends AggregateRepository<CreditAccount> {

    public boolean existsFor(UUID customerId) {
        return count("holder.customerId", customerId) > 0;
    }
}
