package io.keguan.credit.receivable.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to a receivable, as other services hear of it. */
public sealed interface ReceivableEvent extends DomainEvent {

    UUID receivableId();

    @Override
    default String aggregateType() {
        return Receivable.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return receivableId();
    }

    /** The customer owes it from now on. */
    record Opened(UUID receivableId, String number, UUID creditAccountId, UUID customerId, Origin.OriginKind origin,
            String releaseNumber, String contractNumber, long amountFen, LocalDate shippedOn, LocalDate dueOn,
            UUID salespersonId, Instant openedAt) implements ReceivableEvent {
        @Override
        public String type() {
            return "receivable.opened.v1";
        }
    }

    /** A payment or credit note was allocated to it. */
    record Settled(UUID receivableId, String number, UUID creditAccountId, UUID customerId, ReceivableStatus status,
            long fen, long discountFen, long openFen, Instant settledAt) implements ReceivableEvent {
        @Override
        public String type() {
            return "receivable.settled.v1";
        }
    }

    /** A payment was taken back. */
    record Reopened(UUID receivableId, String number, UUID creditAccountId, UUID customerId, ReceivableStatus status,
            long fen, long openFen, Instant reopenedAt) implements ReceivableEvent {
        @Override
        public String type() {
            return "receivable.reopened.v1";
        }
    }

    /** The settlement day has passed and it was not paid. */
    record Overdue(UUID receivableId, String number, UUID creditAccountId, UUID customerId, LocalDate dueOn,
            long openFen, UUID salespersonId, Instant overdueAt) implements ReceivableEvent {
        @Override
        public String type() {
            return "receivable.overdue.v1";
        }
    }

    /** It is overdue for so long that the customer is liable for breach. */
    record Breached(UUID receivableId, String number, UUID creditAccountId, UUID customerId, LocalDate dueOn,
            long openFen, Instant breachedAt) implements ReceivableEvent {
        @Override
        public String type() {
            return "receivable.breached.v1";
        }
    }

    /** What was left of it is given up. */
    record WrittenOff(UUID receivableId, String number, UUID creditAccountId, UUID customerId, long fen,
            DebtClass debtClass, Instant writtenOffAt) implements ReceivableEvent {
        @Override
        public String type() {
            return "receivable.written-off.v1";
        }
    }
}
