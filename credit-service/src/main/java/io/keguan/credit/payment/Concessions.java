package io.keguan.credit.payment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.credit.payment.domain.Money;
import io.keguan.credit.receivable.Debtors;
import io.keguan.credit.receivable.Receivables;
import io.keguan.credit.receivable.domain.Receivable;
import io.keguan.credit.receivable.persistence.ReceivableRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.time.BusinessZone;

/** What the company gives way in about a complaint: credit notes, and amounts it does not ask for at present. */
@UseCases
public class Concessions {

    private static final String SOURCE = "complaint";

    /** @param releaseNumber the delivery it is for, null for none */
    public record Compensation(UUID id, String complaintNumber, UUID customerId, String releaseNumber, long amountFen,
            Instant approvedAt) {}

    private final Payments payments;
    private final ReceivableRepository receivables;
    private final Receivables owed;
    private final Debtors debtors;
    private final BusinessZone zone;

    public Concessions(Payments payments, ReceivableRepository receivables, Receivables owed, Debtors debtors,
            BusinessZone zone) {
        this.payments = payments;
        this.receivables = receivables;
        this.owed = owed;
        this.debtors = debtors;
        this.zone = zone;
    }

    /** A credit note for the delivery, as far as it is not paid; what is left stays the customer's. */
    public void compensate(Compensation compensation, Actor by) {
        UUID accountId = debtors.accountOfCustomer(compensation.customerId);
        if (accountId == null) {
            return;
        }
        debtors.lock(accountId);
        Map<UUID, Long> wanted = new LinkedHashMap<>();
        long left = compensation.amountFen;
        for (Receivable receivable : ofRelease(accountId, compensation.releaseNumber)) {
            long fen = Math.min(left, receivable.openFen());
            if (fen > 0) {
                wanted.put(receivable.id(), fen);
                left -= fen;
            }
        }
        Money money = new Money(Money.PaymentKind.CREDIT_NOTE, compensation.amountFen,
                zone.dateOf(compensation.approvedAt),
                Money.PaymentMethod.CREDIT_NOTE, compensation.complaintNumber, SOURCE, compensation.id.toString());
        payments.record(new Payments.Draft(compensation.customerId.toString(), money, null,
                new Payments.Purpose(wanted.isEmpty(), wanted), List.of()), by);
    }

    /** @param fen more disputed when positive, less when negative */
    public void dispute(UUID customerId, String releaseNumber, long fen, String complaintNumber, Actor by) {
        UUID accountId = debtors.accountOfCustomer(customerId);
        if (accountId == null) {
            return;
        }
        debtors.lock(accountId);
        List<Receivable> named = ofRelease(accountId, releaseNumber);
        long left = Math.abs(fen);
        for (Receivable receivable : named.isEmpty() ? receivables.open(accountId) : named) {
            long share = Math.min(left, fen > 0 ? receivable.collectableFen() : receivable.disputedFen());
            if (share > 0) {
                owed.disputed(receivable, receivable.disputedFen() + (fen > 0 ? share : -share), complaintNumber, by);
                left -= share;
            }
        }
    }

    private List<Receivable> ofRelease(UUID accountId, String releaseNumber) {
        return releaseNumber == null ? List.of() : receivables.ofRelease(accountId, releaseNumber);
    }
}
