package io.keguan.credit.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.keguan.credit.Keeper;
import io.keguan.credit.RoomFollower;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.account.domain.CreditAccountAction;
import io.keguan.credit.account.domain.CreditAccountEvent;
import io.keguan.credit.account.domain.CreditAccountStatus;
import io.keguan.credit.account.domain.CreditPolicy;
import io.keguan.credit.account.domain.CustomerFile;
import io.keguan.credit.account.domain.Holder;
import io.keguan.credit.account.domain.Limit;
import io.keguan.credit.account.persistence.CreditAccountRepository;
import io.keguan.credit.exposure.Exposures;
import io.keguan.credit.exposure.domain.CreditBlock;
import io.keguan.credit.exposure.domain.Exposure;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Forgetting;
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

    /**
     * An account, and what of it is taken.
     *
     * @param mergedInto the account of the customer this one goes on as, null for a customer of its own
     * @param absorbed the accounts of the customers that go on as this one
     */
    public record Viewed(CreditAccount account, Exposure exposure, CreditAccount mergedInto,
            List<CreditAccount> absorbed) {}

    private final CreditAccountRepository accounts;
    private final AccountReader reader;
    private final Exposures exposures;
    private final Policies policies;
    private final NumberSeries numbers;
    private final Notifications notifications;
    private final Forgetting forgetting;
    private final Instance<Keeper> keepers;
    private final Instance<RoomFollower> followers;
    private final Journal journal;
    private final Clock clock;

    public CreditAccounts(CreditAccountRepository accounts, AccountReader reader, Exposures exposures,
            Policies policies,
            NumberSeries numbers,
            Notifications notifications, Forgetting forgetting, @Any Instance<Keeper> keepers,
            @Any Instance<RoomFollower> followers, Journal journal, Clock clock) {
        this.accounts = accounts;
        this.reader = reader;
        this.exposures = exposures;
        this.policies = policies;
        this.numbers = numbers;
        this.notifications = notifications;
        this.forgetting = forgetting;
        this.keepers = keepers;
        this.followers = followers;
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
        accounts.persistAndFlush(account);
        exposures.open(account.id(), account.limit().fen(), account.openedAt());
        done(account, by, account.opened(), null, "S1-53", null);
    }

    /** The archive knows the customer by other facts now; what was decided about the account stays. */
    public void holderChanged(Holder holder, Actor by) {
        CreditAccount account = accounts.ofCustomer(holder.customerId());
        Holder before = account.holder();
        // What is heard again of a customer that was forgotten stays forgotten.
        if (account.customerFile() == CustomerFile.DESTROYED || before.equals(holder)) {
            return;
        }
        account.heldBy(holder);
        journal.audit(AuditNote.of(CreditAccount.TYPE, account.id(), by, "holder-changed")
                .change(Map.of("customerName", before.customerName()), Map.of("customerName", holder.customerName())));
    }

    /** The archive has sealed the customer's file, or the cooperation goes on again (S4-20). */
    public void fileIs(UUID customerId, CustomerFile now, Actor by) {
        accounts.findOfCustomer(customerId)
                .filter(a -> a.customerFile() != CustomerFile.DESTROYED && a.customerFile() != now)
                .ifPresent(account -> {
                    CustomerFile before = account.customerFile();
                    account.fileIs(now);
                    exposures.block(account.id(), CreditBlock.FILE_CLOSED, now != CustomerFile.ACTIVE);
                    journal.audit(AuditNote.of(CreditAccount.TYPE, account.id(), by, "customer-file-changed")
                            .rule("S4-20")
                            .change(Map.of("customerFile", before), Map.of("customerFile", now)));
                });
    }

    /** The customer's file goes on in another: so does everything that was merged into it before. */
    public void merged(UUID customerId, UUID intoCustomerId, Actor by) {
        fileIs(customerId, CustomerFile.MERGED, by);
        accounts.findOfCustomer(customerId).ifPresent(account -> account.mergedInto(intoCustomerId));
        accounts.absorbedBy(customerId).forEach(account -> account.mergedInto(intoCustomerId));
    }

    /** The archive has destroyed the customer's file: the name goes from everything kept here (S4-18). */
    public void forget(UUID customerId, Actor by) {
        accounts.findOfCustomer(customerId)
                .filter(a -> a.customerFile() != CustomerFile.DESTROYED)
                .ifPresent(account -> {
                    account.forgetHolder();
                    exposures.block(account.id(), CreditBlock.FILE_CLOSED, true);
                    List<UUID> records = Stream.concat(Stream.of(account.id()),
                            keepers.stream().flatMap(k -> k.forget(account.id(), customerId).stream())).toList();
                    forgetting.destroyKeys(records);
                    forgetting.forgetWork(records);
                    forgetting.forgetAnswers(List.of(account.id(), customerId));
                    forgetting.forgetReasons(CreditAccount.TYPE, account.id());
                    journal.audit(AuditNote.of(CreditAccount.TYPE, account.id(), by, "customer-forgotten")
                            .rule("S4-18"));
                });
    }

    public Viewed view(UUID id, Actor by) {
        return viewed(reader.open(CreditAccount.TYPE, id, id, by));
    }

    /** What is taken of the limit now, or was in a past moment. */
    public Exposure exposure(UUID id, Instant at, Actor by) {
        reader.readable(id, by);
        return at == null ? exposures.of(id) : exposures.at(id, at).orElseThrow(Refused::notFound);
    }

    public Viewed freeze(UUID id, long version, String reason, Actor by) {
        CreditAccount account = visible(id, version, by);
        Map<String, Object> before = account.facts();
        CreditAccountEvent event = account.freeze(reason, clock.instant());
        exposures.block(id, CreditBlock.FROZEN, true);
        return done(account, by, event, before, null, reason);
    }

    public Viewed unfreeze(UUID id, long version, String reason, Actor by) {
        CreditAccount account = visible(id, version, by);
        Map<String, Object> before = account.facts();
        CreditAccountEvent event = account.unfreeze(reason, clock.instant());
        exposures.block(id, CreditBlock.FROZEN, false);
        Viewed viewed = done(account, by, event, before, null, reason);
        followers.forEach(f -> f.roomGrew(id, by));
        return viewed;
    }

    /**
     * Gives the account another limit; for the features in which limits are decided.
     *
     * @param cause names the decision; the same one changes a limit once
     */
    public Viewed limit(UUID id, Limit limit, int policyVersion, String cause, String rule, String reason, Actor by) {
        CreditAccount account = accounts.locked(id);
        Map<String, Object> before = account.facts();
        CreditAccountEvent event = account.limit(limit, policyVersion, clock.instant());
        exposures.limit(id, limit.fen(), cause);
        Viewed viewed = done(account, by, event, before, rule, reason);
        followers.forEach(f -> f.roomGrew(id, by));
        return viewed;
    }

    /** What the caller may do now: the lifecycle and the role together. */
    public static Set<CreditAccountAction> allowedActions(CreditAccount account, Actor actor) {
        return actor.has(Roles.CREDIT_OFFICER) && account.customerFile() == CustomerFile.ACTIVE
                ? CreditAccountStatus.LIFECYCLE.allowed(account.status())
                : Set.of();
    }

    /** Writes down what happened, and tells the person who looks after the customer. */
    private Viewed done(CreditAccount account, Actor by, CreditAccountEvent event, Map<String, Object> before,
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
                        "name", holder.customerName(), "limitFen",
                        account.limit().fen() == null ? "" : account.limit().fen(), "reason",
                        reason == null ? "" : reason))
                .rule(rule));
        return viewed(account);
    }

    private Viewed viewed(CreditAccount account) {
        UUID kept = account.mergedIntoCustomerId();
        return new Viewed(account, exposures.of(account.id()),
                kept == null ? null : accounts.lookUp(kept).orElse(null),
                accounts.absorbedBy(account.holder().customerId()));
    }

    private CreditAccount visible(UUID id, long version, Actor by) {
        reader.visible(id, by);
        return accounts.get(id, version);
    }
}
