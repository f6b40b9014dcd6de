package io.keguan.credit.price.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to price lists and to approvals of prices below them, as other services hear of it. */
public sealed interface PriceEvent extends DomainEvent {

    record ListProposed(UUID priceListId, String number, LocalDate validFrom, LocalDate validUntil, int entries,
            UUID proposedById, Instant proposedAt) implements PriceEvent {
        @Override
        public String type() {
            return "price-list.proposed.v1";
        }

        @Override
        public String aggregateType() {
            return PriceList.TYPE;
        }

        @Override
        public UUID aggregateId() {
            return priceListId;
        }
    }

    record ListDecided(UUID priceListId, String number, PriceListStatus status, UUID decidedById, Instant decidedAt)
            implements
                PriceEvent {
        @Override
        public String type() {
            return "price-list.decided.v1";
        }

        @Override
        public String aggregateType() {
            return PriceList.TYPE;
        }

        @Override
        public UUID aggregateId() {
            return priceListId;
        }
    }

    record ApprovalApplied(UUID priceApprovalId, String number, UUID customerId, String productCode, long priceFen,
            Long listPriceFen, int quantity, UUID appliedById, Instant appliedAt) implements PriceEvent {
        @Override
        public String type() {
            return "price-approval.applied.v1";
        }

        @Override
        public String aggregateType() {
            return PriceApproval.TYPE;
        }

        @Override
        public UUID aggregateId() {
            return priceApprovalId;
        }
    }

    record ApprovalDecided(UUID priceApprovalId, String number, UUID customerId, PriceListStatus status,
            UUID decidedById, Instant decidedAt) implements PriceEvent {
        @Override
        public String type() {
            return "price-approval.decided.v1";
        }

        @Override
        public String aggregateType() {
            return PriceApproval.TYPE;
        }

        @Override
        public UUID aggregateId() {
            return priceApprovalId;
        }
    }
}
