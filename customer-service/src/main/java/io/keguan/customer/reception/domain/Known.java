package io.keguan.customer.reception.domain;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import io.keguan.customer.archive.domain.Owner;
import io.keguan.customer.registration.domain.Duplicate;

/** The file or open registration a visitor was recognised by. */
@Embeddable
public record Known(@Enumerated(EnumType.STRING) Duplicate.Kind knownKind, UUID knownId, String knownNumber) {

    /** A record that looks like the visitor, and whose it is; the search gives the earliest first. */
    public record Owned(Known known, Owner owner) {}
}
