package io.keguan.credit.account;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.keguan.credit.AccessPolicy;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.account.domain.CreditAccountAction;
import io.keguan.credit.account.domain.CreditAccountEvent;
import io.keguan.credit.account.domain.CreditAccountStatus;
import io.keguan.credit.account.domain.CreditPolicy;
import io.keguan.credit.account.domain.Holder;
import io.keguan.credit.account.persistence.CreditAccountRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.policy.Policy;
import io.keguan.kit.security.Roles;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;

/** What credit control does with the customers' credit accounts. Whoever looks into one leaves a trace. */
@UseCases
public class CreditAccounts {

    private final CreditAccountRepository accounts;
    private final Policies policies;
    private final NumberSeries numbers;
    private final Notifications notifications;
    private final Journal journal;
    private final Clock clock;

    public CreditAccounts(CreditAccountRepository accounts, Policies policies, NumberSeries numbers,
            Notifications notifications, Journal journal, Clock clock) {
        this.accounts = accounts;
        this.policies = policies;
        this.numbers = numbers;
        this.notifications = notifications;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens the account of a new customer; one that has an account already keeps it. */
    public void open(Holder holder, Actor by) {
        if (accounts.existsFor(holder.customerId())) {
            return;
        }
        Policy<CreditPolicy> policy = policies.current(CreditPolicy.class);
        CreditAccount account = CreditAccount.open(Ids.next(), numbers.next("XY"), holder,
                policy.value().forNewCustomer(), policy.version(), clock.instant());
        accounts.persist(account);
        done(account, by, account.opened(), null, "S1-53", null);
    }

    /** The archive knows the customer by other facts now; what was decided about the account stays. */
    public void holderChanged(Holder holder, Actor by) {
        CreditAccount account = accounts.ofCustomer(holder.customerId());
        Holder before = account.holder();
        if (before.equals(holder)) {
            return;
        }
        account.heldBy(holder);
        journal.audit(AuditNote.of(CreditAccount.TYPE, account.id(), by, "holder-changed")
                .change(Map.of("customerName", before.customerName()), Map.of("customerName", holder.customerName())));
    }

    public CreditAccount view(UUID id, Actor by) {
        CreditAccount account = visible(id, by);
        journal.audit(AuditNote.of(CreditAccount.TYPE, id, by, "view"));
        return account;
    }

    public CreditAccount freeze(UUID id, long version, String reason, Actor by) {
        CreditAccount account = visible(id, version, by);
        Map<String, Object> before = account.facts();
        return done(account, by, account.freeze(reason, clock.instant()), before, null, reason);
    }

    public CreditAccount unfreeze(UUID id, long version, String reason, Actor by) {
        CreditAccount account = visible(id, version, by);
        Map<String, Object> before = account.facts();
        return done(account, by, account.unfreeze(reason, clock.instant()), before, null, reason);
    }

    /** What the caller may do now: the lifecycle and the role together. */
    public static Set<CreditAccountAction> allowedActions(CreditAccount account, Actor actor) {
        return actor.has(Roles.CREDIT_OFFICER) ? CreditAccountStatus.LIFECYCLE.allowed(account.status()) : Set.of();
    }

    /** Writes down what happened, and tells the person who looks after the customer. */
    private CreditAccount done(CreditAccount account, Actor by, CreditAccountEvent event, Map<String, Object> before,
            String rule, String reason) {
        String action = event.type().split("\\.")[1];
        journal.append(event);
        journal.audit(AuditNote.of(CreditAccount.TYPE, account.id(), by, action)
                .rule(rule)
                .reason(reason)
                .change(before, account.facts()));
        Holder holder = account.holder();
        notifications.send(Notification
                .to(holder.ownerId(), CreditAccount.TYPE + "." + action, CreditAccount.TYPE, account.id(),
                        account.number())
                .params(Map.of("customerId", holder.customerId(), "customerNumber", holder.customerNumber(),
                        "customerName", holder.customerName(), "limitFen", account.limit().fen(), "reason",
                        reason == null ? "" : reason))
                .rule(rule));
        return account;
    }

    private CreditAccount visible(UUID id, Actor by) {
        CreditAccount account = accounts.get(id);
        AccessPolicy.requireVisible(by, account.holder().departmentId(), account.holder().ownerId());
        return account;
    }

    private CreditAccount visible(UUID id, long version, Actor by) {
        visible(id, by);
        return accounts.get(id, version);
    }
}
