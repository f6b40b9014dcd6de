package io.keguan.customer.snapshot.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.keguan.customer.archive.domain.FileValues;
import io.keguan.customer.archive.domain.ValueClass;

/**
 * A customer's file as it stood at one moment, kept for good (S2a-36): what was in it, how complete it was, what the customer
 * was worth, and what it had bought in the period.
 *
 * @param reason why it was taken out of turn, null when its time had come
 */
public record Snapshot(UUID id, UUID customerId, SnapshotKind kind, String period, LocalDate periodFrom,
        LocalDate periodTo,
        ValueClass valueClass, int completeness, int records, long amountFen, String reason, int policyVersion,
        Instant takenAt, String takenByName, FileValues file) {}
