package io.keguan.credit.collection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.collection.domain.Collection;
import io.keguan.credit.collection.domain.CollectionPolicy;
import io.keguan.credit.collection.domain.CollectionStatus;
import io.keguan.credit.collection.domain.Failure;
import io.keguan.credit.collection.persistence.CollectionRepository;
import io.keguan.credit.collection.persistence.CollectionRepository.Needed;
import io.keguan.credit.receivable.Debtors;
import io.keguan.credit.receivable.ReceivableFollower;
import io.keguan.credit.receivable.domain.Receivable;
import io.keguan.credit.receivable.persistence.ReceivableRepository;
import io.keguan.credit.stop.Stops;
import io.keguan.credit.stop.domain.StopTrigger;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.time.BusinessZone;

/**
 * Collecting in person: every settlement day has its visit (S3-12); who comes back without money says why, agrees the next day
 * (S3-13), reports within two days (S3-14), and the customer gets nothing more (S3-15).
 */
@UseCases
public class Collections implements ReceivableFollower {

    private final CollectionRepository visits;
    private final ReceivableRepository receivables;
    private final Debtors debtors;
    private final Stops stops;
    private final CollectionWork work;
    private final Policies policies;
    private final NumberSeries numbers;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public Collections(CollectionRepository visits, ReceivableRepository receivables, Debtors debtors, Stops stops,
            CollectionWork work, Policies policies, NumberSeries numbers, Journal journal, BusinessZone zone,
            Clock clock) {
        this.visits = visits;
        this.receivables = receivables;
        this.debtors = debtors;
        this.stops = stops;
        this.work = work;
        this.policies = policies;
        this.numbers = numbers;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    /** The settlement days from today on that have no visit yet. */
    public List<Needed> unplanned() {
        return visits.unplanned(today(), today().plusDays(policy().planDaysAhead()));
    }

    /** Plans the visit of a settlement day; one that is planned already stays. */
    public void plan(Needed needed) {
        debtors.lock(needed.accountId());
        if (!visits.exists(needed.accountId(), needed.salesperson().id(), needed.settlementOn())) {
            plan(needed, Debtors.CALENDAR);
        }
    }

    /** A settlement day that is near already has its visit at once. */
    @Override
    public void opened(Receivable receivable, Actor by) {
        Needed needed = new Needed(receivable.accountId(), receivable.salesperson(), receivable.terms().dueOn());
        boolean near = !needed.settlementOn().isBefore(today())
                && !needed.settlementOn().isAfter(today().plusDays(policy().planDaysAhead()));
        if (near && !visits.exists(needed.accountId(), needed.salesperson().id(), needed.settlementOn())) {
            plan(needed, by);
        }
    }

    private void plan(Needed needed, Actor by) {
        CreditAccount account = debtors.get(needed.accountId());
        long dueFen = due(needed).stream().mapToLong(Receivable::collectableFen).sum();
        if (dueFen == 0) {
            return;
        }
        Collection visit = Collection.plan(Ids.next(), numbers.next("SK"),
                new Collection.At(account.id(), account.holder().customerId()), needed.salesperson(),
                needed.settlementOn(), dueFen);
        visits.persistAndFlush(visit);
        work.planned(visit, account);
        note(visit, by, "planned", "S3-12", null, null);
    }

    /** What the salesperson asks for on that day: everything that is due by then. */
    private List<Receivable> due(Needed needed) {
        return receivables.open(needed.accountId()).stream()
                .filter(r -> r.salesperson().id().equals(needed.salesperson().id())
                        && !r.terms().dueOn().isAfter(needed.settlementOn()) && r.collectableFen() > 0)
                .toList();
    }

    /** The salesperson was there, in person (S3-12). */
    public Collection visit(UUID id, long version, Actor by) {
        Collection visit = own(id, version, by);
        Map<String, Object> before = visit.facts();
        visit.visit(today(), clock.instant());
        note(visit, by, "visited", "S3-12", before, null);
        return visit;
    }

    /** Money was handed over; finance records it (S2e-42). */
    public Collection collect(UUID id, long version, long fen, Actor by) {
        Collection visit = own(id, version, by);
        Map<String, Object> before = visit.facts();
        visit.collect(fen);
        work.collected(visit, debtors.get(visit.accountId()));
        note(visit, by, "collected", "S3-12", before, null);
        return visit;
    }

    public Collection fail(UUID id, long version, Failure failure, Actor by) {
        Collection seen = visible(id, by);
        if (!failure.nextOn().isAfter(today())) {
            throw Refused.invalid("nextOn", "receivable.day-not-future", "S3-13");
        }
        LocalDate reportDue = policy().reportDueOn(seen.settlementOn());
        work.reportDue(id, reportDue);
        Collection visit = own(id, version, by);
        Map<String, Object> before = visit.facts();
        visit.fail(failure, reportDue);
        work.failed(visit, debtors.get(visit.accountId()));
        note(visit, by, "not-collected", "S3-13", before, failure.words());
        Needed next = new Needed(visit.accountId(), visit.salesperson(), failure.nextOn());
        List<UUID> owed = due(new Needed(visit.accountId(), visit.salesperson(), visit.settlementOn())).stream()
                .map(Receivable::id).toList();
        if (!visits.exists(next.accountId(), next.salesperson().id(), next.settlementOn())) {
            plan(next, by);
        }
        if (!owed.isEmpty()) {
            stops.stop(visit.accountId(), new Stops.Grounds(StopTrigger.UNCOLLECTED, id, visit.number(), owed,
                    failure.words()), by);
        }
        return visit;
    }

    public Collection report(UUID id, long version, String words, Actor by) {
        Collection visit = own(id, version, by);
        Map<String, Object> before = visit.facts();
        visit.report(words, clock.instant());
        work.done(visit);
        note(visit, by, "reported", "S3-14", before, null);
        return visit;
    }

    /** The settlement day is over and nobody went. */
    public void dayPassed(UUID id) {
        Collection visit = locked(id);
        if (visit.miss(clock.instant())) {
            work.missed(visit, debtors.get(visit.accountId()));
            note(visit, Debtors.CALENDAR, "missed", "S3-12", null, null);
        }
    }

    /** The days for the report are over: it is late, once and for ever. */
    public void reportDayPassed(UUID id) {
        Collection visit = locked(id);
        if (visit.status() == CollectionStatus.NOT_COLLECTED) {
            Map<String, Object> before = visit.facts();
            visit.missReport(clock.instant());
            work.reportLate(visit, debtors.get(visit.accountId()));
            note(visit, Debtors.CALENDAR, "report-overdue", "S3-14", before, null);
        }
    }

    /** Nobody has to go for what is paid. */
    @Override
    public void settled(UUID accountId, Actor by) {
        for (Collection visit : visits.planned(accountId)) {
            if (due(new Needed(accountId, visit.salesperson(), visit.settlementOn())).isEmpty()) {
                Map<String, Object> before = visit.facts();
                visit.drop();
                work.done(visit);
                note(visit, by, "dropped", "S3-12", before, null);
            }
        }
    }

    public Collection view(UUID id, Actor by) {
        Collection visit = visits.get(id);
        debtors.open(Collection.TYPE, id, visit.accountId(), visit.salesperson().id(), by);
        return visit;
    }

    private Collection visible(UUID id, Actor by) {
        Collection visit = visits.get(id);
        if (!visit.salesperson().id().equals(by.id())) {
            debtors.visible(visit.accountId(), by);
        }
        return visit;
    }

    /** Only the salesperson of the visit acts on it: nobody else was there. The account is locked first, as everywhere. */
    private Collection own(UUID id, long version, Actor by) {
        Collection seen = visible(id, by);
        if (!seen.salesperson().id().equals(by.id())) {
            throw Refused.forbidden("collection.not-own").rule("S3-12");
        }
        debtors.lock(seen.accountId());
        return visits.get(id, version);
    }

    private Collection locked(UUID id) {
        Collection visit = visits.get(id);
        debtors.lock(visit.accountId());
        visits.getEntityManager().refresh(visit);
        return visit;
    }

    private CollectionPolicy policy() {
        return policies.current(CollectionPolicy.class).value();
    }

    private void note(Collection visit, Actor by, String action, String rule, Map<String, Object> before,
            String reason) {
        journal.audit(AuditNote.of(Collection.TYPE, visit.id(), by, action).rule(rule).reason(reason)
                .change(before, visit.facts()));
    }

    private LocalDate today() {
        return zone.dateOf(clock.instant());
    }
}
