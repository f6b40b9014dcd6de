package io.keguan.credit.limit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.keguan.credit.AccessPolicy;
import io.keguan.credit.Authority;
import io.keguan.credit.CreditStaff;
import io.keguan.credit.account.AccountReader;
import io.keguan.credit.account.CreditAccounts;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.account.domain.CreditPolicy;
import io.keguan.credit.account.domain.CustomerFile;
import io.keguan.credit.account.domain.Limit;
import io.keguan.credit.domain.Proposal;
import io.keguan.credit.limit.domain.CreditLimitPolicy;
import io.keguan.credit.limit.domain.LimitAction;
import io.keguan.credit.limit.domain.LimitChange;
import io.keguan.credit.limit.domain.LimitEvent;
import io.keguan.credit.limit.domain.LimitKind;
import io.keguan.credit.limit.domain.LimitStatus;
import io.keguan.credit.limit.domain.Standing;
import io.keguan.credit.limit.domain.Wish;
import io.keguan.credit.limit.persistence.LimitChangeRepository;
import io.keguan.credit.rating.RatingWork;
import io.keguan.credit.rating.domain.CreditRating;
import io.keguan.credit.rating.persistence.RatingRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.policy.Policy;
import io.keguan.kit.security.Roles;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.time.BusinessZone;

/**
 * 授信额度: how a customer's limit changes. Everything about one account happens while its row is locked, so that of two
 * decisions, or a decision and the end of a temporary limit, the later one sees what the earlier one has made.
 */
@UseCases
public class LimitChanges {

    private static final String RULE = "S3-24";

    /** A change, whose account it is about, and what the reader may do with it now. */
    public record Viewed(LimitChange change, CreditAccount account, List<String> allowedActions) {}

