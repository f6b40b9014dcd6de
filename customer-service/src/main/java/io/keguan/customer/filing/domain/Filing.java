package io.keguan.customer.filing.domain;

import static io.keguan.customer.filing.domain.FilingStatus.LIFECYCLE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.Owner;
import io.keguan.customer.archive.domain.SearchKeys;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/**
 * The filing 备案 of a new customer with the market promotion department (S2a-07). It begins with the registration, because
 * the days count from the first contact, or with the import the customer came with, and there is one for each customer. What the archive keeps of the customer is not
 * its matter, only that the form 《客户基本信息表》 was handed in, when, and accepted.
 *
 * <p>What the calendar notes of it, {@code overdueAt} and the reminders, decides nothing: it leaves the version as people have
 * seen it, so that nobody who fills the form in meanwhile has to begin anew. See docs/adr/0001-the-shape-of-the-api.md.
 */
@Entity
@DynamicUpdate
@Table(name = "filing")
public class Filing extends Aggregate {

    public static final String TYPE = "filing";

    private String number;
    @Enumerated(EnumType.STRING)
    private FilingStatus status;
    private UUID registrationId;
    private String registrationNumber;
    private UUID customerId;
    private String customerNumber;
    @Embedded
    private BasicInfo info;
    @Embedded
    private Owner owner;
    @Embedded
    private FilingTerm term;
    @OptimisticLock(excluded = true)
    private Instant overdueAt;
    @OptimisticLock(excluded = true)
    private int reminderCount;
    @OptimisticLock(excluded = true)
    private Instant remindedAt;
    @Embedded
    private Handling handling;
    private String lastReason;
    @Embedded
    private SearchKeys keys;

    protected Filing() {}

    private Filing(UUID id) {
        super(id);
    }

    public static Filing open(UUID id, String number, FilingSubject subject, FilingTerm term) {
        Filing filing = new Filing(id);
        filing.number = number;
        filing.status = FilingStatus.DUE;
        filing.registrationId = subject.registrationId();
        filing.registrationNumber = subject.registrationNumber();
        filing.info = subject.info();
        filing.owner = subject.owner();
        filing.term = term;
        filing.handling = Handling.NONE;
        return filing;
    }

    public FilingEvent.Opened opened() {
        return new FilingEvent.Opened(id(), number, registrationId, owner.departmentId(), owner.ownerId(),
                term.firstContactAt(), term.dueAt(), term.policyVersion());
    }

    /** Whether a corrected registration form changes anything; what lies with the other side stays as it was handed in. */
    public boolean differsFrom(FilingSubject subject) {
        boolean same = info.equals(subject.info()) && term.firstContactAt().equals(subject.firstContactAt());
        return status.withDepartment() && !same;
    }

    /** The registration form was corrected; a deadline that was missed already is not counted anew. */
    public void correct(BasicInfo corrected, FilingTerm counted) {
        info = corrected;
        if (status == FilingStatus.DUE && !late()) {
            term = counted;
        }
    }

    /** The registration has become this customer. */
    public void establishedAs(Customer customer) {
        customerId = customer.id();
        customerNumber = customer.number();
    }

    public FilingEvent.Submitted submit(BasicInfo form, String remark, Actor by, Instant at) {
        status = LIFECYCLE.next(status, FilingAction.SUBMIT);
        info = form;
        handling = handling().submitted(remark, by, at);
        return new FilingEvent.Submitted(id(), number, owner.departmentId(), owner.ownerId(), by.id(), at, late());
    }

    /** Who files and who accepts are two people (S1-63); only an audited customer can be on file. */
    public FilingEvent.Accepted accept(Actor by, Instant at) {
        FilingStatus next = decide(FilingAction.ACCEPT, by);
        if (customerId == null) {
            throw Refused.conflict("filing.not-established").rule("S4-22").param("number", registrationNumber);
        }
        status = next;
        handling = handling().decided(by, at);
        return new FilingEvent.Accepted(id(), number, customerId, customerNumber, owner.departmentId(),
                owner.ownerId(), by.id(), at, late());
    }

    /**
     * Notes that the customer was on file before its file came here with an import (S2a-07); who brought it and who let it in
     * are two people (S1-63).
     */
    public FilingEvent.Accepted record(Actor filer, Actor by, Instant at) {
        status = FilingStatus.FILED;
        handling = handling().submitted(null, filer, at).decided(by, at);
        return new FilingEvent.Accepted(id(), number, customerId, customerNumber, owner.departmentId(),
                owner.ownerId(), by.id(), at, late());
    }

    /** @param due until when the corrected form is due */
    public FilingEvent.Returned giveBack(String reason, Instant due, Actor by, Instant at) {
        status = decide(FilingAction.RETURN, by);
        lastReason = reason;
        handling = handling().decided(by, at);
        term = new FilingTerm(term.firstContactAt(), due, term.policyVersion());
        return new FilingEvent.Returned(id(), number, by.id(), at, due);
    }

    public FilingEvent.Reminded remind(Instant at) {
        status = LIFECYCLE.next(status, FilingAction.REMIND);
        reminderCount++;
        remindedAt = at;
        return new FilingEvent.Reminded(id(), number, owner.departmentId(), owner.ownerId(), reminderCount, at,
                overdue(at));
    }

    /** Notes that the deadline passed; once, whatever comes later (S2a-21). */
    public FilingEvent.Overdue fallOverdue(Instant at) {
        overdueAt = at;
        return new FilingEvent.Overdue(id(), number, registrationId, owner.departmentId(), owner.ownerId(),
                term.dueAt(), at);
    }

    public FilingEvent.Cancelled cancel(Instant at) {
        status = LIFECYCLE.next(status, FilingAction.CANCEL);
        return new FilingEvent.Cancelled(id(), number, registrationId, at);
    }

    /** Whether the deadline has passed with the form still in the department. */
    public boolean overdue(Instant now) {
        return status.withDepartment() && !now.isBefore(term.dueAt());
    }

    /** Whether the deadline was ever missed. */
    public boolean late() {
        return overdueAt != null;
    }

    public boolean submittedBy(Actor actor) {
        return actor.id().equals(handling().submittedById());
    }

    public void findableBy(SearchKeys found) {
        this.keys = found;
    }

    private FilingStatus decide(FilingAction action, Actor by) {
        FilingStatus next = LIFECYCLE.next(status, action);
        if (submittedBy(by)) {
            throw Refused.forbidden("filing.decider-is-filer").rule("S1-63");
        }
        return next;
    }

    /** The filing for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>(info.facts());
        facts.put("number", number);
        facts.put("status", status);
        facts.put("dueAt", term.dueAt());
        facts.put("late", late());
        facts.put("reminderCount", reminderCount);
        return facts;
    }

    public String number() {
        return number;
    }

    public FilingStatus status() {
        return status;
    }

    public UUID registrationId() {
        return registrationId;
    }

    public String registrationNumber() {
        return registrationNumber;
    }

    public UUID customerId() {
        return customerId;
    }

    public String customerNumber() {
        return customerNumber;
    }

    public BasicInfo info() {
        return info;
    }

    public Owner owner() {
        return owner;
    }

    public FilingTerm term() {
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

    /** An embedded value whose columns are all empty is read as none. */
    public Handling handling() {
        return handling == null ? Handling.NONE : handling;
    }

    public String lastReason() {
        return lastReason;
    }
}
