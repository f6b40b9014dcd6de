package io.keguan.credit;

import java.time.LocalDate;
import java.util.UUID;

import io.keguan.kit.domain.Actor;

/** A feature in which something follows when goods have gone out on credit, in the same transaction. */
public interface ShipmentFollower {

    /**
     * Goods that went out on credit.
     *
     * @param sourceKey what the release, and the shipment of it, is called for ever
     * @param amountFen what the customer owes for it, in fen of CNY
     * @param dueOn the settlement day of the contract
     * @param discountUntil last day of the cash discount, null without one
     * @param discountFen what is off when it is paid by then, in fen of CNY
     * @param salespersonId who answers for the whole amount (S1-56)
     */
    record Shipment(String sourceKey, UUID accountId, UUID customerId, UUID releaseId, String releaseNumber,
            UUID contractId, String contractNumber, long amountFen, LocalDate shippedOn, LocalDate dueOn,
            LocalDate discountUntil, long discountFen, UUID salespersonId, String salespersonName) {}

    void shipped(Shipment shipment, Actor by);
}
