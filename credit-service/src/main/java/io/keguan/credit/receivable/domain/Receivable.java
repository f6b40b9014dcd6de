package io.keguan.credit.receivable.domain;

import static io.keguan.credit.receivable.domain.ReceivableStatus.LIFECYCLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/**
 * 应收账款: what a customer owes for one shipment, who answers for it, and what of it has come in. Money is not its matter:
 * a payment is a record of its own, of which it hears.
 */
@Entity
@Table(name = "receivable")
public class Receivable extends Aggregate {

    public static final String TYPE = "receivable";

    private String number;
    @Enumerated(EnumType.STRING)
    private ReceivableStatus status;
    private UUID accountId;
    private UUID customerId;
    @Embedded
    private Origin origin;
    @Embedded
    private Terms terms;
    @Embedded
    private Settled settled;
    private long disputedFen;
    @Embedded
    private Salesperson salesperson;
    private Instant openedAt;
    private Instant overdueAt;
    private Instant breachedAt;
    private int dunningLevel;
    @Enumerated(EnumType.STRING)
    private DebtClass debtClass;

    protected Receivable() {}

    private Receivable(UUID id) {
        super(id);
    }

    /** Whose debt it is. */
    public record Debtor(UUID accountId, UUID customerId) {}

    public static Receivable open(UUID id, String number, Debtor debtor, Origin origin, Terms terms,
            Salesperson salesperson, Instant at) {
        Receivable receivable = new Receivable(id);
        receivable.number = number;
        receivable.status = ReceivableStatus.OPEN;
        receivable.accountId = debtor.accountId;
        receivable.customerId = debtor.customerId;
        receivable.origin = origin;
        receivable.terms = terms;
        receivable.settled = Settled.NOTHING;
        receivable.salesperson = salesperson;
        receivable.openedAt = at;
        receivable.debtClass = DebtClass.NORMAL;
        return receivable;
    }

    public ReceivableEvent.Opened opened() {
        return new ReceivableEvent.Opened(id(), number, accountId, customerId, origin.kind(), origin.releaseNumber(),
                origin.contractNumber(), terms.amountFen(), terms.shippedOn(), terms.dueOn(), salesperson.id(),
                openedAt);
    }

    /** What is still owed. */
    public long openFen() {
        return terms.amountFen() - settled.fen();
    }

    /** What the customer can be asked for: not what it disputes. */
    public long collectableFen() {
        return Math.max(0, openFen() - disputedFen);
    }

    /** What is off when the rest comes in on that day. */
    public long discountOn(LocalDate day) {
        boolean inTime = terms.discountUntil() != null && !day.isAfter(terms.discountUntil());
        return inTime && settled.discountedFen() == 0 && terms.discountFen() < openFen() ? terms.discountFen() : 0;
    }

    public boolean pastDue(LocalDate today) {
        return status.open() && today.isAfter(terms.dueOn());
    }

    /** A part of a payment is for it. @param discountFen the cash discount the payment has earned */
    public ReceivableEvent.Settled settle(long fen, long discountFen, Instant at) {
        status = LIFECYCLE.next(status,
                fen + discountFen == openFen() ? ReceivableAction.PAY : ReceivableAction.PAY_IN_PART);
        settled = settled.paid(fen, discountFen);
        return new ReceivableEvent.Settled(id(), number, accountId, customerId, status, fen, discountFen, openFen(),
                at);
    }

    /** A payment was taken back: what it settled is owed again. */
    public ReceivableEvent.Reopened takeBack(long fen, long discountFen, Instant at) {
        Settled left = settled.paid(-fen, -discountFen);
        status = LIFECYCLE.next(status,
                left.fen() == 0 ? ReceivableAction.REOPEN : ReceivableAction.REOPEN_IN_PART);
        settled = left;
        return new ReceivableEvent.Reopened(id(), number, accountId, customerId, status, fen + discountFen, openFen(),
                at);
    }

    /** Gives up what is left (S1-59). */
    public ReceivableEvent.WrittenOff writeOff(Instant at) {
        long given = openFen();
        status = LIFECYCLE.next(status, ReceivableAction.WRITE_OFF);
        settled = settled.writtenOff(given);
        return new ReceivableEvent.WrittenOff(id(), number, accountId, customerId, given, debtClass, at);
    }

    /** Notes that the settlement day has passed; once, whatever comes later (S3-10). */
    public ReceivableEvent.Overdue fallOverdue(Instant at) {
        overdueAt = at;
        return new ReceivableEvent.Overdue(id(), number, accountId, customerId, terms.dueOn(), openFen(),
                salesperson.id(), at);
    }

    /** The customer is so late that it has broken the contract (S2e-40). */
    public ReceivableEvent.Breached breach(Instant at) {
        breachedAt = at;
        return new ReceivableEvent.Breached(id(), number, accountId, customerId, terms.dueOn(), collectableFen(), at);
    }

    /** The customer says that it does not owe this much of it; 0 ends the dispute. */
    public void dispute(long fen) {
        if (fen > openFen()) {
            throw Refused.invalid("fen", "receivable.dispute-too-much", "S3-11");
        }
        disputedFen = fen;
    }

    /** Reminded in this degree of sharpness. */
    public void dunned(int level) {
        dunningLevel = Math.max(dunningLevel, level);
    }

    public void classify(DebtClass as) {
        debtClass = as;
    }

    /** The receivable for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("status", status);
        facts.put("openFen", openFen());
        facts.put("paidFen", settled.paidFen());
        facts.put("disputedFen", disputedFen);
        facts.put("debtClass", debtClass);
        return facts;
    }

    public String number() {
        return number;
    }

    public ReceivableStatus status() {
        return status;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID customerId() {
        return customerId;
    }

    public Origin origin() {
        return origin;
    }

    public Terms terms() {
        return terms;
    }

    public Salesperson salesperson() {
        return salesperson;
    }

    public long disputedFen() {
        return disputedFen;
    }

    public Instant overdueAt() {
        return overdueAt;
    }

    public Instant breachedAt() {
        return breachedAt;
    }

    public int dunningLevel() {
        return dunningLevel;
    }
}
