package io.keguan.customer.violation.domain;

import static io.keguan.customer.violation.domain.ViolationStatus.LIFECYCLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/**
 * A violation 违规记录 somebody is said to have committed against the archive's rules (S4-34, S2d-26): reported, then decided by
 * somebody who is neither the person concerned nor the reporter. Confirmed, it carries what the policy proposes; it deducts
 * nothing from anybody.
 */
@Entity
@Table(name = "violation")
public class Violation extends Aggregate {

    public static final String TYPE = "violation";
    private static final String SOFTWARE = "系统";

    private String number;
    @Enumerated(EnumType.STRING)
    private ViolationStatus status;
    @Enumerated(EnumType.STRING)
    private ViolationKind kind;
    @Enumerated(EnumType.STRING)
    private ViolationSource source;
    @Enumerated(EnumType.STRING)
    private Attempt attempt;
    @Embedded
    private Person person;
    @Enumerated(EnumType.STRING)
    private Decider decider;
    @Embedded
    private Subject subject;
    private LocalDate happenedOn;
    private String evidence;
    /** Counted past the version of the record: a further attempt changes nothing anybody has to see before they decide. */
    @Column(updatable = false)
    private int attempts;
    @Column(updatable = false)
    private Instant lastAttemptAt;
    private UUID reportedById;
    private String reportedByName;
    private Instant reportedAt;
    private UUID decidedById;
    private String decidedByName;
    private Instant decidedAt;
    private String decisionNote;
    @Embedded
    private Penalty penalty;

    protected Violation() {}

    private Violation(UUID id, String number, ViolationKind kind, ViolationSource source, Person person,
            Subject subject) {
        super(id);
        this.number = number;
        this.status = ViolationStatus.REPORTED;
        this.kind = kind;
        this.source = source;
        this.person = person;
        this.subject = subject;
    }

    /** The software has refused somebody the way past the audit. @param day of the attempt */
    public static Violation attempted(UUID id, String number, Attempt attempt, Person person, boolean manager,
            Subject subject, LocalDate day, Instant at) {
        Violation violation = new Violation(id, number, ViolationKind.UNAUDITED_CHANGE, ViolationSource.SOFTWARE,
                person,
                subject);
        violation.attempt = attempt;
        violation.attempts = 1;
        violation.lastAttemptAt = at;
        violation.happenedOn = day;
        violation.reportedByName = SOFTWARE;
        violation.reportedAt = at;
        violation.decider = manager ? Decider.GENERAL_MANAGER : violation.kind.decider();
        return violation;
    }

    /** @param manager whether the person concerned or the reporter manages the department: then nobody in it decides */
    public static Violation report(UUID id, String number, ViolationKind kind, Person person, boolean manager,
            Subject subject, LocalDate day, String evidence, Actor by, Instant at) {
        Violation violation = new Violation(id, number, kind, ViolationSource.PERSON, person, subject);
        violation.happenedOn = day;
        violation.evidence = evidence;
        violation.reportedById = by.id();
        violation.reportedByName = by.name();
        violation.reportedAt = at;
        violation.decider = manager ? Decider.GENERAL_MANAGER : kind.decider();
        return violation;
    }

    public ViolationEvent.Reported reported() {
        return new ViolationEvent.Reported(id(), number, kind, source, person.id(), person.departmentId(), happenedOn,
                reportedById, reportedAt);
    }

    public ViolationEvent confirm(Penalty proposed, String note, Actor by, Instant at) {
        decide(ViolationAction.CONFIRM, note, by, at);
        penalty = proposed;
        return new ViolationEvent.Confirmed(id(), number, kind, kind.rule(), person.id(), person.departmentId(),
                happenedOn, proposed.fen(), proposed.dismissal(), proposed.policyVersion(), by.id(), at);
    }

    public ViolationEvent dismiss(String why, Actor by, Instant at) {
        decide(ViolationAction.DISMISS, why, by, at);
        return new ViolationEvent.Dismissed(id(), number, kind, person.id(), person.departmentId(), by.id(), at);
    }

    /**
     * Neither the person concerned nor the reporter decides (S1-63).
     *
     * @return null when the actor may, the code of the refusal otherwise
     */
    public String notFor(Actor actor) {
        return concerns(actor)
                ? "violation.decider-is-concerned"
                : actor.id().equals(reportedById) ? "violation.decider-is-reporter" : null;
    }

    public boolean concerns(Actor actor) {
        return actor.id().equals(person.id());
    }

    public boolean reportedBy(Actor actor) {
        return actor.id().equals(reportedById);
    }

    private void decide(ViolationAction action, String note, Actor by, Instant at) {
        ViolationStatus next = LIFECYCLE.next(status, action);
        String refusal = notFor(by);
        if (refusal != null) {
            throw Refused.forbidden(refusal).rule("S1-63");
        }
        status = next;
        decisionNote = note;
        decidedById = by.id();
        decidedByName = by.name();
        decidedAt = at;
    }

    /** The violation for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("status", status);
        facts.put("kind", kind);
        facts.put("attempt", attempt);
        facts.put("person", person.name());
        facts.put("customer", subject().customerNumber());
        facts.put("happenedOn", happenedOn);
        facts.put("evidence", evidence);
        facts.put("proposedFen", penalty == null ? null : penalty.fen());
        facts.put("dismissalProposed", penalty == null ? null : penalty.dismissal());
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    public String number() {
        return number;
    }

    public ViolationStatus status() {
        return status;
    }

    public ViolationKind kind() {
        return kind;
    }

    public ViolationSource source() {
        return source;
    }

    /** What the software refused; null when somebody reported it. */
    public Attempt attempt() {
        return attempt;
    }

    public Person person() {
        return person;
    }

    public Decider decider() {
        return decider;
    }

    /** An embedded value whose columns are all empty is read as none. */
    public Subject subject() {
        return subject == null ? Subject.NONE : subject;
    }

    public LocalDate happenedOn() {
        return happenedOn;
    }

    public String evidence() {
        return evidence;
    }

    public int attempts() {
        return attempts;
    }

    public Instant lastAttemptAt() {
        return lastAttemptAt;
    }

    public UUID reportedById() {
        return reportedById;
    }

    public String reportedByName() {
        return reportedByName;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public String decidedByName() {
        return decidedByName;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String decisionNote() {
        return decisionNote;
    }

    /** What is proposed, null as long as nothing is confirmed. */
    public Penalty penalty() {
        return penalty;
    }
}
