package io.keguan.credit.release.domain;

import jakarta.persistence.Embeddable;

/**
 * What 《赊销发货提单》 says beyond its lines.
 *
 * @param settlementUnit 结算单位名称
 * @param formalitiesComplete 手续齐全
 * @param signatory who signs for the customer
 * @param represented 被代签人: for whom, when it is a proxy's signature; null otherwise
 */
@Embeddable
public record Slip(String customerName, String settlementUnit, boolean formalitiesComplete, String signatory,
        String represented, String remark) {

    /** What is left when the archive has destroyed the customer's file. */
    Slip forgotten(String customerNumber) {
        return new Slip(customerNumber, "", formalitiesComplete, "", represented == null ? null : "", null);
    }
}
