package io.keguan.credit.rating.domain;

import static io.keguan.credit.rating.domain.RatingStatus.LIFECYCLE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import io.keguan.credit.domain.Decision;
import io.keguan.credit.domain.Proposal;
import io.keguan.credit.investigation.domain.Investigation;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;

/**
 * One rating of a customer's credit (S0-09 to S0-11): computed from a report, proposed, decided by somebody else. It keeps its
 * inputs and its explanation; it is never computed again.
 */
@Entity
@Table(name = "credit_rating")
public class CreditRating extends Aggregate {

    public static final String TYPE = "credit-rating";

    private static final String SEPARATION = "S1-63";

    private String number;
    @Enumerated(EnumType.STRING)
    private RatingStatus status;
    private UUID accountId;
    private UUID customerId;
    private UUID investigationId;
    private String investigationNumber;
    @Enumerated(EnumType.STRING)
    private Grade grade;
    @Enumerated(EnumType.STRING)
    private Grade previousGrade;
    private int scoreBp;
    private boolean supplyRefused;
    private int policyVersion;
    @JdbcTypeCode(SqlTypes.JSON)
    private RatingInputs inputs;
    @JdbcTypeCode(SqlTypes.JSON)
    private Rated explanation;
    private String note;
    @Embedded
    private Proposal proposal;
    @Embedded
    private Decision decision;

    protected CreditRating() {}

    private CreditRating(UUID id) {
        super(id);
    }

    public static CreditRating propose(UUID id, String number, Investigation reported, RatingInputs inputs,
            Rated rated, Grade previous, int policyVersion, String note, Proposal proposal) {
        CreditRating rating = new CreditRating(id);
        rating.number = number;
        rating.status = RatingStatus.PROPOSED;
        rating.accountId = reported.accountId();
        rating.customerId = reported.customerId();
        rating.investigationId = reported.id();
        rating.investigationNumber = reported.number();
        rating.grade = rated.grade();
        rating.previousGrade = previous;
        rating.scoreBp = rated.scoreBp();
        rating.supplyRefused = rated.supplyRefused();
        rating.policyVersion = policyVersion;
        rating.inputs = inputs;
        rating.explanation = rated;
        rating.note = note;
        rating.proposal = proposal;
        return rating;
    }

    public RatingEvent proposed() {
        return new RatingEvent.Proposed(id(), number, customerId, investigationId, policyVersion,
                proposal.proposedAt());
    }

    public RatingEvent approve(String reason, Actor by, Instant at) {
        decide(RatingAction.APPROVE, reason, by, at);
        return new RatingEvent.Approved(id(), number, customerId, policyVersion, at);
    }

    public RatingEvent reject(String reason, Actor by, Instant at) {
        decide(RatingAction.REJECT, reason, by, at);
        return new RatingEvent.Rejected(id(), number, customerId, at);
    }

    public RatingEvent withdraw(String reason, Actor by, Instant at) {
        proposal.requireSame(by);
        status = LIFECYCLE.next(status, RatingAction.WITHDRAW);
        decision = Decision.by(by, reason, at);
        return new RatingEvent.Withdrawn(id(), number, customerId, at);
    }

    private void decide(RatingAction action, String reason, Actor by, Instant at) {
        RatingStatus next = LIFECYCLE.next(status, action);
        proposal.requireOther(by, "credit-rating.decider-is-proposer", SEPARATION);
        status = next;
        decision = Decision.by(by, reason, at);
    }

    /** The rating for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("status", status);
        facts.put("grade", grade);
        facts.put("scoreBp", scoreBp);
        facts.put("supplyRefused", supplyRefused);
        facts.put("policyVersion", policyVersion);
        return facts;
    }

    public String number() {
        return number;
    }

    public RatingStatus status() {
        return status;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID customerId() {
        return customerId;
    }

    public UUID investigationId() {
        return investigationId;
    }

    public String investigationNumber() {
        return investigationNumber;
    }

    public Grade grade() {
        return grade;
    }

    public Grade previousGrade() {
        return previousGrade;
    }

    public int scoreBp() {
        return scoreBp;
    }

    public boolean supplyRefused() {
        return supplyRefused;
    }

    public int policyVersion() {
        return policyVersion;
    }

    public RatingInputs inputs() {
        return inputs;
    }

    public Rated explanation() {
        return explanation;
    }

    public String note() {
        return note;
    }

    public Proposal proposal() {
        return proposal;
    }

    public Decision decision() {
        return decision;
    }
}
