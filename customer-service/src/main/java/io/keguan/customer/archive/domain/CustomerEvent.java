package io.keguan.customer.archive.domain;

import java.time.Instant;
import java.util.List;
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

    /**
     * A change request was executed. Says how the customer is called now; which other fields were changed only by their names.
     *
     * @param fields names of the changed fields, such as {@code NATURAL.name}
     */
    record Changed(UUID customerId, String number, String name, String companyCode, Category category,
            CustomerType customerType, UUID departmentId, UUID ownerId, UUID changeRequestId, List<String> fields,
            Instant changedAt) implements CustomerEvent {
        @Override
        public String type() {
            return "customer.changed.v1";
        }
    }
}
