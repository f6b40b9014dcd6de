package io.keguan.customer.registration.domain;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How the data administrator confirmed the information with the customer (S4-11). */
@Embeddable
public record Confirmation(@Enumerated(EnumType.STRING) Channel confirmationChannel, String confirmedWith,
        String confirmationNote, Instant confirmedAt, String confirmedByName) {

    /** The way the customer was reached. */
    public enum Channel {
        PHONE, VISIT, EMAIL
    }
}
