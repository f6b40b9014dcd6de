package io.keguan.credit.receivable.domain;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What a receivable comes from.
 *
 * @param sourceKey what the shipment, or the line of the old book, is called for ever
 */
@Embeddable
public record Origin(@Column(name = "origin") @Enumerated(EnumType.STRING) OriginKind kind,
        @Column(name = "source_key") String sourceKey, @Column(name = "release_id") UUID releaseId,
        @Column(name = "release_number") String releaseNumber, @Column(name = "contract_id") UUID contractId,
        @Column(name = "contract_number") String contractNumber) {

    /** Where it was known first. */
    public enum OriginKind {
        /** 发货: goods went out on credit. */
        SHIPMENT,
        /** 期初: taken over from an older book. */
        OPENING
    }
}
