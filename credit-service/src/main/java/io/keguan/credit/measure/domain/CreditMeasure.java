package io.keguan.credit.measure.domain;

import static io.keguan.credit.measure.domain.MeasureStatus.LIFECYCLE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.domain.Decision;
import io.keguan.credit.domain.Proposal;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/**
 * One thing required of a customer whose credit has become worse (S1-46). It makes selling possible again; it never overrides
 * a refusal of any supply (S1-52).
 */
@Entity
@Table(name = "credit_measure")
public class CreditMeasure extends Aggregate {

    public static final String TYPE = "credit-measure";

    private String number;
    @Enumerated(EnumType.STRING)
    private MeasureStatus status;
    private UUID accountId;
    private UUID customerId;
    @Enumerated(EnumType.STRING)
    private MeasureKind kind;
    private String reason;
    @Embedded
    private Supply supply;
    @Embedded
    private Proposal proposal;
    @Embedded
    private Proof proof;
    @Embedded
    private Decision decision;

    protected CreditMeasure() {}

    private CreditMeasure(UUID id) {
        super(id);
    }

    /** @param supply how much may be shipped, null for measures that do not limit it */
    public static CreditMeasure require(UUID id, String number, CreditAccount account, MeasureKind kind, Supply supply,
            String reason, Proposal proposal) {
        if (kind.limitsSupply() != (supply != null)) {
            throw Refused.invalid("mostFen", kind.limitsSupply() ? "validation.required" : "credit-measure.no-supply",
                    "S1-46");
        }
        CreditMeasure measure = new CreditMeasure(id);
        measure.number = number;
        measure.status = MeasureStatus.REQUIRED;
        measure.accountId = account.id();
        measure.customerId = account.holder().customerId();
        measure.kind = kind;
        measure.supply = supply;
        measure.reason = reason;
        measure.proposal = proposal;
        return measure;
    }

    public MeasureEvent required() {
        return new MeasureEvent.Required(id(), number, customerId, kind, proposal.proposedAt());
    }

    public MeasureEvent putInPlace(Proof shown) {
        status = LIFECYCLE.next(status, MeasureAction.PUT_IN_PLACE);
        proof = shown;
        return new MeasureEvent.PutInPlace(id(), number, customerId, kind, shown.validUntil(), shown.putAt());
    }

    public MeasureEvent expire(Instant at) {
        status = LIFECYCLE.next(status, MeasureAction.EXPIRE);
        return new MeasureEvent.Expired(id(), number, customerId, kind, at);
    }

    /** Neither who required it nor who has put it in place lifts it. */
    public MeasureEvent lift(String why, Actor by, Instant at) {
        MeasureStatus next = LIFECYCLE.next(status, MeasureAction.LIFT);
        if (!mayLift(by)) {
            throw Refused.forbidden("credit-measure.lifter-is-other").rule("S1-63");
        }
        status = next;
        decision = Decision.by(by, why, at);
        return new MeasureEvent.Lifted(id(), number, customerId, kind, at);
    }

    public boolean mayLift(Actor by) {
        return !proposal.isBy(by) && (proof == null || !by.id().equals(proof.putById()));
    }

    /** The measure for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("status", status);
        facts.put("kind", kind);
        facts.put("mostFen", supply == null ? null : supply.mostFen());
        facts.put("document", proof == null ? null : proof.document());
        facts.put("party", proof == null ? null : proof.party());
        facts.put("validUntil", proof == null || proof.validUntil() == null ? null : proof.validUntil().toString());
        return facts;
    }

    public String number() {
        return number;
    }

    public MeasureStatus status() {
        return status;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID customerId() {
        return customerId;
    }

    public MeasureKind kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }

    public Supply supply() {
        return supply;
    }

    public Proposal proposal() {
        return proposal;
    }

    public Proof proof() {
        return proof;
    }

    public Decision decision() {
        return decision;
    }
}
