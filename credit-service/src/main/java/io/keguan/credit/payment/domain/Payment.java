package io.keguan.credit.payment.domain;

import static io.keguan.credit.payment.domain.PaymentStatus.LIFECYCLE;

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

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;

/**
 * 回款: money that finance has received from a customer, or a credit note that takes its place. What of it is for no receivable
 * yet stays the customer's. It is never edited: what did not stay is reversed.
 */
@Entity
@Table(name = "payment")
public class Payment extends Aggregate {

    public static final String TYPE = "payment";

    private String number;
    @Enumerated(EnumType.STRING)
    private PaymentStatus status;
    private UUID accountId;
    private UUID customerId;
    @Embedded
    private Money money;
    private long allocatedFen;
    private String note;
    private UUID recordedById;
    private String recordedByName;
    private Instant recordedAt;
    private LocalDate reversedOn;
    private String reversedByName;
    private String reversalReason;

    protected Payment() {}

    private Payment(UUID id) {
        super(id);
    }

    /** Who pays. */
    public record Payer(UUID accountId, UUID customerId) {}

    public static Payment record(UUID id, String number, Payer payer, Money money, String note, Actor by, Instant at) {
        Payment payment = new Payment(id);
        payment.number = number;
        payment.status = PaymentStatus.RECORDED;
        payment.accountId = payer.accountId;
        payment.customerId = payer.customerId;
        payment.money = money;
        payment.note = note;
        payment.recordedById = by.id();
        payment.recordedByName = by.name();
        payment.recordedAt = at;
        return payment;
    }

    public PaymentEvent.Recorded recorded() {
        return new PaymentEvent.Recorded(id(), number, accountId, customerId, money.kind(), money.method(),
                money.amountFen(), money.receivedOn(), recordedAt);
    }

    /** What of it is for no receivable yet. */
    public long freeFen() {
        return status == PaymentStatus.RECORDED ? money.amountFen() - allocatedFen : 0;
    }

    public void allocate(long fen) {
        status = LIFECYCLE.next(status, PaymentAction.ALLOCATE);
        allocatedFen += fen;
    }

    /** It did not stay: the cheque bounced, the transfer was meant for somebody else. */
    public PaymentEvent.Reversed reverse(String reason, Actor by, LocalDate on, Instant at) {
        status = LIFECYCLE.next(status, PaymentAction.REVERSE);
        allocatedFen = 0;
        reversedOn = on;
        reversedByName = by.name();
        reversalReason = reason;
        return new PaymentEvent.Reversed(id(), number, accountId, customerId, money.amountFen(), at);
    }

    /** The payment for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("status", status);
        facts.put("amountFen", money.amountFen());
        facts.put("allocatedFen", allocatedFen);
        return facts;
    }

    public String number() {
        return number;
    }

    public PaymentStatus status() {
        return status;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID customerId() {
        return customerId;
    }

    public Money money() {
        return money;
    }

    public UUID recordedById() {
        return recordedById;
    }
}
