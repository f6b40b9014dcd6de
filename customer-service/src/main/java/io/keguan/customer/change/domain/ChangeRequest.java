package io.keguan.customer.change.domain;

import static io.keguan.customer.change.domain.ChangeStatus.LIFECYCLE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.FileChange;
import io.keguan.customer.archive.domain.FileValues;
import io.keguan.customer.archive.domain.Owner;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/**
 * A change request 《客户信息修改申请表》(S4-24): the only way a customer's file is changed. One person asks, an account manager
 * judges whether it is necessary, a data administrator writes it into the file; they are three people.
 */
@Entity
@Table(name = "change_request")
public class ChangeRequest extends Aggregate {

    public static final String TYPE = "change-request";

    private String number;
    @Enumerated(EnumType.STRING)
    private ChangeStatus status;
    @Enumerated(EnumType.STRING)
    private ChangeKind kind;
    private UUID customerId;
    private String customerNumber;
    private String customerName;
    @Embedded
    @AttributeOverride(name = "ownerId", column = @Column(name = "submitted_by_id"))
    @AttributeOverride(name = "ownerName", column = @Column(name = "submitted_by_name"))
    private Owner applicant;
    private String reason;
    private String evidence;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<FileChange> lines = List.of();
    private Instant submittedAt;
    private Instant dueAt;
    private UUID judgedById;
    private String judgedByName;
    private Instant judgedAt;
    private UUID executedById;
    private String executedByName;
    private Instant executedAt;
    private String lastReason;
    private UUID absorbedId;
    private String absorbedNumber;

    protected ChangeRequest() {}

    private ChangeRequest(UUID id) {
        super(id);
    }

    /**
     * @param reason why the change is needed
     * @param evidence what proves it, such as the customer's letter; null when nothing was named
     * @param applicant who asks; the department is the customer's, whose account manager judges
     */
    public static ChangeRequest submit(UUID id, String number, ChangeKind kind, Customer customer, Owner applicant,
            String reason, String evidence, List<FileChange> lines, Instant at, Instant dueAt) {
        ChangeRequest request = new ChangeRequest(id);
        request.number = number;
        request.status = ChangeStatus.SUBMITTED;
        request.kind = kind;
        request.customerId = customer.id();
        request.customerNumber = customer.number();
        request.customerName = customer.particulars().name();
        request.applicant = applicant;
        request.reason = reason;
        request.evidence = evidence;
        request.lines = List.copyOf(lines);
        request.submittedAt = at;
        request.dueAt = dueAt;
        return request;
    }

    /** The same company's second file, which ends when the request is executed. */
    public void absorbing(Customer absorbed) {
        absorbedId = absorbed.id();
        absorbedNumber = absorbed.number();
    }

    public ChangeEvent submitted() {
        return new ChangeEvent.Submitted(id(), number, customerId, kind, fields(), applicant.ownerId(), submittedAt);
    }

    /** The change is necessary (S4-25). */
    public ChangeEvent approve(Actor by, Instant at, Instant executeBy) {
        move(ChangeAction.APPROVE, by);
        judgedById = by.id();
        judgedByName = by.name();
        judgedAt = at;
        dueAt = executeBy;
        return new ChangeEvent.Approved(id(), number, customerId, by.id(), at);
    }

    /** The change is not necessary, or not proven; the request ends. */
    public ChangeEvent reject(ChangeAction action, String why, Actor by, Instant at) {
        move(action, by);
        lastReason = why;
        if (action == ChangeAction.REJECT) {
            judgedById = by.id();
            judgedByName = by.name();
            judgedAt = at;
        }
        end();
        return new ChangeEvent.Rejected(id(), number, customerId, by.id(), at);
    }

    /** Sets the request on what the file says now; it is judged anew, because its base has changed. */
    public ChangeEvent rebase(FileValues now, Actor by, Instant at, Instant judgeBy) {
        move(ChangeAction.REBASE, by);
        if (outdated(now).isEmpty()) {
            throw Refused.conflict("change-request.not-outdated").rule("S4-24");
        }
        lines = lines.stream().filter(line -> !line.gone(now)).map(line -> line.on(now)).toList();
        if (lines.isEmpty() && absorbedId == null) {
            throw Refused.conflict("change-request.nothing-changes").rule("S4-24");
        }
        judgedById = null;
        judgedByName = null;
        judgedAt = null;
        dueAt = judgeBy;
        return new ChangeEvent.Rebased(id(), number, customerId, fields(), at);
    }

