package io.keguan.customer.access.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Transitions;

/**
 * One person's request to read, copy or borrow one customer's file 查阅、借阅申请, and what became of it. While it is open it is
 * the permission itself; who may do what to it stands in {@link AccessRights}.
 */
@Entity
@Table(name = "access_request")
public class AccessRequest extends Aggregate {

    public static final String TYPE = "access-request";

    private String number;
    @Enumerated(EnumType.STRING)
    private AccessStatus status;
    @Embedded
    private Question question;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "access_request_consent", joinColumns = @JoinColumn(name = "access_request_id"))
    private List<Consent> consents = new ArrayList<>();
    @Embedded
    private Steps.Review review;
    @Embedded
    private Steps.Decision decision;
    @Embedded
    private Steps.Loan loan;
    @Embedded
    private Steps.Ending ending;
    @Embedded
    private Steps.Barring barring;

    protected AccessRequest() {}

    private AccessRequest(UUID id) {
        super(id);
    }

    public static AccessRequest ask(UUID id, String number, Question question) {
        AccessRequest request = new AccessRequest(id);
        request.number = number;
        request.status = AccessStatus.REQUESTED;
        request.question = question;
        return request;
    }

    public AccessEvent requested() {
        return new AccessEvent.Requested(id(), number, question.kind(), question.ground(), customerId(), applicantId(),
                question.applicant().applicantDepartmentId(), question.approver(), question.openFrom(),
                question.openUntil(), question.requestedAt());
    }

    /** Agrees in the first of the actor's roles that has not agreed yet. */
    public AccessEvent consent(Actor by, Instant at) {
        move(AccessAction.CONSENT, by);
        String role = missingConsents().stream().filter(by::has).findFirst().orElseThrow();
        consents.add(new Consent(role, by.id(), by.name(), at));
        return new AccessEvent.Consented(id(), number, role, by.id(), at);
    }

    public AccessEvent review(String note, Actor by, Instant at) {
        if (!missingConsents().isEmpty() && status == AccessStatus.REQUESTED && question.kind() == AccessKind.BORROW) {
            rights().require(AccessAction.REVIEW, by);
            throw Refused.conflict("access-request.consents-missing").rule("S2d-41").param("roles", missingConsents());
        }
        move(AccessAction.REVIEW, by);
        review = Steps.Review.of(by, at, note);
        return new AccessEvent.Reviewed(id(), number, by.id(), at);
    }

    /** The decision: a file is open from now on, a paper file may be handed out. */
    public AccessEvent approve(String note, Actor by, Instant at) {
        rights().require(AccessAction.APPROVE, by);
        Instant until = question.openUntil();
        if (until != null && status == AccessStatus.REQUESTED && !at.isBefore(until)) {
            throw Refused.conflict("access-request.period-over");
        }
        move(AccessAction.APPROVE, by);
        decision = Steps.Decision.of(by, at, note);
        return new AccessEvent.Approved(id(), number, question.kind(), customerId(), applicantId(), by.id(),
                question.openFrom(), question.openUntil(), at);
    }

    public AccessEvent reject(String reason, Actor by, Instant at) {
        move(AccessAction.REJECT, by);
        ending = Steps.Ending.of(by, at, reason);
        return new AccessEvent.Rejected(id(), number, by.id(), at);
    }

    public AccessEvent withdraw(String reason, Actor by, Instant at) {
        move(AccessAction.WITHDRAW, by);
        ending = Steps.Ending.of(by, at, reason);
        return new AccessEvent.Withdrawn(id(), number, by.id(), at);
    }

    public AccessEvent revoke(String reason, Actor by, Instant at) {
        move(AccessAction.REVOKE, by);
        ending = Steps.Ending.of(by, at, reason);
        return new AccessEvent.Revoked(id(), number, customerId(), applicantId(), by.id(), at);
    }

    /** Enters the loan in the register and hands the paper file out; from now on its time runs (S2c-38, S2d-42). */
    public AccessEvent register(String note, Instant due, Actor by, Instant at) {
        move(AccessAction.REGISTER, by);
        loan = Steps.Loan.of(by, at, note, due);
        return new AccessEvent.Registered(id(), number, customerId(), applicantId(), by.id(), due, at);
    }

    public AccessEvent giveBack(String note, Actor by, Instant at) {
        move(AccessAction.RETURN, by);
        ending = Steps.Ending.of(by, at, note);
        return new AccessEvent.Returned(id(), number, customerId(), applicantId(), by.id(),
                loan.overdueAt() != null, at);
    }

    public AccessEvent reportLoss(boolean damagedOnly, String note, AccessRequestPolicy policy, Actor by,
            Instant at) {
        move(AccessAction.REPORT_LOSS, by);
        ending = Steps.Ending.of(by, at, note);
        if (policy.barAfterLoss()) {
            barring = Steps.Barring.of(damagedOnly ? Bar.DAMAGED : Bar.LOST, at);
        }
        return new AccessEvent.Lost(id(), number, customerId(), applicantId(), damagedOnly,
                policy.barAfterLoss(), policy.lossFineFen(), by.id(), at);
    }

    public AccessEvent liftBar(String reason, Actor by, Instant at) {
        rights().require(AccessAction.LIFT_BAR, by);
        if (!barred()) {
            throw Refused.conflict("access-request.not-barred");
        }
        move(AccessAction.LIFT_BAR, by);
        barring = barring.lifted(by, at, reason);
        return new AccessEvent.BarLifted(id(), number, applicantId(), by.id(), at);
    }

    /** Whether the paper file should be back by now and nobody has said so yet. */
    public boolean late(Instant at) {
        return status == AccessStatus.OPEN && loan != null && !at.isBefore(loan.dueAt());
    }

    /** The paper file was not back in time; told once (S2d-42). */
    public AccessEvent lapse(AccessRequestPolicy policy, Instant at) {
        status = lifecycle().next(status, AccessAction.LAPSE);
        loan = loan.overdue(at);
        if (policy.barAfterLate()) {
            barring = Steps.Barring.of(Bar.LATE, at);
        }
        return new AccessEvent.Overdue(id(), number, customerId(), applicantId(), loan.dueAt(),
                policy.barAfterLate(), policy.lateFineFen());
    }

    /** The time of the permission has run out. */
    public AccessEvent expire(Instant at) {
        status = lifecycle().next(status, AccessAction.EXPIRE);
        ending = new Steps.Ending(null, null, at, null);
        return new AccessEvent.Expired(id(), number, customerId(), applicantId(), at);
    }

    /** When it ends by itself: the permission, or the time of the loan; null before there is either. */
    public Instant deadline() {
        return loan == null ? question.openUntil() : loan.dueAt();
    }

    /** The roles that still have to agree. */
    public List<String> missingConsents() {
        return question.roles()
                .stream()
                .filter(role -> consents.stream().noneMatch(c -> c.role().equals(role)))
                .toList();
    }

    /** Whether the borrower may not borrow because of this. */
    public boolean barred() {
        return barring != null && barring.holds();
    }

    public AccessRights rights() {
        return new AccessRights(this);
    }

    public Transitions<AccessStatus, AccessAction> lifecycle() {
        return AccessStatus.lifecycle(question.kind());
    }

    /** The request for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("status", status);
        facts.put("kind", question.kind());
        facts.put("customer", question.file().customerNumber());
        facts.put("applicant", question.applicant().applicantName());
        facts.put("purpose", question.purpose());
        facts.put("openFrom", question.openFrom());
        facts.put("openUntil", question.openUntil());
        facts.put("dueAt", loan == null ? null : loan.dueAt());
        facts.put("bar", barred() ? barring.bar() : null);
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    private void move(AccessAction action, Actor by) {
        rights().require(action, by);
        status = lifecycle().next(status, action);
    }

    public String number() {
        return number;
    }

    public AccessStatus status() {
        return status;
    }

    public Question question() {
        return question;
    }

    public UUID customerId() {
        return question.file().customerId();
    }

    public UUID applicantId() {
        return question.applicant().applicantId();
    }

    public List<Consent> consents() {
        return List.copyOf(consents);
    }

    public Steps.Review review() {
        return review;
    }

    public Steps.Decision decision() {
        return decision;
    }

    public Steps.Loan loan() {
        return loan;
    }

    public Steps.Ending ending() {
        return ending;
    }

    public Steps.Barring barring() {
        return barring;
    }
}
