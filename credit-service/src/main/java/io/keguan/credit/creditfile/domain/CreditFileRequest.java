package io.keguan.credit.creditfile.domain;

import static io.keguan.credit.creditfile.domain.FileRequestStatus.LIFECYCLE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.domain.Decision;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/**
 * 信用档案查阅申请: one person's request to read one customer's credit file, and what became of it (S3-17). While it is open it is
 * the permission itself: to look, and to do nothing else. There is no kind for borrowing or copying a file: a credit file is not
 * lent, and what is in it is not disclosed (S3-18).
 */
@Entity
@Table(name = "credit_file_request")
public class CreditFileRequest extends Aggregate {

    public static final String TYPE = "credit-file-request";

    /** Who asks, and the department they asked from. */
    @Embeddable
    public record Applicant(UUID applicantId, String applicantName, UUID applicantDepartmentId,
            String applicantDepartmentName) {

        public static Applicant of(Actor actor) {
            return new Applicant(actor.id(), actor.name(), actor.departmentId(), actor.departmentName());
        }
    }

    /** How it ended: refused, taken back or run out; nobody ended what ran out. */
    @Embeddable
    public record Ending(UUID endedById, String endedByName, Instant endedAt, String endReason) {

        static Ending of(Actor by, Instant at, String reason) {
            return new Ending(by.id(), by.name(), at, reason);
        }
    }

    /**
     * What is asked for.
     *
     * @param askedFor the number as the applicant knows it: of the customer or of the account
     * @param days for how long, from the decision on
     */
    @Embeddable
    public record Question(String askedFor, String purpose, int days, Instant requestedAt, int policyVersion) {}

    private String number;
    @Enumerated(EnumType.STRING)
    private FileRequestStatus status;
    private UUID accountId;
    private UUID customerId;
    @Embedded
    private Applicant applicant;
    @Embedded
    private Question question;
    @Embedded
    private Decision decision;
    private Instant openUntil;
    @Embedded
    private Ending ending;

    protected CreditFileRequest() {}

    private CreditFileRequest(UUID id) {
        super(id);
    }

    public static CreditFileRequest ask(UUID id, String number, CreditAccount account, Question question, Actor by) {
        CreditFileRequest request = new CreditFileRequest(id);
        request.number = number;
        request.status = FileRequestStatus.REQUESTED;
        request.accountId = account.id();
        request.customerId = account.holder().customerId();
        request.applicant = Applicant.of(by);
        request.question = question;
        return request;
    }

    public CreditFileEvent requested() {
        return new CreditFileEvent.Requested(id(), number, customerId, applicantId(),
                applicant.applicantDepartmentId(), question.days(), question.requestedAt());
    }

    /** The account is open to the applicant from now on, for the days that were asked for. */
    public CreditFileEvent approve(String reason, Actor by, Instant at) {
        move(FileRequestAction.APPROVE, by);
        decision = Decision.by(by, reason, at);
        openUntil = CreditFilePolicy.until(at, question.days());
        return new CreditFileEvent.Approved(id(), number, customerId, applicantId(), by.id(), openUntil, at);
    }

    public CreditFileEvent reject(String reason, Actor by, Instant at) {
        move(FileRequestAction.REJECT, by);
        ending = Ending.of(by, at, reason);
        return new CreditFileEvent.Rejected(id(), number, by.id(), at);
    }

    public CreditFileEvent withdraw(String reason, Actor by, Instant at) {
        move(FileRequestAction.WITHDRAW, by);
        ending = Ending.of(by, at, reason);
        return new CreditFileEvent.Withdrawn(id(), number, by.id(), at);
    }

    public CreditFileEvent revoke(String reason, Actor by, Instant at) {
        move(FileRequestAction.REVOKE, by);
        ending = Ending.of(by, at, reason);
        return new CreditFileEvent.Revoked(id(), number, customerId, applicantId(), by.id(), at);
    }

    /** The time of the permission has run out. */
    public CreditFileEvent expire(Instant at) {
        status = LIFECYCLE.next(status, FileRequestAction.EXPIRE);
        ending = new Ending(null, null, at, null);
        return new CreditFileEvent.Expired(id(), number, customerId, applicantId(), at);
    }

    /** Why the person may not take the step, whatever the state: who asks does not decide, only who asks takes it back (S1-63). */
    public Refused barrier(FileRequestAction action, Actor by) {
        boolean own = by.id().equals(applicantId());
        return switch (action.by()) {
            case APPLICANT -> own ? null : Refused.forbidden("credit-file-request.not-applicant");
            case DECIDER -> own ? Refused.forbidden("credit-file-request.own-request").rule("S1-63") : null;
            case CLOCK -> Refused.forbidden("auth.forbidden");
        };
    }

    private void move(FileRequestAction action, Actor by) {
        Refused barrier = barrier(action, by);
        if (barrier != null) {
            throw barrier;
        }
        status = LIFECYCLE.next(status, action);
    }

    /** The request for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("status", status);
        facts.put("askedFor", question.askedFor());
        facts.put("applicant", applicant.applicantName());
        facts.put("purpose", question.purpose());
        facts.put("days", question.days());
        facts.put("openUntil", openUntil);
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    public String number() {
        return number;
    }

    public FileRequestStatus status() {
        return status;
    }

    public UUID accountId() {
        return accountId;
    }

    public Applicant applicant() {
        return applicant;
    }

    public UUID applicantId() {
        return applicant.applicantId();
    }

    public Question question() {
        return question;
    }

    public Decision decision() {
        return decision;
    }

    public Instant openUntil() {
        return openUntil;
    }

    public Ending ending() {
        return ending;
    }
}
