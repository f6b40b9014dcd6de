package io.keguan.credit.measure.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * What shows that a measure is in place.
 *
 * @param document number or title of the paper
 * @param party who stands for it: the guarantor, the notary, the bank
 * @param amountFen in fen of CNY, null where there is none
 * @param validUntil its last day, null when it has none
 */
@Embeddable
public record Proof(String document, String party, Long amountFen, LocalDate validUntil, UUID putById, String putByName,
        Instant putAt) {}