    /** It now stands in the file (S4-26). */
    public ChangeEvent execute(Actor by, Instant at) {
        move(ChangeAction.EXECUTE, by);
        executedById = by.id();
        executedByName = by.name();
        executedAt = at;
        end();
        return new ChangeEvent.Executed(id(), number, customerId, by.id(), at);
    }

    public ChangeEvent withdraw(String why, Actor by, Instant at) {
        move(ChangeAction.WITHDRAW, by);
        lastReason = why;
        end();
        return new ChangeEvent.Withdrawn(id(), number, customerId, at);
    }

    /** The lines whose field has changed since the request was made; they are never overwritten silently. */
    public List<FileChange> outdated(FileValues now) {
        return lines.stream().filter(line -> line.outdated(now)).toList();
    }

    /**
     * Whether the action is on the actor's side of the desk: the three are different people (S1-63).
     *
     * @return null when it is, the code of the refusal otherwise
     */
    public String notFor(ChangeAction action, Actor actor) {
        boolean applied = actor.id().equals(applicant.ownerId());
        return switch (action.by()) {
            case APPLICANT -> applied ? null : "change-request.not-applicant";
            case JUDGE -> applied ? "change-request.judge-is-applicant" : null;
            case EXECUTOR -> applied || actor.id().equals(judgedById)
                    ? "change-request.executor-took-part"
                    : null;
        };
    }

    /** Refuses an action that is not the actor's or not possible now. */
    public ChangeStatus require(ChangeAction action, Actor by) {
        ChangeStatus next = LIFECYCLE.next(status, action);
        String refusal = notFor(action, by);
        if (refusal != null) {
            throw action.by() == ChangeAction.By.APPLICANT
                    ? Refused.forbidden(refusal)
                    : Refused.forbidden(refusal).rule("S1-63");
        }
        return next;
    }

    private void move(ChangeAction action, Actor by) {
        status = require(action, by);
    }

    /** Nobody works with it any more: personal data stay only where they belong, in the file. */
    private void end() {
        dueAt = null;
        lines = lines.stream().map(FileChange::masked).toList();
    }

    private List<String> fields() {
        return lines.stream().map(FileChange::path).distinct().toList();
    }

    /** The request for the audit trail; personal data stay masked there too. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("status", status);
        facts.put("fields", fields());
        if (absorbedNumber != null) {
            facts.put("absorbed", absorbedNumber);
        }
        return facts;
    }

    /** One side of the change for the trail of the customer's file. */
    public static Map<String, Object> values(List<FileChange> lines, boolean after) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FileChange line : lines) {
            FileChange shown = line.masked();
            Object value = line.removal() ? !after : after ? shown.after() : shown.before();
            values.put(line.path() + (line.entryId() == null ? "" : "." + line.entryId()), value);
        }
        values.values().removeIf(Objects::isNull);
        return values;
    }

    public String number() {
        return number;
    }

    public ChangeStatus status() {
        return status;
    }

    public ChangeKind kind() {
        return kind;
    }

    public UUID customerId() {
        return customerId;
    }

    public String customerNumber() {
        return customerNumber;
    }

    public String customerName() {
        return customerName;
    }

    /** Who asked, in the department the customer belongs to. */
    public Owner applicant() {
        return applicant;
    }

    public String reason() {
        return reason;
    }

    public String evidence() {
        return evidence;
    }

    public List<FileChange> lines() {
        return lines;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** Until when the next step is due; null when there is none. */
    public Instant dueAt() {
        return dueAt;
    }

    public String judgedByName() {
        return judgedByName;
    }

    public Instant judgedAt() {
        return judgedAt;
    }

    public String executedByName() {
        return executedByName;
    }

    public Instant executedAt() {
        return executedAt;
    }

    /** The file that ends in favour of the customer's, null when none does. */
    public UUID absorbedId() {
        return absorbedId;
    }

    public String absorbedNumber() {
        return absorbedNumber;
    }

    public String lastReason() {
        return lastReason;
    }
}
