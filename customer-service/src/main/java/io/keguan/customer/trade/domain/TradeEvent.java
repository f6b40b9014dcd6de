package io.keguan.customer.trade.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What was sold to customers, as other services hear of it: the trades of one customer in the order they were recorded. */
public sealed interface TradeEvent extends DomainEvent {

    /** The trades of a customer are one sequence: a reversal is heard of after what it reverses. */
    String TYPE = "customer-trade";

    UUID customerId();

    @Override
    default String aggregateType() {
        return TYPE;
    }

    @Override
    default UUID aggregateId() {
        return customerId();
    }

    record Recorded(UUID tradeRecordId, UUID customerId, String customerNumber, String orderNumber, LocalDate soldOn,
            String productCode, String productName, String regionCode, BigDecimal quantity, long amountFen,
            long costFen, String source, String sourceKey, Instant recordedAt) implements TradeEvent {
        @Override
        public String type() {
            return "trade-record.recorded.v1";
        }
    }

    /**
     * A record was taken back.
     *
     * @param tradeRecordId the record that does not count any more
     * @param quantity of the reversal, as amount and cost: what has to be added
     */
    record Reversed(UUID tradeRecordId, UUID reversalId, UUID customerId, String customerNumber, String orderNumber,
            LocalDate soldOn, String productCode, String productName, String regionCode, BigDecimal quantity,
            long amountFen, long costFen, Instant recordedAt) implements TradeEvent {
        @Override
        public String type() {
            return "trade-record.reversed.v1";
        }
    }
}
