package io.keguan.credit.contract;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.account.AccountReader;
import io.keguan.credit.contract.domain.CreditContract;
import io.keguan.credit.contract.persistence.CreditContractRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;

/** Whoever sees a contract reads who did what to it. */
@ApplicationScoped
public class ContractAuditAccess implements AuditAccess {

    private final CreditContractRepository contracts;
    private final AccountReader accounts;

    public ContractAuditAccess(CreditContractRepository contracts, AccountReader accounts) {
        this.contracts = contracts;
        this.accounts = accounts;
    }

    @Override
    public String aggregateType() {
        return CreditContract.TYPE;
    }

    @Override
    public boolean mayRead(UUID contractId, Actor actor) {
        return accounts.reads(contracts.get(contractId).accountId(), actor);
    }
}
