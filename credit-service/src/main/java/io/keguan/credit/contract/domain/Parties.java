package io.keguan.credit.contract.domain;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Who a credit-sale contract is made with, in the words that stand on the paper.
 *
 * @param settlementUnit 结算单位: who pays
 * @param signedBy who signs for the customer
 * @param signedFor 被代签人: whose signature it stands for, null when nobody else's
 * @param salespersonId who answers for what is owed under it (S1-56)
 */
@Embeddable
public record Parties(String customerName, String settlementUnit, String signedBy, String signedFor,
        UUID salespersonId, String salespersonName) {

    /** What is left when the archive has destroyed the customer's file. */
    Parties forgotten(String customerNumber) {
        return new Parties(customerNumber, "", "", null, salespersonId, salespersonName);
    }
}
