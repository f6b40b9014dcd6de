package io.keguan.customer.logbook.domain;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;

/**
 * An entry in one of the books of a customer's file. It is never edited: what was wrong is corrected or voided by a
 * counter-entry that names it, so that both can be read.
 */
@Entity
@Immutable
@Table(name = "customer_log")
public class LogEntry {

    @Id
    private UUID id;
    private UUID customerId;
    @Enumerated(EnumType.STRING)
    private Book book;
    @Embedded
    private Content content;
    private Instant recordedAt;
    private UUID recordedById;
    private String recordedByName;
    @Embedded
    private Correction correction;
    @Embedded
    private Report report;

    protected LogEntry() {}

    public static LogEntry record(UUID customerId, Book book, Content content, Report report, Actor by, Instant at) {
        return entry(customerId, book, content, report, Correction.NONE, by, at);
    }

    /** The counter-entry that stands in this one's place; when a change was reported does not change by it. */
    public LogEntry correct(Content corrected, String reason, Actor by, Instant at) {
        require();
        return entry(customerId, book, corrected, report, new Correction(id, false, reason), by, at);
    }

    /** The counter-entry that says this one should not have been made. */
    public LogEntry voided(String reason, Actor by, Instant at) {
        require();
        return entry(customerId, book, content, report, new Correction(id, true, reason), by, at);
    }

    private void require() {
        if (correction().voided()) {
            throw Refused.conflict("logbook.voided");
        }
    }

    private static LogEntry entry(UUID customerId, Book book, Content content, Report report, Correction correction,
            Actor by, Instant at) {
        LogEntry entry = new LogEntry();
        entry.id = Ids.next();
        entry.customerId = customerId;
        entry.book = book;
        entry.content = content;
        entry.recordedAt = at;
        entry.recordedById = by.id();
        entry.recordedByName = by.name();
        entry.correction = correction;
        entry.report = report;
        return entry;
    }

    public ChangeReported reported(UUID departmentId) {
        return new ChangeReported(id, customerId, departmentId, recordedById, content.side(), content.happenedOn(),
                report.dueAt(), recordedAt, report.late());
    }

    public UUID recordedById() {
        return recordedById;
    }

    public UUID id() {
        return id;
    }

    public UUID customerId() {
        return customerId;
    }

    public Book book() {
        return book;
    }

    public Content content() {
        return content;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedByName() {
        return recordedByName;
    }

    public Correction correction() {
        return correction == null ? Correction.NONE : correction;
    }

    public Report report() {
        return report;
    }
}
