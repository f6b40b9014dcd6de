package io.keguan.customer.archive.domain;

import java.time.Instant;
import java.time.LocalDate;
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

    /**
     * An approved classification gave the customer another value class (S1-32).
     *
     * @param formerClass null when it had none
     * @param periodTo the last month the sales were counted of
     */
    record Classified(UUID customerId, String number, ValueClass valueClass, ValueClass formerClass, UUID runId,
            String runNumber, String periodFrom, String periodTo, Instant classifiedAt) implements CustomerEvent {
        @Override
        public String type() {
            return "customer.classified.v1";
        }
    }

    /** The cooperation has ended; the file is out of use (S4-19). */
    record Sealed(UUID customerId, String number, LocalDate cooperationEndedOn, ArchiveClass archiveClass,
            UUID sealedById, Instant sealedAt) implements CustomerEvent {
        @Override
        public String type() {
            return "customer.sealed.v1";
        }
    }

    /** The cooperation goes on again. */
    record Unsealed(UUID customerId, String number, UUID unsealedById, Instant unsealedAt) implements CustomerEvent {
        @Override
        public String type() {
            return "customer.unsealed.v1";
        }
    }

    /** The file was destroyed: whoever keeps a name or a phone of this customer forgets it (S4-18). */
    record Destroyed(UUID customerId, String number, UUID destructionListId, String destructionListNumber,
            Instant destroyedAt) implements CustomerEvent {
        @Override
        public String type() {
            return "customer.destroyed.v1";
        }
    }

    /** Stands where an event of a destroyed customer stood, so that its sequence has no gap. */
    record Erased(UUID customerId, String number) implements CustomerEvent {
        @Override
        public String type() {
            return "customer.erased.v1";
        }
    }

    /** The file was a second one of the same company; whatever is kept under this customer belongs to the other from now on. */
    record Merged(UUID customerId, String number, UUID intoCustomerId, String intoNumber, UUID changeRequestId,
            Instant mergedAt) implements CustomerEvent {
        @Override
        public String type() {
            return "customer.merged.v1";
        }
    }
}
