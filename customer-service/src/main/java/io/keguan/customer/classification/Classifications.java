package io.keguan.customer.classification;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.CustomerEvent;
import io.keguan.customer.classification.domain.ClassificationPolicy;
import io.keguan.customer.classification.domain.ClassificationPolicy.Ranked;
import io.keguan.customer.classification.domain.ClassificationRun;
import io.keguan.customer.classification.domain.RunAction;
import io.keguan.customer.classification.domain.RunEvent;
import io.keguan.customer.classification.domain.RunFigures;
import io.keguan.customer.classification.domain.RunStatus;
import io.keguan.customer.classification.domain.RunTerms;
import io.keguan.customer.classification.persistence.RunRepository;
import io.keguan.customer.classification.persistence.RunRows;
import io.keguan.customer.classification.persistence.RunRows.Changed;
import io.keguan.customer.trade.domain.Months;
import io.keguan.customer.trade.persistence.TradeSums;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.policy.Policy;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.time.BusinessZone;

/** ABC classification of all customers by their sales (S1-32, S3-85): computed, proposed, approved by somebody else. */
@UseCases
public class Classifications {

    private static final String RULE = "S1-32";

    /** A run, what the reader may do with it now, and whether anything was booked in its period since. */
    public record Viewed(ClassificationRun run, List<String> allowedActions, boolean tradesChanged) {}

    private final RunRepository runs;
    private final RunRows rows;
    private final TradeSums sums;
    private final ClassificationWork work;
    private final NumberSeries numbers;
    private final Policies policies;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public Classifications(RunRepository runs, RunRows rows, TradeSums sums, ClassificationWork work,
            NumberSeries numbers, Policies policies, Journal journal, BusinessZone zone, Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.sums = sums;
        this.work = work;
        this.numbers = numbers;
        this.policies = policies;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    /** Puts all customers in order by what they bought in the period; nothing changes at any of them yet. */
    public Viewed propose(String from, String to, String note, Actor by) {
        if (!by.hasAny(ClassificationAccess.PROPOSERS)) {
            throw Refused.forbidden("auth.forbidden");
        }
        Instant now = clock.instant();
        Policy<ClassificationPolicy> policy = policies.current(ClassificationPolicy.class);
        Months period = period(from, to, now, policy.value());
        // Read before the sales: what is booked in between is counted perhaps, and shown as booked later for certain.
        long revision = sums.revision(period);
        List<Ranked> ranked = policy.value().classify(rows.sales(period));
        RunFigures figures = RunFigures.of(ranked, revision);
        if (figures.buyers() == 0) {
            throw Refused.invalid("from", "classification-run.no-sales", RULE);
        }
        ClassificationRun run = ClassificationRun.propose(Ids.next(), numbers.next("FL"),
                RunTerms.of(period, policy.value(), policy.version()), figures, note, by, now);
        runs.persistAndFlush(run);
        rows.insert(run.id(), ranked);
        work.approve(run);
        return done(run, run.proposed(), by, null, note);
    }

    /** Gives the customers their classes. Those whose file was closed or classified otherwise meanwhile are left out. */
    public Viewed approve(UUID id, long version, String reason, Actor by) {
        requireManagement(by);
        runs.queueForApproval();
        ClassificationRun run = runs.get(id, version);
        run.requireOther(by);
        RunStatus.LIFECYCLE.next(run.status(), RunAction.APPROVE);
        Instant now = clock.instant();
        Map<String, Object> before = run.facts();
        List<Changed> changed = rows.apply(id);
        changed.forEach(c -> note(run, c, by, now));
        RunEvent event = run.approve(changed.size(), rows.skipped(id), reason, by, now);
        for (ClassificationRun other : runs.otherProposals(id)) {
            Map<String, Object> then = other.facts();
            done(other, other.outdate(run.number(), by, now), by, then, run.number());
            work.closed(other);
        }
        work.decided(run, "classification-run.approved");
        return done(run, event, by, before, reason);
    }

    public Viewed reject(UUID id, long version, String reason, Actor by) {
        requireManagement(by);
        ClassificationRun run = runs.get(id, version);
        run.requireOther(by);
        Map<String, Object> before = run.facts();
        RunEvent event = run.reject(reason, by, clock.instant());
        work.decided(run, "classification-run.rejected");
        return done(run, event, by, before, reason);
    }

    public Viewed withdraw(UUID id, long version, String reason, Actor by) {
        ClassificationAccess.requireReader(by);
        ClassificationRun run = runs.get(id, version);
        Map<String, Object> before = run.facts();
        RunEvent event = run.withdraw(reason, by, clock.instant());
        work.closed(run);
        return done(run, event, by, before, reason);
    }

    public Viewed view(UUID id, Actor by) {
        ClassificationAccess.requireReader(by);
        return viewed(runs.get(id), by);
    }

    /** Refuses whoever may not see the sales of all customers. */
    public void requireReader(Actor by) {
        ClassificationAccess.requireReader(by);
    }

    private Months period(String from, String to, Instant now, ClassificationPolicy policy) {
        YearMonth present = YearMonth.from(zone.dateOf(now));
        Months period = Months.read(from, to, present);
        if (period.to().isAfter(present)) {
            throw Refused.invalid("to", "validation.past-or-present", RULE);
        }
        if (period.count() < policy.leastMonths()) {
            throw Refused.invalid("to", "classification-run.period-too-short", "S1-33");
        }
        return period;
    }

    private static void requireManagement(Actor by) {
        if (!by.hasAny(ClassificationAccess.MANAGEMENT)) {
            throw Refused.forbidden("auth.forbidden");
        }
    }

    /** The class of one customer has changed. */
    private void note(ClassificationRun run, Changed c, Actor by, Instant now) {
        journal.append(new CustomerEvent.Classified(c.customerId(), c.customerNumber(), c.valueClass(), c.former(),
                run.id(), run.number(), run.terms().period().from().toString(), run.terms().period().to().toString(),
                now));
        Map<String, Object> before = new LinkedHashMap<>();
        before.put("valueClass", c.former());
        journal.audit(AuditNote.of(Customer.TYPE, c.customerId(), by, "classified").rule(RULE)
                .change(before, Map.of("valueClass", c.valueClass(), "number", run.number(), "rank", c.rank())));
    }

    private Viewed done(ClassificationRun run, RunEvent event, Actor by, Map<String, Object> before, String reason) {
        journal.append(event);
        journal.audit(AuditNote.of(ClassificationRun.TYPE, run.id(), by, event.type().split("\\.")[1])
                .rule(RULE)
                .reason(reason)
                .change(before, run.facts()));
        return viewed(run, by);
    }

    private Viewed viewed(ClassificationRun run, Actor by) {
        boolean changed = run.status() == RunStatus.PROPOSED
                && sums.revision(run.terms().period()) != run.figures().periodRevision();
        return new Viewed(run, RunStatus.LIFECYCLE.allowedNames(run.status(), a -> mayDo(run, a, by)), changed);
    }

    private static boolean mayDo(ClassificationRun run, RunAction action, Actor by) {
        return switch (action.by()) {
            case MANAGEMENT -> by.hasAny(ClassificationAccess.MANAGEMENT) && !run.proposedBy(by);
            case PROPOSER -> run.proposedBy(by);
            case NOBODY -> false;
        };
    }
}
