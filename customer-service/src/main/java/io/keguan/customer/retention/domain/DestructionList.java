package io.keguan.customer.retention.domain;

import static io.keguan.customer.retention.domain.DestructionStatus.LIFECYCLE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/**
 * 销毁清单 and, once executed, 销毁记录 (S2c-39): which files, who reviewed, who approved, who witnessed (S4-18), who did it and
 * when. It outlives the files and holds none of their data.
 */
@Entity
@Table(name = "destruction_list")
public class DestructionList extends Aggregate {

    public static final String TYPE = "destruction-list";

    private static final Hand NOBODY = new Hand(null, null, null);

    private String number;
    @Enumerated(EnumType.STRING)
    private DestructionStatus status;
    private String remark;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<ListedFile> files = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Witness> witnesses = List.of();
    private int witnessesNeeded;
    private int policyVersion;
    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "drafted_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "drafted_by_name"))
    @AttributeOverride(name = "at", column = @Column(name = "drafted_at"))
    private Hand drafted;
    private Instant submittedAt;
    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "reviewed_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "reviewed_by_name"))
    @AttributeOverride(name = "at", column = @Column(name = "reviewed_at"))
    private Hand reviewed;
    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "approved_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "approved_by_name"))
    @AttributeOverride(name = "at", column = @Column(name = "approved_at"))
    private Hand approved;
    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "executed_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "executed_by_name"))
    @AttributeOverride(name = "at", column = @Column(name = "executed_at"))
    private Hand executed;
    private String lastReason;

    protected DestructionList() {}

    private DestructionList(UUID id) {
        super(id);
    }

    /** @param witnessesNeeded by the policy in force */
    public static DestructionList draft(UUID id, String number, List<ListedFile> files, String remark,
            int witnessesNeeded, int policyVersion, Actor by, Instant at) {
        DestructionList list = new DestructionList(id);
        list.number = number;
        list.status = DestructionStatus.DRAFT;
        list.files = List.copyOf(files);
        list.remark = remark;
        list.witnessesNeeded = witnessesNeeded;
        list.policyVersion = policyVersion;
        list.drafted = Hand.of(by, at);
        return list;
    }

    public DestructionEvent draftedEvent() {
        return new DestructionEvent.Drafted(id(), number, files.size(), drafted.id(), drafted.at());
    }

    public DestructionEvent submit(Actor by, Instant at) {
        move(DestructionAction.SUBMIT, by);
        submittedAt = at;
        return new DestructionEvent.Submitted(id(), number, by.id(), at);
    }

    public DestructionEvent review(Actor by, Instant at) {
        move(DestructionAction.REVIEW, by);
        reviewed = Hand.of(by, at);
        return new DestructionEvent.Reviewed(id(), number, by.id(), at);
    }

    public DestructionEvent approve(Actor by, Instant at) {
        move(DestructionAction.APPROVE, by);
        approved = Hand.of(by, at);
        return new DestructionEvent.Approved(id(), number, by.id(), at);
    }

    public DestructionEvent sign(Actor by, Instant at) {
        move(DestructionAction.SIGN, by);
        List<Witness> more = new ArrayList<>(witnesses);
        more.add(new Witness(by.id(), by.name(), at));
        witnesses = List.copyOf(more);
        return new DestructionEvent.Signed(id(), number, by.id(), witnesses.size(), witnessesNeeded, at);
    }

    /** Refuses what the list itself stands against; whether each file may be destroyed is another question. */
    public void requireExecutable(Actor by) {
        LIFECYCLE.next(status, DestructionAction.EXECUTE);
        rights().require(DestructionAction.EXECUTE, by);
        if (witnessesMissing() > 0) {
            throw Refused.conflict("destruction-list.witnesses-missing").rule("S4-18")
                    .param("count", witnessesMissing())
                    .param("needed", witnessesNeeded);
        }
    }

    public DestructionEvent execute(Actor by, Instant at) {
        requireExecutable(by);
        move(DestructionAction.EXECUTE, by);
        executed = Hand.of(by, at);
        return new DestructionEvent.Executed(id(), number, files.stream().map(ListedFile::customerId).toList(),
                by.id(), witnesses.stream().map(Witness::staffId).toList(), at);
    }

    public DestructionEvent reject(String reason, Actor by, Instant at) {
        move(DestructionAction.REJECT, by);
        lastReason = reason;
        return new DestructionEvent.Rejected(id(), number, by.id(), at);
    }

    public DestructionEvent withdraw(String reason, Actor by, Instant at) {
        move(DestructionAction.WITHDRAW, by);
        lastReason = reason;
        return new DestructionEvent.Withdrawn(id(), number, by.id(), at);
    }

    public int witnessesMissing() {
        return Math.max(0, witnessesNeeded - witnesses.size());
    }

    public DestructionRights rights() {
        return new DestructionRights(this);
    }

    private void move(DestructionAction action, Actor by) {
        DestructionStatus next = LIFECYCLE.next(status, action);
        rights().require(action, by);
        status = next;
    }

    /** The list for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("status", status);
        facts.put("files", files.stream().map(ListedFile::customerNumber).toList());
        facts.put("witnesses", witnesses.stream().map(Witness::staffName).toList());
        return facts;
    }

    public String number() {
        return number;
    }

    public DestructionStatus status() {
        return status;
    }

    public String remark() {
        return remark;
    }

    public List<ListedFile> files() {
        return List.copyOf(files);
    }

    public List<Witness> witnesses() {
        return List.copyOf(witnesses);
    }

    public int witnessesNeeded() {
        return witnessesNeeded;
    }

    public int policyVersion() {
        return policyVersion;
    }

    public Hand drafted() {
        return drafted;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** An embedded value whose columns are all empty is read as none. */
    public Hand reviewed() {
        return reviewed == null ? NOBODY : reviewed;
    }

    public Hand approved() {
        return approved == null ? NOBODY : approved;
    }

    public Hand executed() {
        return executed == null ? NOBODY : executed;
    }

    public String lastReason() {
        return lastReason;
    }
}
