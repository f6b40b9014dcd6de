package io.keguan.customer.check.domain;

import static io.keguan.customer.check.domain.ItemStatus.LIFECYCLE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.archive.domain.Owner;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/**
 * One file in the sample of a check: judged by a manager, and when something is wrong with it, corrected by whoever looked
 * after it when it was drawn. A fault names a field of the file or says in words what is wrong; it never changes the file.
 */
@Entity
@Table(name = "archive_check_item")
public class CheckItem extends Aggregate {

    public static final String TYPE = "archive-check-item";

    private UUID checkId;
    private String checkNumber;
    private int place;
    @Enumerated(EnumType.STRING)
    private ItemStatus status;
    private UUID customerId;
    private String customerNumber;
    private String customerName;
    @Embedded
    private Owner owner;
    private UUID judgedById;
    private String judgedByName;
    private Instant judgedAt;
    @Enumerated(EnumType.STRING)
    private FileField field;
    private String finding;
    private Instant dueAt;
    private Instant overdueAt;
    @Embedded
    private Correction correction;
    private String lastReason;
    private String settledByName;
    private Instant settledAt;
    @Enumerated(EnumType.STRING)
    private DropReason droppedBecause;

    protected CheckItem() {}

    private CheckItem(UUID id) {
        super(id);
    }

    public static CheckItem draw(UUID id, ArchiveCheck check, int place, SampledFile file) {
        CheckItem item = new CheckItem(id);
        item.checkId = check.id();
        item.checkNumber = check.number();
        item.place = place;
        item.status = ItemStatus.SAMPLED;
        item.customerId = file.customerId();
        item.customerNumber = file.number();
        item.customerName = file.name();
        item.owner = file.owner();
        return item;
    }

    public ItemEvent pass(Actor by, Instant at) {
        judge(ItemAction.PASS, by, at);
        return new ItemEvent.Passed(id(), checkId, checkNumber, customerId, by.id(), at);
    }

    /** @param wrong the field, or null when it is none @param words what is wrong; null when the field says it */
    public ItemEvent find(FileField wrong, String words, Instant due, Actor by, Instant at) {
        judge(ItemAction.FIND, by, at);
        field = wrong;
        finding = words;
        dueAt = due;
        return new ItemEvent.Found(id(), checkId, checkNumber, customerId, owner.departmentId(), owner.ownerId(),
                wrong == null ? null : wrong.path(), due, by.id(), at);
    }

    public ItemEvent answer(Correction said) {
        status = LIFECYCLE.next(status, ItemAction.ANSWER);
        correction = said;
        return new ItemEvent.Answered(id(), checkId, checkNumber, customerId, said.changeRequestId(),
                said.answeredById(), said.answeredAt());
    }

    public ItemEvent confirm(Actor by, Instant at) {
        move(ItemAction.CONFIRM, by);
        settledByName = by.name();
        settledAt = at;
        return new ItemEvent.Corrected(id(), checkId, checkNumber, customerId, owner.ownerId(), late(), by.id(), at);
    }

    public ItemEvent giveBack(String reason, Instant due, Actor by, Instant at) {
        move(ItemAction.RETURN, by);
        lastReason = reason;
        dueAt = due;
        return new ItemEvent.Returned(id(), checkId, checkNumber, customerId, due, by.id(), at);
    }

    public ItemEvent fallOverdue(Instant at) {
        status = LIFECYCLE.next(status, ItemAction.FALL_OVERDUE);
        overdueAt = overdueAt == null ? at : overdueAt;
        return new ItemEvent.Overdue(id(), checkId, checkNumber, customerId, owner.departmentId(), owner.ownerId(),
                dueAt, at);
    }

    public ItemEvent drop(DropReason because, Instant at) {
        status = LIFECYCLE.next(status, ItemAction.DROP);
        droppedBecause = because;
        settledAt = at;
        return new ItemEvent.Dropped(id(), checkId, checkNumber, customerId, because, at);
    }

    /** Whether the deadline has passed with the correction still to come. */
    public boolean overdue(Instant now) {
        return status == ItemStatus.FINDING && !now.isBefore(dueAt);
    }

    /** Whether a deadline was ever missed. */
    public boolean late() {
        return overdueAt != null;
    }

    /**
     * Who looks after a file does not judge it, and who corrected it does not confirm it (S1-63).
     *
     * @return null when the action is on the actor's side of the desk, the code of the refusal otherwise
     */
    public String notFor(ItemAction action, Actor actor) {
        if (action.by() != ItemAction.By.JUDGE) {
            return null;
        }
        return actor.id().equals(owner.ownerId())
                ? "archive-check.judge-is-owner"
                : actor.id().equals(correction().answeredById()) ? "archive-check.judge-corrected-it" : null;
    }

    private void judge(ItemAction action, Actor by, Instant at) {
        move(action, by);
        judgedById = by.id();
        judgedByName = by.name();
        judgedAt = at;
    }

    private void move(ItemAction action, Actor by) {
        ItemStatus next = LIFECYCLE.next(status, action);
        String refusal = notFor(action, by);
        if (refusal != null) {
            throw Refused.forbidden(refusal).rule("S1-63");
        }
        status = next;
    }

    /** The item for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", checkNumber);
        facts.put("customer", customerNumber);
        facts.put("status", status);
        facts.put("field", field == null ? null : field.path());
        facts.put("finding", finding);
        facts.put("dueAt", dueAt);
        facts.put("late", late());
        facts.put("answer", correction().answer());
        facts.put("changeRequest", correction().changeRequestNumber());
        facts.put("because", droppedBecause);
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    public UUID checkId() {
        return checkId;
    }

    public String checkNumber() {
        return checkNumber;
    }

    public int place() {
        return place;
    }

    public ItemStatus status() {
        return status;
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

    /** Who looked after the file when it was drawn, and is responsible for its faults. */
    public Owner owner() {
        return owner;
    }

    public String judgedByName() {
        return judgedByName;
    }

    public Instant judgedAt() {
        return judgedAt;
    }

    public FileField field() {
        return field;
    }

    public String finding() {
        return finding;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant overdueAt() {
        return overdueAt;
    }

    /** An embedded value whose columns are all empty is read as none. */
    public Correction correction() {
        return correction == null ? Correction.NONE : correction;
    }

    public String lastReason() {
        return lastReason;
    }

    public String settledByName() {
        return settledByName;
    }

    public Instant settledAt() {
        return settledAt;
    }

    public DropReason droppedBecause() {
        return droppedBecause;
    }
}
