package io.keguan.customer.access.domain;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/** From when on, and until which moment, a permission is good; that moment itself is too late. */
@Embeddable
public record Period(Instant openFrom, Instant openUntil) {

    public boolean covers(Instant at) {
        return !at.isBefore(openFrom) && at.isBefore(openUntil);
    }
}
