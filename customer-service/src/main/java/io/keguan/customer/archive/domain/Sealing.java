package io.keguan.customer.archive.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The end of the cooperation and the seal that follows it (S4-19).
 *
 * @param sealReason null once the file is destroyed
 * @param sealConfirmedAt when the data administrator took the file into the archive, null before
 */
@Embeddable
public record Sealing(Instant sealedAt, UUID sealedById, String sealedByName, String sealReason,
        LocalDate cooperationEndedOn, @Enumerated(EnumType.STRING) ArchiveClass archiveClass,
        String sealConfirmedByName, Instant sealConfirmedAt) {

    Sealing confirmed(String byName, Instant at) {
        return new Sealing(sealedAt, sealedById, sealedByName, sealReason, cooperationEndedOn, archiveClass, byName,
                at);
    }

    Sealing withoutWords() {
        return new Sealing(sealedAt, sealedById, sealedByName, null, cooperationEndedOn, archiveClass,
                sealConfirmedByName, sealConfirmedAt);
    }
}
