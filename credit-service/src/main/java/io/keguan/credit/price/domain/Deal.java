package io.keguan.credit.price.domain;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/** What is asked for: a price, and how much may be sold at it until when. */
@Embeddable
public record Deal(String regionCode, String productCode, String packing, String transport, long priceFen,
        int quantity, LocalDate validUntil) {}
