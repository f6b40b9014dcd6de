package io.keguan.credit.contract.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to a credit-sale contract, as other services hear of it: ids and figures, no names. */
public sealed interface ContractEvent extends DomainEvent {

    UUID contractId();

    @Override
    default String aggregateType() {
        return CreditContract.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return contractId();
    }

    record Drafted(UUID contractId, String number, UUID customerId, long limitFen, boolean specialTerms,
            int policyVersion, Instant draftedAt) implements ContractEvent {
        @Override
        public String type() {
            return "credit-contract.drafted.v1";
        }
    }

    /** The management agreed to a special way of paying, or did not (S3-75). */
    record SpecialTermsDecided(UUID contractId, String number, UUID customerId, boolean approved, UUID decidedById,
            Instant decidedAt) implements ContractEvent {
        @Override
        public String type() {
            return "credit-contract.special-terms-decided.v1";
        }
    }

    record Signed(UUID contractId, String number, UUID customerId, long limitFen, LocalDate validFrom,
            LocalDate validUntil, UUID signedById, Instant signedAt) implements ContractEvent {
        @Override
        public String type() {
            return "credit-contract.signed.v1";
        }
    }

    /** It will not be signed, or goods are not released under it any more. */
    record Closed(UUID contractId, String number, UUID customerId, ContractStatus status, Instant closedAt)
            implements
                ContractEvent {
        @Override
        public String type() {
            return "credit-contract.closed.v1";
        }
    }
}
