package io.keguan.credit.receivable;

import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.account.AccountReader;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.account.domain.CustomerFile;
import io.keguan.credit.exposure.persistence.ExposureLedger;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.security.Roles;
import io.keguan.kit.sql.Sql;

/** The customers money is owed by: who may see them, who may act for them, and the lock everything about their money begins with. */
@ApplicationScoped
public class Debtors {

    /** What the calendar does, it does as nobody. */
    public static final Actor CALENDAR = new Actor(new UUID(0, 0), "系统", null, null, Set.of(), Set.of(), true);

    private final AccountReader accounts;
    private final ExposureLedger exposures;
    private final Journal journal;
    private final DataSource database;

    public Debtors(AccountReader accounts, ExposureLedger exposures, Journal journal, DataSource database) {
        this.accounts = accounts;
        this.exposures = exposures;
        this.journal = journal;
        this.database = database;
    }

    public CreditAccount get(UUID accountId) {
        return accounts.get(accountId);
    }

    /** The account if the person sees it and may do something with it; otherwise it does not exist. */
    public CreditAccount visible(UUID accountId, Actor by) {
        return accounts.visible(accountId, by);
    }

    /**
     * Opens a record about the account to be read. Whoever looks leaves a trace.
     *
     * @param own who reads the record wherever the customer belongs, null for nobody
     */
    public void open(String type, UUID recordId, UUID accountId, UUID own, Actor by) {
        if (by.id().equals(own)) {
            journal.audit(AuditNote.of(type, recordId, by, "view"));
        } else {
            accounts.open(type, recordId, accountId, by);
        }
    }

    /** The note of a look at the account itself. */
    public void look(CreditAccount account, String how, String rule, Actor by) {
        AuditNote note = accounts.look(CreditAccount.TYPE, account.id(), account, by, how);
        journal.audit(note.rule() == null ? note.rule(rule) : note);
    }

    /** The account of something that is only read, or 404. */
    public CreditAccount readable(UUID accountId, Actor by) {
        return accounts.readable(accountId, by);
    }

    /**
     * Locks the account's exposure. Whoever changes receivables or payments does this before touching any of them, as a release
     * locks the exposure before it ships: nobody can wait for each other in a circle.
     */
    public void lock(UUID accountId) {
        exposures.locked(accountId);
    }

    /** The account of a customer that is named by its number or id; null when there is none in use. */
    public CreditAccount named(String customer) {
        return Sql.first(database, row -> row.getObject(1, UUID.class),
                "SELECT id FROM credit_account WHERE customer_number = upper(?) OR CAST(customer_id AS text) = lower(?)",
                customer.strip(), customer.strip())
                .map(accounts::get).filter(a -> a.customerFile() != CustomerFile.DESTROYED).orElse(null);
    }

    public UUID accountOfCustomer(UUID customerId) {
        return Sql.first(database, row -> row.getObject(1, UUID.class),
                "SELECT id FROM credit_account WHERE customer_id = ?", customerId).orElse(null);
    }

    /** Credit control and whoever sells to the customer: its owner, the salesperson, the managers of the department. */
    public static boolean handles(UUID departmentId, UUID ownerId, UUID salespersonId, Actor by) {
        return by.has(Roles.CREDIT_OFFICER) || by.id().equals(ownerId) || by.id().equals(salespersonId)
                || by.departments().contains(departmentId) && by.hasAny(Roles.ACCOUNT_MANAGER, Roles.DEPT_MANAGER);
    }

    public static void requireHandler(CreditAccount account, UUID salespersonId, String rule, Actor by) {
        if (!handles(account.holder().departmentId(), account.holder().ownerId(), salespersonId, by)) {
            throw Refused.forbidden("receivable.not-responsible").rule(rule);
        }
    }
}
