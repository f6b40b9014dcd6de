package io.keguan.credit.contract;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.Keeper;
import io.keguan.credit.contract.domain.CreditContract;
import io.keguan.credit.contract.persistence.CreditContractRepository;

/** Of a destroyed customer the contracts keep their numbers and figures. */
@ApplicationScoped
public class ContractKeeper implements Keeper {

    private final CreditContractRepository contracts;

    public ContractKeeper(CreditContractRepository contracts) {
        this.contracts = contracts;
    }

    @Override
    public List<UUID> forget(UUID accountId, UUID customerId) {
        List<CreditContract> all = contracts.ofAccount(accountId);
        all.forEach(CreditContract::forget);
        return all.stream().map(CreditContract::id).toList();
    }
}
