package io.keguan.credit.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.payment.domain.Allotment;
import io.keguan.credit.payment.domain.Money;
import io.keguan.credit.payment.domain.Payment;
import io.keguan.credit.payment.domain.PaymentAction;
import io.keguan.credit.payment.domain.PaymentStatus;
import io.keguan.credit.payment.persistence.Allocations;
import io.keguan.credit.payment.persistence.PaymentRepository;
import io.keguan.credit.receivable.Debtors;
import io.keguan.credit.receivable.Settlements;
import io.keguan.credit.receivable.Settlements.Part;
import io.keguan.credit.receivable.domain.Receivable;
import io.keguan.credit.receivable.persistence.ReceivableRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.security.Roles;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.time.BusinessZone;

/**
 * What comes in, and what it is for. Money is taken by finance alone (S2e-42), or by the system finance keeps its books in. A batch
 * is one transaction, in which every row succeeds or fails by itself.
 */
@UseCases
public class Payments {

    /** What has become of a row. */
    @Schema(name = "PaymentResult")
    public enum Result {
        RECORDED,
        /** It stood there already, exactly so. */
        UNCHANGED,
        FAILED
    }

    /** What the money is for: named receivables, the oldest first, or nothing yet. @param wanted fen by receivable */
    public record Purpose(boolean oldestFirst, Map<UUID, Long> wanted) {

        public static final Purpose OLDEST_FIRST = new Purpose(true, Map.of());

        boolean nothing() {
            return !oldestFirst && wanted.isEmpty();
        }
    }

    /** A row as it came. @param customer number or id @param faults what is wrong with its fields */
    public record Draft(String customer, Money money, String note, Purpose purpose, List<Reason> faults) {}

    /** @param id of the payment, null when the row was refused */
    public record Outcome(Result result, UUID id, List<Reason> faults) {

        private static Outcome failed(List<Reason> faults) {
            return new Outcome(Result.FAILED, null, faults);
        }
    }

