package io.keguan.customer.reception.domain;

import static io.keguan.customer.reception.domain.ReceptionStatus.LIFECYCLE;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
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

import io.keguan.customer.archive.domain.Owner;
import io.keguan.customer.archive.domain.Phone;
import io.keguan.customer.archive.domain.SearchKeys;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/**
 * A reception 来访接待: a visitor at the desk, whose customer the visitor is and why (S2c-29, S2c-30). It ends with the
 * registration or the file it leads to; what becomes of the customer there is not its matter.
 */
@Entity
@Table(name = "reception")
public class Reception extends Aggregate {

    public static final String TYPE = "reception";
    private static final String MANAGER = "DEPT_MANAGER";

    private String number;
    @Enumerated(EnumType.STRING)
    private ReceptionStatus status;
    @Embedded
    @AttributeOverride(name = "ownerId", column = @Column(name = "received_by_id"))
    @AttributeOverride(name = "ownerName", column = @Column(name = "received_by_name"))
    @AttributeOverride(name = "departmentId", column = @Column(name = "desk_id"))
    @AttributeOverride(name = "departmentName", column = @Column(name = "desk_name"))
    private Owner clerk;
    private Instant receivedAt;
    @Embedded
    private Visitor visitor;
    @Embedded
    private Introduction said;
    @Embedded
    private Assignment assignment;
    private int policyVersion;
    private Instant dueAt;
    private Instant acceptedAt;
    @Embedded
    private Correction correction;
    private UUID registrationId;
    private String registrationNumber;
    private UUID customerId;
    private String customerNumber;
    @Embedded
    private SearchKeys keys;

    protected Reception() {}

    private Reception(UUID id) {
        super(id);
    }

    public static Reception receive(UUID id, String number, Owner clerk, Instant at, Visitor visitor,
            Introduction said) {
        Reception reception = new Reception(id);
        reception.number = number;
        reception.status = ReceptionStatus.ASSIGNED;
        reception.clerk = clerk;
        reception.receivedAt = at;
        reception.visitor = visitor;
        reception.said = said;
        reception.correction = Correction.NONE;
        return reception;
    }

    public ReceptionEvent.Assigned assign(Assignment decided, ReceptionPolicy terms, int version) {
        assignment = decided;
        policyVersion = version;
        dueAt = receivedAt.plus(Duration.ofMinutes(terms.acceptMinutes()));
        return new ReceptionEvent.Assigned(id(), number, decided.outcome(), decided.grounds(),
                decided.owner().departmentId(), decided.owner().ownerId(), decided.hostId(), clerk.ownerId(),
                receivedAt,
                version);
    }

    public ReceptionEvent.Accepted accept(Actor by, Instant at) {
        move(ReceptionAction.ACCEPT, by);
        acceptedAt = at;
        return new ReceptionEvent.Accepted(id(), number, by.id(), at);
    }

    /** Refuses the manager who would gain by it, and a further correction than the policy allows. */
    public ReceptionEvent.Corrected correct(Assignment decided, ReceptionPolicy terms, String reason, Actor by,
            Instant at) {
        ReceptionStatus next = require(ReceptionAction.CORRECT, by);
        if (decided.owner().ownerId().equals(by.id())) {
            throw Refused.forbidden("reception.corrector-gains").rule("S2c-28");
        }
        if (correction().corrections() >= terms.corrections()) {
            throw Refused.conflict("reception.corrected-already").rule("S2c-29");
        }
        Owner former = assignment.owner();
        if (decided.owner().ownerId().equals(former.ownerId())) {
            throw Refused.invalid("ownerId", "reception.same-owner", "S2c-28");
        }
        status = next;
        acceptedAt = null;
        assignment = decided;
        dueAt = at.plus(Duration.ofMinutes(terms.acceptMinutes()));
        correction = new Correction(correction().corrections() + 1, by.id(), by.name(), reason, former.ownerName());
        return new ReceptionEvent.Corrected(id(), number, decided.owner().departmentId(), former.ownerId(),
                decided.owner().ownerId(), decided.hostId(), by.id(), at);
    }

    public ReceptionEvent.Registered register(UUID registration, String itsNumber, Actor by, Instant at) {
        move(ReceptionAction.REGISTER, by);
        registrationId = registration;
        registrationNumber = itsNumber;
        return new ReceptionEvent.Registered(id(), number, assignment.outcome(), assignment.owner().ownerId(),
                registration, at);
    }

    public ReceptionEvent.Connected connectToCustomer(UUID customer, String itsNumber, Actor by, Instant at) {
        move(ReceptionAction.CONNECT, by);
        customerId = customer;
        customerNumber = itsNumber;
        return connected(at);
    }

    public ReceptionEvent.Connected connectToRegistration(UUID registration, String itsNumber, Actor by, Instant at) {
        move(ReceptionAction.CONNECT, by);
        registrationId = registration;
        registrationNumber = itsNumber;
        return connected(at);
    }

    private ReceptionEvent.Connected connected(Instant at) {
        return new ReceptionEvent.Connected(id(), number, assignment.outcome(), assignment.owner().ownerId(),
                customerId,
                registrationId, at);
    }

    /** Whether the action is the actor's; what the state allows is another question. */
    public boolean isFor(ReceptionAction action, Actor actor) {
        return switch (action.by()) {
            case HOST -> actor.id().equals(assignment.hostId()) || actor.id().equals(assignment.owner().ownerId());
            case MANAGER -> actor.has(MANAGER)
                    && (actor.departments().contains(assignment.owner().departmentId())
                            || actor.departments().contains(clerk.departmentId()));
        };
    }

    /** Refuses an action that is not the actor's or not possible now. */
    public ReceptionStatus require(ReceptionAction action, Actor by) {
        if (!isFor(action, by)) {
            throw action.by() == ReceptionAction.By.HOST
                    ? Refused.forbidden("reception.not-host").rule(assignment.grounds().getFirst().rule())
                            .param("host", assignment.hostName())
                    : Refused.forbidden("reception.not-manager").rule("S2c-29");
        }
        return LIFECYCLE.next(status, action);
    }

    private void move(ReceptionAction action, Actor by) {
        status = require(action, by);
    }

    public void findableBy(SearchKeys found) {
        this.keys = found;
    }

    /** The reception for the audit trail; personal data stay masked there too. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("status", status);
        facts.put("name", visitor.soughtBy());
        facts.put("phone", Phone.masked(visitor.visitorPhone()));
        facts.put("contactedBefore", said.contactedBefore());
        facts.put("named", said.namedAs());
        facts.put("referrer", said.referrer());
        facts.put("outcome", assignment.outcome());
        facts.put("owner", assignment.owner().ownerName());
        facts.put("host", assignment.hostName());
        facts.put("grounds", assignment.grounds());
        facts.put("registration", registrationNumber);
        facts.put("customer", customerNumber);
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    public String number() {
        return number;
    }

    public ReceptionStatus status() {
        return status;
    }

    public Owner clerk() {
        return clerk;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Visitor visitor() {
        return visitor;
    }

    public Introduction said() {
        return said;
    }

    public Assignment assignment() {
        return assignment;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    public Correction correction() {
        return correction == null ? Correction.NONE : correction;
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

    public int policyVersion() {
        return policyVersion;
    }
}
