package io.keguan.credit.collection.domain;

import static io.keguan.credit.collection.domain.CollectionStatus.LIFECYCLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.credit.receivable.domain.Salesperson;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/**
 * 收款: the salesperson's visit to a customer on the settlement day (S3-12). What is handed over, finance records; the visit says
 * that it was, or why not, and what is done about it.
 */
@Entity
@Table(name = "collection")
public class Collection extends Aggregate {

    public static final String TYPE = "collection";

    private String number;
    @Enumerated(EnumType.STRING)
    private CollectionStatus status;
    private UUID accountId;
    private UUID customerId;
    @Embedded
    private Salesperson salesperson;
    private LocalDate settlementOn;
    private long dueFen;
    private Instant visitedAt;
    private Long collectedFen;
    @Enumerated(EnumType.STRING)
    private Failure.UncollectedCause cause;
    private String causeWords;
    private LocalDate nextOn;
    private LocalDate reportDueOn;
    private String report;
    private Instant reportedAt;
    @Column(name = "report_overdue_at")
    private Instant reportOverdueAt;
    private Instant missedAt;

    protected Collection() {}

    private Collection(UUID id) {
        super(id);
    }

    /** Whom the salesperson goes to. */
    public record At(UUID accountId, UUID customerId) {}

    public static Collection plan(UUID id, String number, At at, Salesperson salesperson, LocalDate settlementOn,
            long dueFen) {
        Collection visit = new Collection(id);
        visit.number = number;
        visit.status = CollectionStatus.PLANNED;
        visit.accountId = at.accountId;
        visit.customerId = at.customerId;
        visit.salesperson = salesperson;
        visit.settlementOn = settlementOn;
        visit.dueFen = dueFen;
        return visit;
    }

    /** In person; not before the settlement day. */
    public void visit(LocalDate today, Instant at) {
        CollectionStatus next = LIFECYCLE.next(status, CollectionAction.VISIT);
        if (today.isBefore(settlementOn)) {
            throw Refused.conflict("collection.too-early").rule("S3-12").param("settlementOn", settlementOn);
        }
        status = next;
        visitedAt = at;
    }

    public void collect(long fen) {
        status = LIFECYCLE.next(status, CollectionAction.COLLECT);
        collectedFen = fen;
    }

    /** Nothing was to be had: the cause is known and the next day agreed (S3-13), and a report is due (S3-14). */
    public void fail(Failure failure, LocalDate reportDue) {
        status = LIFECYCLE.next(status, CollectionAction.FAIL);
        cause = failure.cause();
        causeWords = failure.words();
        nextOn = failure.nextOn();
        reportDueOn = reportDue;
    }

    /** @param words the analysis */
    public void report(String words, Instant at) {
        status = LIFECYCLE.next(status, CollectionAction.REPORT);
        report = words;
        reportedAt = at;
    }

    /** Notes that the report is late; once, whatever comes later. */
    public void missReport(Instant at) {
        status = LIFECYCLE.next(status, CollectionAction.MISS_REPORT);
        reportOverdueAt = at;
    }

    /** Notes that nobody went on the settlement day; once. Says whether that is so. */
    public boolean miss(Instant at) {
        boolean missed = status == CollectionStatus.PLANNED && missedAt == null;
        if (missed) {
            missedAt = at;
        }
        return missed;
    }

    /** Paid before the day. */
    public void drop() {
        status = LIFECYCLE.next(status, CollectionAction.DROP);
    }

    /** The visit for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("status", status);
        facts.put("settlementOn", settlementOn);
        facts.put("dueFen", dueFen);
        facts.put("collectedFen", collectedFen);
        facts.put("cause", cause);
        facts.put("nextOn", nextOn);
        facts.put("reportDueOn", reportDueOn);
        return facts;
    }

    public String number() {
        return number;
    }

    public CollectionStatus status() {
        return status;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID customerId() {
        return customerId;
    }

    public Salesperson salesperson() {
        return salesperson;
    }

    public LocalDate settlementOn() {
        return settlementOn;
    }

    public LocalDate reportDueOn() {
        return reportDueOn;
    }

    public Instant reportOverdueAt() {
        return reportOverdueAt;
    }
}
