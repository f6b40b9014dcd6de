package io.keguan.credit.account;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.AccessPolicy;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.account.persistence.CreditAccountRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;

/** The account that a record of another feature is about; whoever does not see the account does not see the record. */
@ApplicationScoped
public class AccountReader {

    private final CreditAccountRepository accounts;

    public AccountReader(CreditAccountRepository accounts) {
        this.accounts = accounts;
    }

    public CreditAccount visible(UUID accountId, Actor by) {
        return seen(accounts.get(accountId), by);
    }

    public CreditAccount get(UUID accountId) {
        return accounts.get(accountId);
    }

    /** The account of a customer of the archive, locked; empty when it has none here. */
    public Optional<CreditAccount> ofCustomer(UUID customerId) {
        return accounts.findOfCustomer(customerId);
    }

    /**
     * The account named in an input, locked: what is decided about one account is decided one after the other. The account is
     * locked before the record, always.
     */
    public CreditAccount chosen(UUID accountId, Actor by) {
        CreditAccount account = accounts.findByIdOptional(accountId)
                .filter(a -> AccessPolicy.sees(by, a.holder().departmentId(), a.holder().ownerId()))
                .orElseThrow(() -> Refused.invalid("accountId", "credit-account.unknown", null));
        account.requireCustomer();
        return accounts.locked(accountId);
    }

    public CreditAccount locked(UUID accountId) {
        return accounts.locked(accountId);
    }

    private static CreditAccount seen(CreditAccount account, Actor by) {
        AccessPolicy.requireVisible(by, account.holder().departmentId(), account.holder().ownerId());
        return account;
    }
}
