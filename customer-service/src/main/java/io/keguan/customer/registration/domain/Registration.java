package io.keguan.customer.registration.domain;

import static io.keguan.customer.registration.domain.RegistrationStatus.LIFECYCLE;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.Owner;
import io.keguan.customer.archive.domain.Particulars;
import io.keguan.customer.archive.domain.RegistrationProof;
import io.keguan.customer.archive.domain.SearchKeys;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/**
 * A registration 《客户信息登记表》on its way from the representative to the customer's file. It is the evidence of who
 * registered a customer when (S2c-26, S2c-28); what becomes of the customer afterwards is not its matter.
 */
@Entity
@Table(name = "registration")
public class Registration extends Aggregate {

    public static final String TYPE = "registration";

    private String number;
    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;
    @Embedded
    private RegistrationForm form;
    @Embedded
    @AttributeOverride(name = "ownerId", column = @Column(name = "submitted_by_id"))
    @AttributeOverride(name = "ownerName", column = @Column(name = "submitted_by_name"))
    private Owner submitter;
    @Embedded
    private Timeliness timeliness;
    @Embedded
    private Confirmation confirmation;
    private String lastReason;
    private UUID customerId;
    private String customerNumber;
    @Embedded
    private SearchKeys keys;

    protected Registration() {}

    private Registration(UUID id) {
        super(id);
    }

    public static Registration submit(UUID id, String number, RegistrationForm form, Owner submitter,
            Timeliness timeliness) {
        Registration registration = new Registration(id);
        registration.number = number;
        registration.status = RegistrationStatus.SUBMITTED;
        registration.form = form;
        registration.submitter = submitter;
        registration.timeliness = timeliness;
        return registration;
    }

    public RegistrationEvent.Submitted submitted() {
        Particulars p = form.particulars();
        return new RegistrationEvent.Submitted(id(), number, p.category(), p.type(), p.source(), p.intended(),
                submitter.departmentId(), submitter.ownerId(), timeliness.submittedAt(), timeliness.late());
    }

    /** The customer could not be confirmed: the representative verifies again (S4-11). */
    public RegistrationEvent requestVerification(String reason, Actor by, Instant at) {
        move(RegistrationAction.REQUEST_VERIFICATION, by);
        lastReason = reason;
        return new RegistrationEvent.VerificationRequested(id(), number, by.id(), at);
    }

    /** The representative has verified; what turned out wrong is corrected with it. */
    public RegistrationEvent verify(RegistrationForm corrected, Actor by, Instant at) {
        move(RegistrationAction.VERIFY, by);
        form = corrected;
        return new RegistrationEvent.Verified(id(), number, by.id(), at);
    }

    public RegistrationEvent giveBack(String reason, Actor by, Instant at) {
        move(RegistrationAction.RETURN, by);
        lastReason = reason;
        return new RegistrationEvent.Returned(id(), number, by.id(), at);
    }

    /** A corrected form is audited anew; the time of the first registration stays. */
    public RegistrationEvent resubmit(RegistrationForm corrected, Instant auditDueAt, Actor by, Instant at) {
        move(RegistrationAction.RESUBMIT, by);
        form = corrected;
        timeliness = new Timeliness(timeliness.submittedAt(), timeliness.late(), auditDueAt,
                timeliness.policyVersion());
        Particulars p = form.particulars();
        return new RegistrationEvent.Resubmitted(id(), number, p.category(), p.type(), p.source(), p.intended(),
                submitter.departmentId(), submitter.ownerId(), at);
    }

    /** The audit is passed: who entered the data and who lets them in are two people (S4-22, S1-63). */
    public void establish(Confirmation confirmed, Actor by) {
        move(RegistrationAction.ESTABLISH, by);
        confirmation = confirmed;
    }

    /** Notes the file that came of it. */
    public RegistrationEvent establishedAs(Customer customer, Actor by) {
        customerId = customer.id();
        customerNumber = customer.number();
        return new RegistrationEvent.Established(id(), number, customerId, customerNumber,
                confirmation.confirmationChannel(), by.id(), customer.establishedAt());
    }

    public RegistrationEvent withdraw(String reason, Actor by, Instant at) {
        move(RegistrationAction.WITHDRAW, by);
        lastReason = reason;
        return new RegistrationEvent.Withdrawn(id(), number, by.id(), at);
    }

    /** Whether the action is on the actor's side of the desk; what the state allows is another question. */
    public boolean isFor(RegistrationAction action, Actor actor) {
        boolean submittedIt = actor.id().equals(submitter.ownerId());
        return (action.by() == RegistrationAction.By.SUBMITTER) == submittedIt;
    }

    public void findableBy(SearchKeys found) {
        this.keys = found;
    }

    /** Refuses an action that is not the actor's or not possible now. */
    public RegistrationStatus require(RegistrationAction action, Actor by) {
        if (!isFor(action, by)) {
            throw action.by() == RegistrationAction.By.SUBMITTER
                    ? Refused.forbidden("registration.not-submitter")
                    : Refused.forbidden("registration.auditor-is-submitter").rule("S1-63");
        }
        return LIFECYCLE.next(status, action);
    }

    private void move(RegistrationAction action, Actor by) {
        status = require(action, by);
    }

    /** The registration for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = form.facts();
        facts.put("status", status);
        if (customerNumber != null) {
            facts.put("customer", customerNumber);
        }
        return facts;
    }

    public String number() {
        return number;
    }

    public RegistrationStatus status() {
        return status;
    }

    public RegistrationForm form() {
        return form;
    }

    public Owner submitter() {
        return submitter;
    }

    public Timeliness timeliness() {
        return timeliness;
    }

    public RegistrationProof proof() {
        return new RegistrationProof(id(), number, timeliness.submittedAt());
    }

    public Confirmation confirmation() {
        return confirmation;
    }

    public String lastReason() {
        return lastReason;
    }

    public UUID customerId() {
        return customerId;
    }

    public String customerNumber() {
        return customerNumber;
    }
}