    private final LimitChangeRepository changes;
    private final RatingRepository ratings;
    private final RatingWork ratingWork;
    private final AccountReader accounts;
    private final CreditAccounts creditAccounts;
    private final LimitWork work;
    private final NumberSeries numbers;
    private final Policies policies;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public LimitChanges(LimitChangeRepository changes, RatingRepository ratings, RatingWork ratingWork,
            AccountReader accounts, CreditAccounts creditAccounts, LimitWork work, NumberSeries numbers,
            Policies policies, Journal journal, BusinessZone zone, Clock clock) {
        this.changes = changes;
        this.ratings = ratings;
        this.ratingWork = ratingWork;
        this.accounts = accounts;
        this.creditAccounts = creditAccounts;
        this.work = work;
        this.numbers = numbers;
        this.policies = policies;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    public Viewed propose(UUID accountId, Wish wish, String reason, Actor by) {
        if (!by.has(Roles.CREDIT_OFFICER)) {
            throw Refused.forbidden("auth.forbidden");
        }
        CreditAccount account = accounts.chosen(accountId, by);
        if (changes.isProposed(accountId)) {
            throw Refused.conflict("limit-change.open-exists").rule(RULE);
        }
        if (wish.kind() == LimitKind.TEMPORARY && changes.running(accountId).isPresent()) {
            throw Refused.conflict("limit-change.temporary-runs").rule(RULE);
        }
        Policy<CreditLimitPolicy> policy = policies.current(CreditLimitPolicy.class);
        Optional<CreditRating> rating = ratings.current(accountId);
        Standing now = standing(account, rating);
        List<Reason> faults = policy.value().faults(wish, now);
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults).rule(faults.getFirst().rule());
        }
        LimitChange change = LimitChange.propose(Ids.next(), numbers.next("ED"), account, wish, now.limit(),
                CreditLimitPolicy.granted(wish, now), rating.map(CreditRating::id).orElse(null), policy.version(),
                reason, Proposal.by(by, clock.instant()));
        changes.persistAndFlush(change);
        rating.ifPresent(r -> ratingWork.limitProposed(r.id()));
        work.proposed(change, account, policy.value());
        return done(change, account, change.proposed(), by, null, reason);
    }

    /** Gives the account the limit, if everything that spoke for it still holds; a temporary limit that runs is over. */
    public Viewed approve(UUID id, long version, String reason, Actor by) {
        CreditAccount account = toDecide(id, by);
        LimitChange change = changes.get(id, version);
        Map<String, Object> before = change.facts();
        Policy<CreditLimitPolicy> policy = policies.current(CreditLimitPolicy.class);
        Standing now = standing(account, ratings.current(account.id()));
        LimitEvent event = change.approve(now.limit(), policy.version(), reason, by, clock.instant());
        requireAuthority(change, policy.value(), by);
        List<Reason> faults = policy.value().faults(change.wish(), now);
        if (!faults.isEmpty()) {
            throw Refused.conflict("limit-change.no-longer-fits").rule(faults.getFirst().rule()).because(faults);
        }
        changes.running(account.id()).filter(t -> !t.id().equals(id)).ifPresent(t -> cut(t, account, by));
        creditAccounts.limit(account.id(), change.wanted(), policy.version(), "limit-change/" + id + "/approved", RULE,
                change.reason(), by);
        work.decided(change, account, true);
        return done(change, account, event, by, before, reason);
    }

    public Viewed reject(UUID id, long version, String reason, Actor by) {
        CreditAccount account = toDecide(id, by);
        LimitChange change = changes.get(id, version);
        Map<String, Object> before = change.facts();
        LimitEvent event = change.reject(reason, by, clock.instant());
        requireAuthority(change, policies.current(CreditLimitPolicy.class).value(), by);
        work.decided(change, account, false);
        return done(change, account, event, by, before, reason);
    }

    public Viewed withdraw(UUID id, long version, String reason, Actor by) {
        CreditAccount account = visible(id, by);
        LimitChange change = changes.get(id, version);
        Map<String, Object> before = change.facts();
        LimitEvent event = change.withdraw(reason, by, clock.instant());
        work.withdrawn(change);
        return done(change, account, event, by, before, reason);
    }

    public Viewed view(UUID id, Actor by) {
        LimitChange change = changes.get(id);
        return viewed(change, accounts.open(LimitChange.TYPE, id, change.accountId(), by), by);
    }

    /** The day of a temporary limit has passed: the former limit holds again. One that was cut short meanwhile stays so. */
    public void end(UUID id) {
        CreditAccount account = accounts.locked(changes.get(id).accountId());
        changes.running(account.id()).filter(t -> t.id().equals(id)).ifPresent(temporary -> {
            Map<String, Object> before = temporary.facts();
            LimitEvent event = temporary.end(clock.instant());
            if (account.customerFile() == CustomerFile.ACTIVE) {
                creditAccounts.limit(account.id(), temporary.former(), temporary.policyVersion(),
                        "limit-change/" + id + "/ended", RULE, null, CreditStaff.CALENDAR);
            }
            work.ended(temporary, account);
            done(temporary, account, event, CreditStaff.CALENDAR, before, null);
        });
    }

    /** Its deadline stays: taking it back here would wait for the sweeper, which waits for the account. It will find nothing to end. */
    private void cut(LimitChange temporary, CreditAccount account, Actor by) {
        Map<String, Object> before = temporary.facts();
        LimitEvent event = temporary.end(clock.instant());
        work.ended(temporary, account);
        done(temporary, account, event, by, before, null);
    }

    /** What a wish is measured against: the permanent limit, the grade, how long the customer is one. */
    private Standing standing(CreditAccount account, Optional<CreditRating> rating) {
        Limit permanent = changes.running(account.id()).map(LimitChange::former).orElse(account.limit());
        return new Standing(permanent, policies.current(CreditPolicy.class).value().newCustomerLimitFen(),
                zone.dateOf(account.openedAt()), rating.map(CreditRating::grade).orElse(null),
                rating.map(CreditRating::supplyRefused).orElse(false), zone.dateOf(clock.instant()));
    }

    /** The account is locked before the change, as the end of a temporary limit does. */
    private CreditAccount toDecide(UUID id, Actor by) {
        visible(id, by);
        return accounts.locked(changes.get(id).accountId());
    }

    private CreditAccount visible(UUID id, Actor by) {
        return accounts.visible(changes.get(id).accountId(), by);
    }

    private static void requireAuthority(LimitChange change, CreditLimitPolicy policy, Actor by) {
        if (!Authority.mayLimit(by, change.proposal(), change.wanted().fen(), policy)) {
            throw Refused.forbidden("limit-change.beyond-authority").rule(RULE);
        }
    }

    private Viewed done(LimitChange change, CreditAccount account, LimitEvent event, Actor by,
            Map<String, Object> before, String reason) {
        journal.append(event);
        journal.audit(AuditNote.of(LimitChange.TYPE, change.id(), by, event.type().split("\\.")[1])
                .rule(RULE)
                .reason(reason)
                .change(before, change.facts()));
        changes.flush();
        return viewed(change, account, by);
    }

    private Viewed viewed(LimitChange change, CreditAccount account, Actor by) {
        CreditLimitPolicy policy = policies.current(CreditLimitPolicy.class).value();
        return new Viewed(change, account, LimitStatus.LIFECYCLE.allowedNames(change.status(),
                action -> AccessPolicy.sees(by, account.holder()) && mayDo(change, action, policy, by)));
    }

    private static boolean mayDo(LimitChange change, LimitAction action, CreditLimitPolicy policy, Actor by) {
        return switch (action) {
            case APPROVE, REJECT -> Authority.mayLimit(by, change.proposal(), change.wanted().fen(), policy);
            case WITHDRAW -> change.proposal().isBy(by);
            case END -> false;
        };
    }
}
