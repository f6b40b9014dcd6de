package io.keguan.customer.logbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.keguan.customer.archive.Customers;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.logbook.domain.Book;
import io.keguan.customer.logbook.domain.Content;
import io.keguan.customer.logbook.domain.LogEntry;
import io.keguan.customer.logbook.domain.Report;
import io.keguan.customer.logbook.persistence.LogRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;

/** What is written down in a customer's file as it happens: by those who may read the file, and never edited. */
@UseCases
public class Logbooks {

    private final LogRepository entries;
    private final Customers customers;
    private final CustomerRepository files;
    private final LogStamp stamp;
    private final Journal journal;
    private final Instance<LogPart> parts;

    public Logbooks(LogRepository entries, Customers customers, CustomerRepository files, LogStamp stamp,
            Journal journal, @Any Instance<LogPart> parts) {
        this.entries = entries;
        this.customers = customers;
        this.files = files;
        this.stamp = stamp;
        this.journal = journal;
        this.parts = parts;
    }

    public UUID record(UUID customerId, Book book, Content content, Actor by) {
        requireWriter(customerId, by);
        check(book, content);
        Report report = book == Book.CHANGE_REPORT ? stamp.report(content.happenedOn()) : null;
        LogEntry entry = LogEntry.record(customerId, book, content, report, by, stamp.now());
        if (book == Book.CHANGE_REPORT) {
            Customer customer = files.get(customerId);
            journal.append(entry.reported(customer.owner().departmentId()));
        }
        return write(entry, "recorded", by);
    }

    public UUID correct(UUID customerId, Book book, UUID entryId, Content content, String reason, Actor by) {
        LogEntry wrong = correctable(customerId, book, entryId, by);
        check(book, content);
        return write(wrong.correct(content, reason, by, stamp.now()), "corrected", by);
    }

    public UUID declareVoid(UUID customerId, Book book, UUID entryId, String reason, Actor by) {
        LogEntry wrong = correctable(customerId, book, entryId, by);
        return write(wrong.voided(reason, by, stamp.now()), "voided", by);
    }

    /** Refuses whoever may not read the customer's file. */
    public void requireAccess(UUID customerId, Actor by) {
        customers.registrationOf(customerId, by);
    }

    private void requireWriter(UUID customerId, Actor by) {
        customers.toChange(customerId, by);
        if (!LogAccess.mayWrite(by)) {
            throw Refused.forbidden("auth.forbidden");
        }
    }

    private LogEntry correctable(UUID customerId, Book book, UUID entryId, Actor by) {
        requireWriter(customerId, by);
        LogEntry entry = entries.get(customerId, book, entryId);
        if (!LogAccess.mayCorrect(entry.recordedById(), by)) {
            throw Refused.forbidden("logbook.not-recorder").rule(book.rule());
        }
        return entry;
    }

    /** Nothing is written down before it has happened. */
    private void check(Book book, Content content) {
        if (content.happenedOn().isAfter(stamp.today())) {
            String field = book == Book.CHANGE_REPORT ? "changedOn" : "happenedOn";
            throw Refused.invalid(field, "validation.past-or-present", content.rule(book));
        }
    }

    private UUID write(LogEntry entry, String step, Actor by) {
        entries.persistAndFlush(entry);
        parts.forEach(part -> part.written(entry.customerId(), entry.book(), by));
        Map<String, Object> facts = new LinkedHashMap<>(entry.content().facts());
        if (entry.report() != null) {
            facts.put("late", entry.report().late());
        }
        journal.audit(AuditNote.of(Customer.TYPE, entry.customerId(), by, entry.book().step() + "-" + step)
                .rule(entry.content().rule(entry.book()))
                .reason(entry.correction().correctionReason())
                .change(null, facts));
        return entry.id();
    }
}