    private final PaymentRepository payments;
    private final Allocations allocations;
    private final ReceivableRepository receivables;
    private final Debtors debtors;
    private final Settlements settlements;
    private final NumberSeries numbers;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public Payments(PaymentRepository payments, Allocations allocations, ReceivableRepository receivables,
            Debtors debtors, Settlements settlements, NumberSeries numbers, Journal journal, BusinessZone zone,
            Clock clock) {
        this.payments = payments;
        this.allocations = allocations;
        this.receivables = receivables;
        this.debtors = debtors;
        this.settlements = settlements;
        this.numbers = numbers;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    /** Records one payment; the same one again is the same payment. */
    public UUID record(Draft draft, Actor by) {
        Outcome outcome = recordAll(List.of(draft), by).getFirst();
        if (outcome.result == Result.FAILED) {
            Reason first = outcome.faults.getFirst();
            throw first.code().equals("payment.source-key-taken")
                    ? Refused.conflict(first.code()).because(outcome.faults)
                    : Refused.invalid(outcome.faults).rule(first.rule());
        }
        return outcome.id;
    }

    /** Records what can be; the outcomes stand in the order of the rows. */
    public List<Outcome> recordAll(List<Draft> drafts, Actor by) {
        requireFinance(by);
        Map<String, CreditAccount> payers = new HashMap<>();
        drafts.stream().filter(d -> d.customer != null)
                .forEach(d -> payers.computeIfAbsent(d.customer, debtors::named));
        // Accounts are locked in one order, so that two batches with the same customers don't wait for each other in a circle.
        TreeSet<UUID> accounts = new TreeSet<>();
        payers.values().stream().filter(a -> a != null).forEach(a -> accounts.add(a.id()));
        accounts.forEach(debtors::lock);
        return drafts.stream().map(draft -> one(draft, draft.customer == null ? null : payers.get(draft.customer), by))
                .toList();
    }

    public void requireFinance(Actor by) {
        if (!mayRecord(by)) {
            throw Refused.forbidden("payment.finance-only").rule("S2e-42");
        }
    }

    public static boolean mayRecord(Actor by) {
        return by.client() || by.has(Roles.FINANCE);
    }

    private Outcome one(Draft draft, CreditAccount payer, Actor by) {
        List<Reason> faults = new ArrayList<>(draft.faults);
        if (draft.customer != null && payer == null) {
            faults.add(Reason.of("customer", "receivable.customer-unknown"));
        }
        if (draft.money != null) {
            faults.addAll(draft.money.faults(today()));
        }
        if (!faults.isEmpty()) {
            return Outcome.failed(faults);
        }
        Optional<Payment> known = payments.ofSource(draft.money.source(), draft.money.sourceKey());
        if (known.isPresent()) {
            Payment there = known.get();
            return there.accountId().equals(payer.id()) && there.money().equals(draft.money)
                    ? new Outcome(Result.UNCHANGED, there.id(), List.of())
                    : Outcome.failed(List.of(Reason.of("sourceKey", "payment.source-key-taken")));
        }
        List<Allotment.Share> shares;
        try {
            shares = shares(draft.money.amountFen(), draft.money.receivedOn(), draft.purpose, payer.id());
        } catch (Refused wrong) {
            return Outcome.failed(wrong.reasons());
        }
        return new Outcome(Result.RECORDED, write(payer, draft, shares, by), List.of());
    }

    private UUID write(CreditAccount payer, Draft draft, List<Allotment.Share> shares, Actor by) {
        boolean note = draft.money.kind() == Money.PaymentKind.CREDIT_NOTE;
        Payment payment = Payment.record(Ids.next(), numbers.next(note ? "DX" : "HK"),
                new Payment.Payer(payer.id(), payer.holder().customerId()), draft.money, draft.note, by,
                clock.instant());
        payments.persistAndFlush(payment);
        journal.append(payment.recorded());
        note(payment, by, "recorded", null, null);
        allot(payment, shares, by);
        return payment.id();
    }

    /** 核销: says which receivables the rest of the payment is for. */
    public void allocate(UUID id, long version, Purpose purpose, Actor by) {
        Payment payment = locked(id, version, by);
        PaymentStatus.LIFECYCLE.next(payment.status(), PaymentAction.ALLOCATE);
        Map<String, Object> before = payment.facts();
        List<Allotment.Share> shares = shares(payment.freeFen(), payment.money().receivedOn(), purpose,
                payment.accountId());
        if (shares.isEmpty()) {
            throw Refused.conflict("payment.nothing-to-allocate");
        }
        allot(payment, shares, by);
        note(payment, by, "allocated", before, null);
    }

    /** The money did not stay: what it settled is owed again (S2e-42). */
    public void reverse(UUID id, long version, String reason, Actor by) {
        Payment payment = locked(id, version, by);
        Map<String, Object> before = payment.facts();
        journal.append(payment.reverse(reason, by, today(), clock.instant()));
        note(payment, by, "reversed", before, reason);
        payments.flush();
        settlements.takeBack(payment.accountId(), allocations.takeBack(id, today()), "payment/" + id + "/reversed", by);
    }

    public Payment view(UUID id, Actor by) {
        Payment payment = payments.get(id);
        debtors.open(Payment.TYPE, id, payment.accountId(), by.client() ? payment.recordedById() : null, by);
        return payment;
    }

    private List<Allotment.Share> shares(long fen, LocalDate receivedOn, Purpose purpose, UUID accountId) {
        if (purpose.nothing()) {
            return List.of();
        }
        List<Receivable> open = receivables.open(accountId);
        return purpose.oldestFirst
                ? Allotment.oldestFirst(fen, receivedOn, open)
                : Allotment.wanted(fen, receivedOn, purpose.wanted, open);
    }

    private void allot(Payment payment, List<Allotment.Share> shares, Actor by) {
        if (shares.isEmpty()) {
            return;
        }
        List<Part> parts = shares.stream().map(s -> new Part(s.receivable().id(), s.fen(), s.discountFen())).toList();
        payment.allocate(parts.stream().mapToLong(Part::fen).sum());
        allocations.add(payment.id(), parts, clock.instant(), today());
        settlements.settle(payment.accountId(), parts, "payment/" + payment.id() + "/allocated/" + Ids.next(), by);
    }

    /** The account is locked before the payment, as everywhere. */
    private Payment locked(UUID id, long version, Actor by) {
        requireFinance(by);
        debtors.lock(view(id, by).accountId());
        return payments.get(id, version);
    }

    private void note(Payment payment, Actor by, String action, Map<String, Object> before, String reason) {
        journal.audit(AuditNote.of(Payment.TYPE, payment.id(), by, action).rule("S2e-42").reason(reason)
                .change(before, payment.facts()));
    }

    private LocalDate today() {
        return zone.dateOf(clock.instant());
    }
}
