package io.keguan.customer.classification.domain;

import static io.keguan.customer.classification.domain.RunStatus.LIFECYCLE;

import java.time.Instant;
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
 * One classification of all customers over a period (S1-32, S3-85): computed once, from the sales as they were booked then,
 * and a proposal until the management approves it. Only then do the customers have their classes.
 */
@Entity
@Table(name = "classification_run")
public class ClassificationRun extends Aggregate {

    public static final String TYPE = "classification-run";

    private String number;
    @Enumerated(EnumType.STRING)
    private RunStatus status;
    @Embedded
    private RunTerms terms;
    @Embedded
    private RunFigures figures;
    private String note;
    private UUID proposedById;
    private String proposedByName;
    private Instant proposedAt;
    private UUID decidedById;
    private String decidedByName;
    private Instant decidedAt;
    private String decisionReason;
    private Integer applied;
    private Integer skipped;

    protected ClassificationRun() {}

    private ClassificationRun(UUID id) {
        super(id);
    }

    public static ClassificationRun propose(UUID id, String number, RunTerms terms, RunFigures figures, String note,
            Actor by, Instant at) {
        ClassificationRun run = new ClassificationRun(id);
        run.number = number;
        run.status = RunStatus.PROPOSED;
        run.terms = terms;
        run.figures = figures;
        run.note = note;
        run.proposedById = by.id();
        run.proposedByName = by.name();
        run.proposedAt = at;
        return run;
    }

    public RunEvent.Proposed proposed() {
        return new RunEvent.Proposed(id(), number, terms.period().from().toString(), terms.period().to().toString(),
                figures.customers(), figures.changes(), terms.policyVersion(), proposedById, proposedAt);
    }

    /** @param changed how many customers have another class now @param left how many were left out */
    public RunEvent.Approved approve(int changed, int left, String reason, Actor by, Instant at) {
        decide(RunAction.APPROVE, reason, by, at);
        applied = changed;
        skipped = left;
        return new RunEvent.Approved(id(), number, terms.period().from().toString(), terms.period().to().toString(),
                changed, left, by.id(), at);
    }

    public RunEvent.Rejected reject(String reason, Actor by, Instant at) {
        decide(RunAction.REJECT, reason, by, at);
        return new RunEvent.Rejected(id(), number, by.id(), at);
    }

    public RunEvent.Withdrawn withdraw(String reason, Actor by, Instant at) {
        if (!proposedBy(by)) {
            throw Refused.forbidden("classification-run.not-proposer");
        }
        decide(RunAction.WITHDRAW, reason, by, at);
        return new RunEvent.Withdrawn(id(), number, at);
    }

    /** @param other number of the run that was approved */
    public RunEvent.Outdated outdate(String other, Actor by, Instant at) {
        decide(RunAction.OUTDATE, other, by, at);
        return new RunEvent.Outdated(id(), number, other, at);
    }

    public boolean proposedBy(Actor actor) {
        return actor.id().equals(proposedById);
    }

    /** Who proposes the classes does not decide on them (S1-63). */
    public void requireOther(Actor by) {
        if (proposedBy(by)) {
            throw Refused.forbidden("classification-run.decider-is-proposer").rule("S1-63");
        }
    }

    private void decide(RunAction action, String reason, Actor by, Instant at) {
        status = LIFECYCLE.next(status, action);
        decisionReason = reason;
        decidedById = by.id();
        decidedByName = by.name();
        decidedAt = at;
    }

    /** The run for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("status", status);
        facts.put("periodFrom", terms.period().from().toString());
        facts.put("periodTo", terms.period().to().toString());
        facts.put("customers", figures.customers());
        facts.put("changes", figures.changes());
        if (applied != null) {
            facts.put("applied", applied);
            facts.put("skipped", skipped);
        }
        return facts;
    }

    public String number() {
        return number;
    }

    public RunStatus status() {
        return status;
    }

    public RunTerms terms() {
        return terms;
    }

    public RunFigures figures() {
        return figures;
    }

    public String note() {
        return note;
    }

    public UUID proposedById() {
        return proposedById;
    }

    public String proposedByName() {
        return proposedByName;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public String decidedByName() {
        return decidedByName;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String decisionReason() {
        return decisionReason;
    }

    public Integer applied() {
        return applied;
    }

    public Integer skipped() {
        return skipped;
    }
}
