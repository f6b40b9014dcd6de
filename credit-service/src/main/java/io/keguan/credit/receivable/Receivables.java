package io.keguan.credit.receivable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.keguan.credit.ShipmentFollower;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.exposure.Exposures;
import io.keguan.credit.receivable.domain.Origin;
import io.keguan.credit.receivable.domain.Receivable;
import io.keguan.credit.receivable.domain.ReceivablePolicy;
import io.keguan.credit.receivable.domain.Salesperson;
import io.keguan.credit.receivable.domain.Terms;
import io.keguan.credit.receivable.persistence.ReceivableRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.security.Roles;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.time.BusinessZone;

/** What the customers owe: every shipment on credit opens a receivable, and an old book is taken over line by line. */
@UseCases
public class Receivables implements ShipmentFollower {

    /** A line of an old book. @param customer number or id */
    public record Opening(String customer, String sourceKey, String contractNumber, Terms terms,
            Salesperson salesperson) {}

    private final ReceivableRepository receivables;
    private final Debtors debtors;
    private final Settlements settlements;
    private final Exposures exposures;
    private final ReceivableWork work;
    private final Policies policies;
    private final NumberSeries numbers;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public Receivables(ReceivableRepository receivables, Debtors debtors, Settlements settlements, Exposures exposures,
            ReceivableWork work, Policies policies, NumberSeries numbers, Journal journal, BusinessZone zone,
            Clock clock) {
        this.receivables = receivables;
        this.debtors = debtors;
        this.settlements = settlements;
        this.exposures = exposures;
        this.work = work;
        this.policies = policies;
        this.numbers = numbers;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    /** The release has moved the exposure; the same shipment is owed once. */
    @Override
    public void shipped(Shipment shipment, Actor by) {
        if (receivables.ofSource(shipment.sourceKey()).isPresent()) {
            return;
        }
        Origin origin = new Origin(Origin.OriginKind.SHIPMENT, shipment.sourceKey(), shipment.releaseId(),
                shipment.releaseNumber(), shipment.contractId(), shipment.contractNumber());
        Terms terms = new Terms(shipment.amountFen(), shipment.shippedOn(), shipment.dueOn(), shipment.discountUntil(),
                shipment.discountFen());
        open(debtors.get(shipment.accountId()), origin, terms,
                new Salesperson(shipment.salespersonId(), shipment.salespersonName()), by);
    }

    /** 期初应收: finance takes over what is owed from before; the same line again is the receivable that is there. */
    public UUID takeOver(Opening line, Actor by) {
        if (!by.has(Roles.FINANCE)) {
            throw Refused.forbidden("auth.forbidden").rule("S2e-42");
        }
        String key = "opening/" + line.sourceKey;
        CreditAccount account = debtors.named(line.customer);
        List<Reason> faults = new ArrayList<>(line.terms.faults(zone.dateOf(clock.instant())));
        if (account == null) {
            faults.add(Reason.of("customer", "receivable.customer-unknown"));
        }
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        debtors.lock(account.id());
        Optional<Receivable> known = receivables.ofSource(key);
        if (known.isPresent()) {
            return same(known.get(), account, line);
        }
        Salesperson salesperson = line.salesperson;
        Receivable receivable = open(account, new Origin(Origin.OriginKind.OPENING, key, null, null, null,
                line.contractNumber), line.terms, salesperson, by);
        exposures.ship(account.id(), 0, line.terms.amountFen(), "receivable/" + receivable.id() + "/opened");
        return receivable.id();
    }

    private static UUID same(Receivable known, CreditAccount account, Opening line) {
        if (!known.accountId().equals(account.id()) || !known.terms().equals(line.terms)) {
            throw Refused.conflict("receivable.source-key-taken")
                    .because(List.of(Reason.of("sourceKey", "receivable.source-key-taken")));
        }
        return known.id();
    }

    private Receivable open(CreditAccount account, Origin origin, Terms terms, Salesperson salesperson, Actor by) {
        Receivable receivable = Receivable.open(Ids.next(), numbers.next("YS"),
                new Receivable.Debtor(account.id(), account.holder().customerId()), origin, terms, salesperson,
                clock.instant());
        receivables.persistAndFlush(receivable);
        work.schedule(receivable, policies.current(ReceivablePolicy.class).value());
        journal.append(receivable.opened());
        note(receivable, by, "opened", "S1-56", null, null);
        settlements.opened(receivable, by);
        return receivable;
    }

    /** Who looks at a receivable leaves a trace. */
    public Receivable view(UUID id, Actor by) {
        Receivable receivable = receivables.get(id);
        debtors.open(Receivable.TYPE, id, receivable.accountId(), receivable.salesperson().id(), by);
        return receivable;
    }

    /** The customer does not owe so much of it, it says: exactly that is not asked for until the dispute ends. */
    public void dispute(UUID id, long version, long fen, String reason, Actor by) {
        Receivable seen = visible(id, by);
        Debtors.requireHandler(debtors.get(seen.accountId()), seen.salesperson().id(), "S3-11", by);
        debtors.lock(seen.accountId());
        Receivable receivable = receivables.get(id, version);
        if (!receivable.status().open()) {
            throw Refused.conflict("receivable.closed").rule("S3-11");
        }
        disputed(receivable, fen, reason, by);
    }

    /** The same, said in another feature; the account is locked. */
    public void disputed(Receivable receivable, long fen, String reason, Actor by) {
        Map<String, Object> before = receivable.facts();
        boolean less = fen < receivable.disputedFen();
        receivable.dispute(fen);
        note(receivable, by, fen == 0 ? "dispute-ended" : "disputed", "S3-11", before, reason);
        if (less && receivable.pastDue(zone.dateOf(clock.instant()))) {
            settlements.promiseBroken(receivable, by);
        } else {
            settlements.settled(receivable.accountId(), by);
        }
    }

    /** The settlement day is near. */
    public void remind(UUID id) {
        Receivable receivable = receivables.get(id);
        if (receivable.status().open() && receivable.overdueAt() == null) {
            work.remind(receivable, debtors.get(receivable.accountId()));
        }
    }

    /** The settlement day has passed: what is not paid is overdue, and shipping stops (S3-10). */
    public void fallOverdue(UUID id) {
        Receivable receivable = locked(id);
        if (receivable.status().open() && receivable.overdueAt() == null) {
            settlements.promiseBroken(receivable, Debtors.CALENDAR);
            work.overdue(receivable, debtors.get(receivable.accountId()));
        }
    }

    /** So late that it is a breach of the contract, unless the customer disputes all of it (S2e-40). */
    public void fallBreached(UUID id) {
        Receivable receivable = locked(id);
        if (receivable.collectableFen() > 0 && receivable.breachedAt() == null) {
            Map<String, Object> before = receivable.facts();
            journal.append(receivable.breach(clock.instant()));
            work.breached(receivable, debtors.get(receivable.accountId()));
            note(receivable, Debtors.CALENDAR, "breached", "S2e-40", before, null);
        }
    }

    /** What it was settled with is read by whoever reads the receivable. */
    public UUID readable(UUID id, Actor by) {
        Receivable receivable = receivables.get(id);
        if (!receivable.salesperson().id().equals(by.id())) {
            debtors.readable(receivable.accountId(), by);
        }
        return id;
    }

    private Receivable visible(UUID id, Actor by) {
        Receivable receivable = receivables.get(id);
        if (!receivable.salesperson().id().equals(by.id())) {
            debtors.visible(receivable.accountId(), by);
        }
        return receivable;
    }

    private Receivable locked(UUID id) {
        debtors.lock(receivables.accountOf(id));
        return receivables.get(id);
    }

    private void note(Receivable receivable, Actor by, String action, String rule, Map<String, Object> before,
            String reason) {
        journal.audit(AuditNote.of(Receivable.TYPE, receivable.id(), by, action).rule(rule).reason(reason)
                .change(before, receivable.facts()));
    }
}
