package io.keguan.credit.release;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.account.persistence.CreditAccountRepository;
import io.keguan.credit.contract.domain.CreditContract;
import io.keguan.credit.contract.persistence.CreditContractRepository;
import io.keguan.credit.domain.Hand;
import io.keguan.credit.exposure.Exposures;
import io.keguan.credit.release.ReleaseChecks.Order;
import io.keguan.credit.release.domain.CallBack;
import io.keguan.credit.release.domain.ContractRef;
import io.keguan.credit.release.domain.Finding;
import io.keguan.credit.release.domain.Finding.Verdict;
import io.keguan.credit.release.domain.Release;
import io.keguan.credit.release.domain.ReleaseAction;
import io.keguan.credit.release.domain.ReleaseEvent;
import io.keguan.credit.release.domain.ReleaseExceptionPolicy;
import io.keguan.credit.release.domain.ReleaseLine;
import io.keguan.credit.release.domain.ReleaseStatus;
import io.keguan.credit.release.domain.Slip;
import io.keguan.credit.release.persistence.ReleaseRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.series.NumberSeries;

/**
 * 赊销发货提单: applied for, checked, issued. Locks are taken in one order, the deadline, the release, the account, the company line,
 * so that those who act at once wait for each other and never in a circle (ADR 10).
 */
@UseCases
public class Releases {

    private static final String RULE = ReleaseDesk.RULE;

    /** What a customer wants to take. @param contract number or id */
    public record Application(String contract, Slip slip, List<ReleaseLine> lines) {}

    /** The answer to a question about an order. */
    public record Answer(Verdict verdict, Finding finding) {}

    private final ReleaseRepository releases;
    private final ReleaseAccess access;
    private final ReleaseChecks checks;
    private final ReleaseDesk desk;
    private final CreditAccountRepository accounts;
    private final CreditContractRepository contracts;
    private final Exposures exposures;
    private final ReleaseWork work;
    private final Policies policies;
    private final NumberSeries numbers;
    private final Journal journal;
    private final Clock clock;

    public Releases(ReleaseRepository releases, ReleaseAccess access, ReleaseChecks checks, ReleaseDesk desk,
            CreditAccountRepository accounts, CreditContractRepository contracts, Exposures exposures,
            ReleaseWork work, Policies policies, NumberSeries numbers, Journal journal, Clock clock) {
        this.releases = releases;
        this.access = access;
        this.checks = checks;
        this.desk = desk;
        this.accounts = accounts;
        this.contracts = contracts;
        this.exposures = exposures;
        this.work = work;
        this.policies = policies;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /** May this order ship? Nothing is kept of the question but that it was asked. */
    public Answer check(Application wanted, Actor by) {
        access.requireApplicant(by);
        CreditContract contract = contract(wanted, by);
        CreditAccount account = accounts.get(contract.accountId());
        Order order = new Order(null, account, contract, wanted.slip(), wanted.lines(), null, by.id(),
                wanted.lines().stream().mapToLong(ReleaseLine::amountFen).sum());
        Finding finding = checks.of(order, () -> exposures.look(account.id()));
        Verdict verdict = finding.verdict(policies.current(ReleaseExceptionPolicy.class).value());
        journal.audit(AuditNote.of(CreditAccount.TYPE, account.id(), by, "release-checked").rule(RULE)
                .change(null, Map.of("amountFen", order.amountFen(), "verdict", verdict, "codes", finding.codes())));
        return new Answer(verdict, finding);
    }

    public Release apply(Application wanted, Actor by) {
        access.requireApplicant(by);
        CreditContract contract = contract(wanted, by);
        CreditAccount account = accounts.get(contract.accountId());
        Release release = Release.apply(Ids.next(), numbers.next("TD"), account,
                new ContractRef(contract.id(), contract.number(), contract.parties().salespersonId(),
                        contract.parties().salespersonName()),
                wanted.slip(), wanted.lines(), Hand.of(by, clock.instant()));
        releases.persist(release);
        work.next(release);
        desk.note(release, by, release.applied(), null, RULE, null);
        return release;
    }

    public Release view(UUID id, Actor by) {
        return access.open(id, by);
    }

    public Release callBack(UUID id, long version, CallBack.CallBackResult result, String words, Actor by) {
        Release release = access.visible(id, version, by);
        Map<String, Object> before = release.facts();
        release.calledBack(new CallBack(result, words, by.id(), by.name(), clock.instant()), by);
        journal.audit(AuditNote.of(Release.TYPE, id, by, "called-back").rule("S3-06").reason(words).change(before,
                release.facts()));
        return release;
    }

    /** Checks everything; what comes out is the answer, whether the slip is issued, held or refused. */
    public Release issue(UUID id, long version, Actor by) {
        Release release = access.visible(id, version, by);
        access.requireIssuer(release, by);
        ReleaseStatus.LIFECYCLE.next(release.status(), ReleaseAction.ISSUE);
        Map<String, Object> before = release.facts();
        Instant now = clock.instant();
        Finding finding = checks.of(desk.order(release), () -> exposures.room(release.accountId()));
        Verdict verdict = finding.verdict(policies.current(ReleaseExceptionPolicy.class).value());
        ReleaseEvent event = release.decide(finding, verdict, desk.expiry(now), by, now);
        if (verdict == Verdict.ISSUE) {
            exposures.reserve(release.accountId(), release.amountFen(), ReleaseDesk.key(release, "reserved"));
        }
        work.next(release);
        work.tell(release, verdict.name().toLowerCase(java.util.Locale.ROOT));
        desk.note(release, by, event, before, ReleaseDesk.rule(finding), null);
        return release;
    }

    /** Whether the release could go out now; it does when everything holds. */
    void recheck(UUID id) {
        Release release = releases.lockedIfThere(id).filter(r -> r.status() == ReleaseStatus.HELD).orElse(null);
        if (release == null) {
            return;
        }
        Finding finding = checks.of(desk.order(release), () -> exposures.room(release.accountId()));
        if (finding.reasons().isEmpty()) {
            Map<String, Object> before = release.facts();
            Instant now = clock.instant();
            ReleaseEvent event = release.releaseHold(finding, desk.expiry(now), now);
            exposures.reserve(release.accountId(), release.amountFen(), ReleaseDesk.key(release, "reserved"));
            work.next(release);
            work.tell(release, "hold-released");
            desk.note(release, HeldReleases.ROOM_GREW, event, before, "S3-15", null);
        }
    }

    private CreditContract contract(Application wanted, Actor by) {
        return contracts.named(wanted.contract()).filter(c -> access.acts(c.accountId(), by))
                .orElseThrow(() -> Refused.invalid("contract", "release.contract-unknown", "S1-55"));
    }
}
