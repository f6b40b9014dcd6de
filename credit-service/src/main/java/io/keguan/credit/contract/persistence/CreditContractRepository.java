package io.keguan.credit.contract.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.contract.domain.CreditContract;
import io.keguan.kit.journal.AggregateRepository;

/** The credit-sale contracts. */
@ApplicationScoped
public class CreditContractRepository extends AggregateRepository<CreditContract> {

    /** By number or id, as people and systems name it. */
    public Optional<CreditContract> named(String name) {
        String word = name.strip();
        return word.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? findByIdOptional(UUID.fromString(word))
                : find("number", word.toUpperCase(java.util.Locale.ROOT)).firstResultOptional();
    }

    public List<CreditContract> ofAccount(UUID accountId) {
        return list("accountId", accountId);
    }
}
