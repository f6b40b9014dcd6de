package io.keguan.customer.duty.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.customer.archive.domain.Owner;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/**
 * 档案定期工作: something that has to be done with one customer's file in one period. The calendar opens most of them, for
 * all files at once; who has to do it follows from whose the customer is at that time, and is not kept here.
 */
@Entity
@Table(name = "duty")
public class Duty extends Aggregate {

    public static final String TYPE = "duty";
    /** The period of the first 《客户档案表》, which is due promptly and not at the end of a month (S2c-34). */
    public static final String FIRST = "FIRST";

    private UUID customerId;
    @Enumerated(EnumType.STRING)
    private DutyKind kind;
    private String period;
    @Enumerated(EnumType.STRING)
    private DutyStatus status;
    @Embedded
    private DutyTerm term;
    private Instant openedAt;
    private Instant overdueAt;
    private int reminderCount;
    private Instant remindedAt;
    private String subject;
    private Instant handedOverAt;
    private String draft;
    @Embedded
    private Fulfilment fulfilment;

    protected Duty() {}

    private Duty(UUID id) {
        super(id);
    }

    /** A handover begins its own duty; all others are opened by the calendar. */
    public static Duty handover(UUID id, UUID customerId, Instant handedOverAt, String subject, DutyTerm term,
            Instant at) {
        Duty duty = new Duty(id);
        duty.customerId = customerId;
        duty.kind = DutyKind.HANDOVER_DATA;
        duty.period = handedOverAt.toString();
        duty.status = DutyStatus.DUE;
        duty.term = term;
        duty.openedAt = at;
        duty.handedOverAt = handedOverAt;
        duty.subject = subject;
        duty.fulfilment = Fulfilment.NONE;
        return duty;
    }

    /** What changed in the customer's needs; something has to be said when something did (S4-12). */
    public void reportNeeds(boolean changed, String words, Actor by, Instant at) {
        DutyStatus next = next(DutyAction.REPORT_NEEDS);
        if (changed && (words == null || words.isBlank())) {
            throw Refused.invalid("words", "validation.required", kind.rule());
        }
        done(next, Fulfilment.needs(changed, words, by, at));
    }

    public void saveDraft(String followUp) {
        status = next(DutyAction.SAVE_DRAFT);
        draft = followUp;
    }

    public void send(String followUp, Actor by, Instant at) {
        done(next(DutyAction.SEND), Fulfilment.words(followUp, by, at));
        draft = null;
    }

    public void verify(String source, String words, Actor by, Instant at) {
        done(next(DutyAction.VERIFY), Fulfilment.verified(source, words, by, at));
    }

    /** What stands in the file was changed by a request, or more than one, which says it is true now (S3-84). */
    public void verifiedBy(UUID changeRequestId, Actor by, Instant at) {
        done(next(DutyAction.VERIFY), Fulfilment.by(changeRequestId, by, at));
    }

    public void complete(String remark, Actor by, Instant at) {
        done(next(DutyAction.COMPLETE), Fulfilment.words(remark, by, at));
    }

    public void visited(UUID visitId, Actor by, Instant at) {
        done(DutyStatus.LIFECYCLE.next(status, DutyAction.VISIT), Fulfilment.by(visitId, by, at));
    }

    /** The days count from another visit: an earlier one was written down, or the last one was declared void. */
    public void countFrom(DutyTerm counted) {
        term = counted;
        period = counted.since().toString();
    }

    public void remind(Instant at) {
        reminderCount++;
        remindedAt = at;
    }

    /** @param owner whose the customer is now */
    public DutyEvent.Overdue fallOverdue(Owner owner, Long proposedFineFen, Instant at) {
        status = DutyStatus.LIFECYCLE.next(status, DutyAction.FALL_OVERDUE);
        overdueAt = at;
        return new DutyEvent.Overdue(id(), customerId, kind, period, owner.departmentId(),
                kind.ownersMatter() ? owner.ownerId() : null, term.dueAt(), at, counted(), proposedFineFen);
    }

    public DutyEvent.Waived waive(Instant at) {
        status = DutyStatus.LIFECYCLE.next(status, DutyAction.WAIVE);
        return new DutyEvent.Waived(id(), customerId, kind, period, at, late());
    }

    public DutyEvent.Done doneEvent(Owner owner) {
        return new DutyEvent.Done(id(), customerId, kind, period, owner.departmentId(), owner.ownerId(),
                fulfilment.doneById(), fulfilment.doneAt(), late(), counted());
    }

    /** Whether the deadline has passed without anybody having noted it yet. */
    public boolean missed(Instant now) {
        return status == DutyStatus.DUE && !now.isBefore(term.dueAt());
    }

    /** Whether the deadline was ever missed; it stays so when the duty is done afterwards. */
    public boolean late() {
        return overdueAt != null;
    }

    /** A handover counts when nothing is missing in the customer's data (S2d-40); null of other duties. */
    public Boolean counted() {
        return kind == DutyKind.HANDOVER_DATA ? status == DutyStatus.DONE : null;
    }

    /** The first form has an article of its own. */
    public String rule() {
        return FIRST.equals(period) ? "S2c-34" : kind.rule();
    }

    private void done(DutyStatus next, Fulfilment how) {
        status = next;
        fulfilment = how;
    }

    /** Refuses what is not done with such a duty, or not in its state. */
    public void require(DutyAction action) {
        next(action);
    }

    private DutyStatus next(DutyAction action) {
        if (!action.belongsTo(kind)) {
            throw Refused.conflict("duty.other-kind").rule(kind.rule());
        }
        return DutyStatus.LIFECYCLE.next(status, action);
    }

    /** The duty for the audit trail; its words are content of the file. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", kind);
        facts.put("period", period);
        facts.put("status", status);
        facts.put("dueAt", term.dueAt());
        facts.put("late", late());
        facts.put("needsChanged", fulfilment().needsChanged());
        facts.put("words", fulfilment().words());
        facts.put("source", fulfilment().source());
        facts.put("subject", subject);
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    public UUID customerId() {
        return customerId;
    }

    public DutyKind kind() {
        return kind;
    }

    public String period() {
        return period;
    }

    public DutyStatus status() {
        return status;
    }

    public DutyTerm term() {
        return term;
    }

    public Instant overdueAt() {
        return overdueAt;
    }

    public int reminderCount() {
        return reminderCount;
    }

    public Instant remindedAt() {
        return remindedAt;
    }

    public String subject() {
        return subject;
    }

    public Instant handedOverAt() {
        return handedOverAt;
    }

    public String draft() {
        return draft;
    }

    /** An embedded value whose columns are all empty is read as none. */
    public Fulfilment fulfilment() {
        return fulfilment == null ? Fulfilment.NONE : fulfilment;
    }

    /** Whether the days count from an earlier day. */
    public boolean countsFromBefore(LocalDate day) {
        return term.since().isBefore(day);
    }
}
