package io.keguan.customer.care.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/**
 * 客户维护计划 of one customer for one year (S3-91): the visits, the measures to keep the relationship and the services that are
 * planned, and what became of them. Another version takes its place; a plan in force is never edited.
 */
@Entity
@Table(name = "care_plan")
public class CarePlan extends Aggregate {

    public static final String TYPE = "care-plan";
    private static final String RULE = "S3-91";

    private String number;
    private UUID customerId;
    @Column(name = "year")
    private int year;
    private int revision;
    @Enumerated(EnumType.STRING)
    private CareStatus status;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<CareLine> lines = List.of();
    private UUID authorId;
    private String authorName;
    private Instant draftedAt;
    private Instant submittedAt;
    private UUID decidedById;
    private String decidedByName;
    private Instant decidedAt;
    private String lastReason;
    private Instant endedAt;

    protected CarePlan() {}

    private CarePlan(UUID id) {
        super(id);
    }

    public static CarePlan draft(UUID id, String number, UUID customerId, int year, int revision, Actor by,
            Instant at) {
        CarePlan plan = new CarePlan(id);
        plan.number = number;
        plan.customerId = customerId;
        plan.year = year;
        plan.revision = revision;
        plan.status = CareStatus.DRAFT;
        plan.authorId = by.id();
        plan.authorName = by.name();
        plan.draftedAt = at;
        return plan;
    }

    /** What shall be planned instead; lines that were there before keep what became of them. */
    public void edit(List<CareLine> planned, Actor by) {
        require(CareAction.EDIT, by);
        lines = carriedOver(planned, lines);
    }

    /** The first lines of a new plan, or those of the version before. */
    public void begin(List<CareLine> planned) {
        lines = List.copyOf(planned);
    }

    public void submit(Actor by, Instant at) {
        CareStatus next = require(CareAction.SUBMIT, by);
        if (lines.isEmpty()) {
            throw Refused.invalid("lines", "care-plan.empty", RULE);
        }
        status = next;
        submittedAt = at;
    }

    /**
     * Puts the plan in force. What was carried out under the version before, perhaps while this one was drafted, stays known.
     *
     * @param former the version in force, null when there is none
     */
    public CareEvent.Approved approve(CarePlan former, Actor by, Instant at) {
        status = decide(CareAction.APPROVE, by, at);
        lastReason = null;
        if (former != null) {
            lines = carriedOver(lines, former.lines);
        }
        return new CareEvent.Approved(id(), number, customerId, year, revision, count(CareKind.VISIT),
                count(CareKind.MEASURE), count(CareKind.SERVICE), authorId, by.id(), at);
    }

    public void giveBack(String reason, Actor by, Instant at) {
        status = decide(CareAction.RETURN, by, at);
        lastReason = reason;
    }

    public void carryOut(UUID lineId, LocalDate on, String outcome, Actor by) {
        status = CareStatus.LIFECYCLE.next(status, CareAction.CARRY_OUT);
        CareLine line = lines.stream().filter(l -> l.id().equals(lineId)).findFirst().orElseThrow(Refused::notFound);
        if (!line.open()) {
            throw Refused.conflict("care-plan.line-done").rule(RULE);
        }
        lines = lines.stream().map(l -> l.id().equals(lineId) ? l.done(on, outcome, by) : l).toList();
    }

    /** The version that shall take this one's place. */
    public CarePlan amend(UUID id, String nextNumber, int nextRevision, Actor by, Instant at) {
        CareStatus.LIFECYCLE.next(status, CareAction.AMEND);
        CarePlan next = draft(id, nextNumber, customerId, year, nextRevision, by, at);
        next.lines = lines;
        return next;
    }

    public CareEvent.Ended end(Instant at) {
        status = CareStatus.LIFECYCLE.next(status, CareAction.END);
        endedAt = at;
        return new CareEvent.Ended(id(), number, customerId, year, at);
    }

    public boolean writtenBy(Actor actor) {
        return actor.id().equals(authorId);
    }

    private CareStatus require(CareAction action, Actor by) {
        CareStatus next = CareStatus.LIFECYCLE.next(status, action);
        if (!writtenBy(by)) {
            throw Refused.forbidden("care-plan.not-author").rule(RULE);
        }
        return next;
    }

    /** Who writes a plan and who approves it are two people (S1-63). */
    private CareStatus decide(CareAction action, Actor by, Instant at) {
        CareStatus next = CareStatus.LIFECYCLE.next(status, action);
        if (writtenBy(by)) {
            throw Refused.forbidden("care-plan.decider-is-author").rule("S1-63");
        }
        decidedById = by.id();
        decidedByName = by.name();
        decidedAt = at;
        return next;
    }

    private int count(CareKind kind) {
        return (int) lines.stream().filter(l -> l.kind() == kind).count();
    }

    private static List<CareLine> carriedOver(List<CareLine> planned, List<CareLine> before) {
        Map<UUID, CareLine> done = new HashMap<>();
        before.stream().filter(l -> !l.open()).forEach(l -> done.put(l.id(), l));
        return planned.stream().map(l -> done.containsKey(l.id()) ? l.doneAs(done.get(l.id())) : l).toList();
    }

    /** The plan for the audit trail: how much is planned and done, not what. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("year", year);
        facts.put("revision", revision);
        facts.put("status", status);
        facts.put("lines", lines.size());
        facts.put("done", lines.stream().filter(l -> !l.open()).count());
        return facts;
    }

    public String number() {
        return number;
    }

    public UUID customerId() {
        return customerId;
    }

    public int year() {
        return year;
    }

    public int revision() {
        return revision;
    }

    public CareStatus status() {
        return status;
    }

    public List<CareLine> lines() {
        return List.copyOf(lines);
    }

    public UUID authorId() {
        return authorId;
    }

    public String authorName() {
        return authorName;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public String decidedByName() {
        return decidedByName;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String lastReason() {
        return lastReason;
    }

    public Instant endedAt() {
        return endedAt;
    }
}
