package io.keguan.credit.investigation.domain;

import static io.keguan.credit.investigation.domain.InvestigationStatus.LIFECYCLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/**
 * One look into a customer's credit (S1-41 to S1-51): asked for, done by an investigator who does not sell to the customer,
 * ended by a report. It finds out; what follows from it, a rating and a limit, is decided elsewhere.
 */
@Entity
@Table(name = "investigation")
public class Investigation extends Aggregate {

    public static final String TYPE = "investigation";

    private String number;
    @Enumerated(EnumType.STRING)
    private InvestigationStatus status;
    private UUID accountId;
    private UUID customerId;
    @Enumerated(EnumType.STRING)
    private InvestigationCause cause;
    private String reason;
    private UUID requestedById;
    private String requestedByName;
    private Instant requestedAt;
    private UUID investigatorId;
    private String investigatorName;
    @Enumerated(EnumType.STRING)
    private InvestigationChannel channel;
    @Enumerated(EnumType.STRING)
    private InvestigationMethod method;
    private Instant startedAt;
    private Long costFen;
    @Embedded
    private Figures figures;
    @Embedded
    private Findings findings;
    @Embedded
    private Tally tally;
    private Instant completedAt;
    private String report;
    private Instant reportedAt;
    private LocalDate validUntil;
    private Integer policyVersion;
    private String cancelReason;

    protected Investigation() {}

    private Investigation(UUID id) {
        super(id);
    }

    public static Investigation request(UUID id, String number, UUID accountId, UUID customerId,
            InvestigationCause cause,
            String reason, Actor by, Instant at) {
        Investigation asked = new Investigation(id);
        asked.number = number;
        asked.status = InvestigationStatus.REQUESTED;
        asked.accountId = accountId;
        asked.customerId = customerId;
        asked.cause = cause;
        asked.reason = reason;
        asked.requestedById = by.id();
        asked.requestedByName = by.name();
        asked.requestedAt = at;
        return asked;
    }

    public InvestigationEvent requested() {
        return new InvestigationEvent.Requested(id(), number, customerId, cause, requestedById, requestedAt);
    }

    /** @param sellerId who looks after the customer, and therefore does not investigate it (S3-08) */
    public InvestigationEvent start(InvestigationChannel through, InvestigationMethod how, UUID sellerId, Actor by,
            Instant at) {
        status = LIFECYCLE.next(status, InvestigationAction.START);
        requireNotSeller(sellerId, by);
        channel = through;
        method = how;
        startedAt = at;
        assign(by);
        return new InvestigationEvent.Started(id(), number, customerId, investigatorId, channel, method, at);
    }

    public InvestigationEvent takeOver(UUID sellerId, Actor by, Instant at) {
        status = LIFECYCLE.next(status, InvestigationAction.TAKE_OVER);
        requireNotSeller(sellerId, by);
        if (assignedTo(by)) {
            throw Refused.conflict("investigation.already-yours");
        }
        assign(by);
        return new InvestigationEvent.TakenOver(id(), number, customerId, investigatorId, at);
    }

    /** Answers are written while the investigation runs. */
    public void requireAnswering(UUID sellerId, Actor by) {
        if (status != InvestigationStatus.INVESTIGATING) {
            throw Refused.conflict("investigation.not-running").rule("S1-42");
        }
        requireNotSeller(sellerId, by);
    }

    public InvestigationEvent complete(Tally counted, Figures books, Findings found, Long cost, Actor by, Instant at) {
        requireAssigned(by);
        status = LIFECYCLE.next(status, InvestigationAction.COMPLETE);
        tally = counted;
        figures = books;
        findings = found;
        costFen = cost;
        completedAt = at;
        return new InvestigationEvent.Completed(id(), number, customerId, investigatorId, at);
    }

    public InvestigationEvent reopen(Actor by, Instant at) {
        requireAssigned(by);
        status = LIFECYCLE.next(status, InvestigationAction.REOPEN);
        return new InvestigationEvent.Reopened(id(), number, customerId, at);
    }

    public InvestigationEvent report(String text, LocalDate until, int underPolicy, Actor by, Instant at) {
        requireAssigned(by);
        status = LIFECYCLE.next(status, InvestigationAction.REPORT);
        report = text;
        reportedAt = at;
        validUntil = until;
        policyVersion = underPolicy;
        return new InvestigationEvent.Reported(id(), number, customerId, until, underPolicy, at);
    }

    public InvestigationEvent cancel(String why, Instant at) {
        status = LIFECYCLE.next(status, InvestigationAction.CANCEL);
        cancelReason = why;
        return new InvestigationEvent.Cancelled(id(), number, customerId, at);
    }

    public boolean assignedTo(Actor actor) {
        return actor.id().equals(investigatorId);
    }

    public boolean requestedBy(Actor actor) {
        return actor.id().equals(requestedById);
    }

    private void assign(Actor by) {
        investigatorId = by.id();
        investigatorName = by.name();
    }

    /** The answers are one person's to put together. */
    public void requireAssigned(Actor by) {
        if (!assignedTo(by)) {
            throw Refused.forbidden("investigation.not-assigned").rule("S3-08");
        }
    }

    private static void requireNotSeller(UUID sellerId, Actor by) {
        if (by.id().equals(sellerId)) {
            throw Refused.forbidden("investigation.own-customer").rule("S3-08");
        }
    }

    /** The investigation for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("status", status);
        facts.put("cause", cause);
        facts.put("investigator", investigatorName);
        facts.put("channel", channel);
        facts.put("method", method);
        facts.put("warnings", tally == null ? null : tally.warnings());
        facts.put("deteriorated", findings == null ? null : findings.deteriorated());
        facts.put("validUntil", validUntil == null ? null : validUntil.toString());
        return facts;
    }

    public String number() {
        return number;
    }

    public InvestigationStatus status() {
        return status;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID customerId() {
        return customerId;
    }

    public InvestigationCause cause() {
        return cause;
    }

    public String reason() {
        return reason;
    }

    public String requestedByName() {
        return requestedByName;
    }

    public UUID requestedById() {
        return requestedById;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public UUID investigatorId() {
        return investigatorId;
    }

    public String investigatorName() {
        return investigatorName;
    }

    public InvestigationChannel channel() {
        return channel;
    }

    public InvestigationMethod method() {
        return method;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Long costFen() {
        return costFen;
    }

    public Figures figures() {
        return figures == null ? Figures.NONE : figures;
    }

    public Findings findings() {
        return findings;
    }

    public Tally tally() {
        return tally;
    }

    public Instant completedAt() {
        return completedAt;
    }

    public String report() {
        return report;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public LocalDate validUntil() {
        return validUntil;
    }

    public Integer policyVersion() {
        return policyVersion;
    }

    public String cancelReason() {
        return cancelReason;
    }
}
