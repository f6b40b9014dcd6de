package io.keguan.customer.archive.domain;

import java.time.Instant;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to a customer's file, as other services hear of it: ids and facts, no personal data. */
public sealed interface CustomerEvent extends DomainEvent {

    UUID customerId();

    @Override
    default String aggregateType() {
        return Customer.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return customerId();
    }

    /** The file was established; the company now knows this customer (S2a-03). */
    record Established(UUID customerId, String number, String name, String companyCode, Category category,
            CustomerType customerType, UUID departmentId, UUID ownerId, UUID registrationId, Instant establishedAt)
            implements
                CustomerEvent {
        @Override
        public String type() {
            return "customer.established.v1";
        }
    }
}
