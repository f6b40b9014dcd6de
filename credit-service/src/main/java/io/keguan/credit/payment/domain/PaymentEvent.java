package io.keguan.credit.payment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to a payment, as other services hear of it; what it settled, the receivables say. */
public sealed interface PaymentEvent extends DomainEvent {

    UUID paymentId();

    @Override
    default String aggregateType() {
        return Payment.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return paymentId();
    }

    /** It came in. */
    record Recorded(UUID paymentId, String number, UUID creditAccountId, UUID customerId, Money.PaymentKind kind,
            Money.PaymentMethod method, long amountFen, LocalDate receivedOn,
            Instant recordedAt) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.recorded.v1";
        }
    }

    /** It did not stay. */
    record Reversed(UUID paymentId, String number, UUID creditAccountId, UUID customerId, long amountFen,
            Instant reversedAt) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.reversed.v1";
        }
    }
}
