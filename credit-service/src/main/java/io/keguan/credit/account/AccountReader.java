package io.keguan.credit.account;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.AccessPolicy;
import io.keguan.credit.ReadAccess;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.account.persistence.CreditAccountRepository;
import io.keguan.credit.creditfile.persistence.Permissions.Permission;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;

/** The account that a record of another feature is about; whoever does not see the account does not see the record. */
@ApplicationScoped
public class AccountReader {

    private final CreditAccountRepository accounts;
    private final ReadAccess access;
    private final Journal journal;

    public AccountReader(CreditAccountRepository accounts, ReadAccess access, Journal journal) {
        this.accounts = accounts;
        this.access = access;
        this.journal = journal;
    }

    /** The account of a record that something is done with, or 404; for who only reads it 403. */
    public CreditAccount visible(UUID accountId, Actor by) {
        return Optional.of(accounts.get(accountId)).filter(a -> access.acts(by, a)).orElseThrow(Refused::notFound);
    }

    /** The account of something that is only read, or 404. */
    public CreditAccount readable(UUID accountId, Actor by) {
        return Optional.of(accounts.get(accountId)).filter(a -> access.reads(by, a)).orElseThrow(Refused::notFound);
    }

    /** Opens a record about the account to be read. Whoever looks leaves a trace. */
    public CreditAccount open(String type, UUID recordId, UUID accountId, Actor by) {
        CreditAccount account = readable(accountId, by);
        journal.audit(look(type, recordId, account, by, "view"));
        return account;
    }

    /** The note of a look; it names the request under whose permission it happens. */
    public AuditNote look(String type, UUID recordId, CreditAccount account, Actor by, String how) {
        AuditNote note = AuditNote.of(type, recordId, by, how);
        String request = fileRequest(account, by);
        return request == null ? note : note.rule("S3-17").change(null, Map.of("fileRequest", request));
    }

    /** Number of the request by whose permission the person reads the account; null for who sees it anyway. */
    public String fileRequest(CreditAccount account, Actor by) {
        return access.underPermission(by, account).map(Permission::requestNumber).orElse(null);
    }

    /** Whether the person reads this customer's credit, for whatever reason. */
    public boolean reads(UUID accountId, Actor by) {
        return access.reads(by, accounts.get(accountId));
    }

    /** Whether the person sees this customer's credit, by whoever looks after it now and without anybody's permission. */
    public boolean sees(UUID accountId, Actor by) {
        return AccessPolicy.sees(by, accounts.get(accountId).holder());
    }

    public CreditAccount get(UUID accountId) {
        return accounts.get(accountId);
    }

    /** The account of a customer of the archive, locked; empty when it has none here. */
    public Optional<CreditAccount> ofCustomer(UUID customerId) {
        return accounts.findOfCustomer(customerId);
    }

    /** The account named in an input, if it is there for what the person wants to do. */
    public Optional<CreditAccount> named(UUID accountId, Actor by) {
        return accounts.findByIdOptional(accountId).filter(a -> access.acts(by, a));
    }

    /**
     * The same, locked: what is decided about one account is decided one after the other. The account is locked before the record,
     * always.
     */
    public CreditAccount chosen(UUID accountId, Actor by) {
        named(accountId, by).orElseThrow(() -> Refused.invalid("accountId", "credit-account.unknown", null))
                .requireCustomer();
        return accounts.locked(accountId);
    }

    public CreditAccount locked(UUID accountId) {
        return accounts.locked(accountId);
    }
}
