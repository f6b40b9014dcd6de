package io.keguan.credit.rating;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.credit.AccessPolicy;
import io.keguan.credit.Authority;
import io.keguan.credit.account.AccountReader;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.domain.Proposal;
import io.keguan.credit.investigation.domain.Investigation;
import io.keguan.credit.investigation.persistence.Answers;
import io.keguan.credit.investigation.persistence.InvestigationRepository;
import io.keguan.credit.rating.domain.CreditRating;
import io.keguan.credit.rating.domain.CreditRatingPolicy;
import io.keguan.credit.rating.domain.Grade;
import io.keguan.credit.rating.domain.Rated;
import io.keguan.credit.rating.domain.RatingAction;
import io.keguan.credit.rating.domain.RatingEvent;
import io.keguan.credit.rating.domain.RatingInputs;
import io.keguan.credit.rating.domain.RatingStatus;
import io.keguan.credit.rating.persistence.RatingRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.policy.Policy;
import io.keguan.kit.security.Roles;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.time.BusinessZone;

/** 信用评审: a report becomes a score and a grade, proposed by the credit officer and decided by somebody with the authority. */
@UseCases
public class Ratings {

    private static final String RULE = "S0-10";

    /** A rating, whose account it is about, and what the reader may do with it now. */
    public record Viewed(CreditRating rating, CreditAccount account, List<String> allowedActions) {}

    private final RatingRepository ratings;
    private final InvestigationRepository investigations;
    private final Answers answers;
    private final AccountReader accounts;
    private final RatingWork work;
    private final NumberSeries numbers;
    private final Policies policies;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public Ratings(RatingRepository ratings, InvestigationRepository investigations, Answers answers,
            AccountReader accounts, RatingWork work, NumberSeries numbers, Policies policies, Journal journal,
            BusinessZone zone, Clock clock) {
        this.ratings = ratings;
        this.investigations = investigations;
        this.answers = answers;
        this.accounts = accounts;
        this.work = work;
        this.numbers = numbers;
        this.policies = policies;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    /** Rates the customer by its last report, which must hold still. */
    public Viewed propose(UUID accountId, String note, Actor by) {
        requireStaff(by);
        if (!by.has(Roles.CREDIT_OFFICER)) {
            throw Refused.forbidden("auth.forbidden");
        }
        CreditAccount account = accounts.chosen(accountId, by);
        if (ratings.isProposed(accountId)) {
            throw Refused.conflict("credit-rating.open-exists").rule(RULE);
        }
        Instant now = clock.instant();
        Investigation reported = investigations.lastReported(accountId)
                .filter(r -> InvestigationRepository.holds(r, zone.dateOf(now)))
                .orElseThrow(() -> Refused.conflict("credit-rating.report-missing").rule("S0-09"));
        Policy<CreditRatingPolicy> policy = policies.current(CreditRatingPolicy.class);
        RatingInputs inputs = RatingInputs.of(answers.of(reported.id()), reported.figures(), reported.findings());
        Rated rated = policy.value().rate(inputs);
        Grade previous = ratings.current(accountId).map(CreditRating::grade).orElse(null);
        CreditRating rating = CreditRating.propose(Ids.next(), numbers.next("PJ"), reported, inputs, rated, previous,
                policy.version(), note, Proposal.by(by, now));
        ratings.persistAndFlush(rating);
        work.proposed(rating, account);
        return done(rating, account, rating.proposed(), by, null, note);
    }

    public Viewed approve(UUID id, long version, String reason, Actor by) {
        CreditAccount account = toDecide(id, by);
        account.requireCustomer();
        CreditRating rating = ratings.get(id, version);
        Map<String, Object> before = rating.facts();
        RatingEvent event = rating.approve(reason, by, clock.instant());
        requireAuthority(rating, by);
        work.decided(rating, account, true);
        return done(rating, account, event, by, before, reason);
    }

    public Viewed reject(UUID id, long version, String reason, Actor by) {
        CreditAccount account = toDecide(id, by);
        CreditRating rating = ratings.get(id, version);
        Map<String, Object> before = rating.facts();
        RatingEvent event = rating.reject(reason, by, clock.instant());
        requireAuthority(rating, by);
        work.decided(rating, account, false);
        return done(rating, account, event, by, before, reason);
    }

    public Viewed withdraw(UUID id, long version, String reason, Actor by) {
        CreditAccount account = visible(id, by);
        CreditRating rating = ratings.get(id, version);
        Map<String, Object> before = rating.facts();
        RatingEvent event = rating.withdraw(reason, by, clock.instant());
        work.withdrawn(rating);
        return done(rating, account, event, by, before, reason);
    }

    public Viewed view(UUID id, Actor by) {
        requireStaff(by);
        CreditRating rating = ratings.get(id);
        return viewed(rating, accounts.open(CreditRating.TYPE, id, rating.accountId(), by), by);
    }

    /** Systems never read grades (C17). */
    public static void requireStaff(Actor by) {
        if (by.client()) {
            throw Refused.forbidden("credit-rating.internal");
        }
    }

    /** The account is locked before the rating, so that two decisions about one customer come one after the other. */
    private CreditAccount toDecide(UUID id, Actor by) {
        visible(id, by);
        return accounts.locked(ratings.get(id).accountId());
    }

    private CreditAccount visible(UUID id, Actor by) {
        requireStaff(by);
        return accounts.visible(ratings.get(id).accountId(), by);
    }

    private static void requireAuthority(CreditRating rating, Actor by) {
        if (!Authority.mayRate(by, rating.proposal(), rating.grade() == Grade.A)) {
            throw Refused.forbidden("credit-rating.beyond-authority").rule(RULE);
        }
    }

    private Viewed done(CreditRating rating, CreditAccount account, RatingEvent event, Actor by,
            Map<String, Object> before, String reason) {
        journal.append(event);
        journal.audit(AuditNote.of(CreditRating.TYPE, rating.id(), by, event.type().split("\\.")[1])
                .rule(RULE)
                .reason(reason)
                .change(before, rating.facts()));
        ratings.flush();
        return viewed(rating, account, by);
    }

    private static Viewed viewed(CreditRating rating, CreditAccount account, Actor by) {
        return new Viewed(rating, account, RatingStatus.LIFECYCLE.allowedNames(rating.status(),
                action -> AccessPolicy.sees(by, account.holder()) && (action == RatingAction.WITHDRAW
                        ? rating.proposal().isBy(by)
                        : Authority.mayRate(by, rating.proposal(), rating.grade() == Grade.A))));
    }
}
