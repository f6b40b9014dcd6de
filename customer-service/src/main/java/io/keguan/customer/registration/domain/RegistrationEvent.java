package io.keguan.customer.registration.domain;

import java.time.Instant;
import java.util.UUID;

import io.keguan.customer.archive.domain.Category;
import io.keguan.customer.archive.domain.CustomerType;
import io.keguan.customer.archive.domain.Source;
import io.keguan.kit.domain.DomainEvent;

/** What happens to a registration, as other services hear of it: ids and facts, no personal data. */
public sealed interface RegistrationEvent extends DomainEvent {

    UUID registrationId();

    @Override
    default String aggregateType() {
        return Registration.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return registrationId();
    }

    record Submitted(UUID registrationId, String number, Category category, CustomerType customerType, Source source,
            boolean intended, UUID departmentId, UUID submittedById, Instant submittedAt, boolean late)
            implements
                RegistrationEvent {
        @Override
        public String type() {
            return "registration.submitted.v1";
        }
    }

    record VerificationRequested(UUID registrationId, String number, UUID requestedById, Instant requestedAt)
            implements
                RegistrationEvent {
        @Override
        public String type() {
            return "registration.verification-requested.v1";
        }
    }

    record Verified(UUID registrationId, String number, UUID verifiedById, Instant verifiedAt)
            implements
                RegistrationEvent {
        @Override
        public String type() {
            return "registration.verified.v1";
        }
    }

    record Returned(UUID registrationId, String number, UUID returnedById, Instant returnedAt)
            implements
                RegistrationEvent {
        @Override
        public String type() {
            return "registration.returned.v1";
        }
    }

    record Resubmitted(UUID registrationId, String number, Category category, CustomerType customerType, Source source,
            boolean intended, UUID departmentId, UUID submittedById, Instant resubmittedAt)
            implements
                RegistrationEvent {
        @Override
        public String type() {
            return "registration.resubmitted.v1";
        }
    }

    record Established(UUID registrationId, String number, UUID customerId, String customerNumber,
            Confirmation.Channel channel, UUID establishedById, Instant establishedAt) implements RegistrationEvent {
        @Override
        public String type() {
            return "registration.established.v1";
        }
    }

    record Withdrawn(UUID registrationId, String number, UUID withdrawnById, Instant withdrawnAt)
            implements
                RegistrationEvent {
        @Override
        public String type() {
            return "registration.withdrawn.v1";
        }
    }
}
