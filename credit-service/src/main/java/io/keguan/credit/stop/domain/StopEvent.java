package io.keguan.credit.stop.domain;

import java.time.Instant;
import java.util.UUID;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.kit.domain.DomainEvent;

/** Whether goods go out to a customer, as other services hear of it: in the order of all that happens to its account. */
public sealed interface StopEvent extends DomainEvent {

    UUID creditAccountId();

    @Override
    default String aggregateType() {
        return CreditAccount.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return creditAccountId();
    }

    /** Nothing goes out any more. */
    record Stopped(UUID creditAccountId, UUID customerId, UUID shipmentStopId, String number, StopTrigger trigger,
            Instant stoppedAt) implements StopEvent {
        @Override
        public String type() {
            return "credit-account.shipment-stopped.v1";
        }
    }

    /** Goods go out again. @param byException for a while, although nothing was paid */
    record Resumed(UUID creditAccountId, UUID customerId, UUID shipmentStopId, String number, boolean byException,
            Instant resumedAt) implements StopEvent {
        @Override
        public String type() {
            return "credit-account.shipment-resumed.v1";
        }
    }
}
