package io.keguan.credit.limit.domain;

import static io.keguan.credit.limit.domain.LimitStatus.LIFECYCLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.account.domain.Limit;
import io.keguan.credit.account.domain.LimitBasis;
import io.keguan.credit.domain.Decision;
import io.keguan.credit.domain.Proposal;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/** One change of a customer's limit (S1-47 to S1-49, S3-24): proposed, decided by somebody with the authority, kept for ever. */
@Entity
@Table(name = "limit_change")
public class LimitChange extends Aggregate {

    public static final String TYPE = "limit-change";

    private static final String SEPARATION = "S1-63";

    private String number;
    @Enumerated(EnumType.STRING)
    private LimitStatus status;
    private UUID accountId;
    private UUID customerId;
    @Enumerated(EnumType.STRING)
    private LimitKind kind;
    private Long formerFen;
    @Enumerated(EnumType.STRING)
    private LimitBasis formerBasis;
    private Long wantedFen;
    @Enumerated(EnumType.STRING)
    private LimitBasis wantedBasis;
    private LocalDate endsOn;
    private UUID ratingId;
    private String reason;
    private int policyVersion;
    @Embedded
    private Proposal proposal;
    @Embedded
    private Decision decision;
    private Instant endedAt;

    protected LimitChange() {}

    private LimitChange(UUID id) {
        super(id);
    }

    /** @param former the permanent limit the proposal starts from; when it is another one at the approval, it is void */
    public static LimitChange propose(UUID id, String number, CreditAccount account, Wish wish, Limit former,
            Limit wanted, UUID ratingId, int policyVersion, String reason, Proposal proposal) {
        LimitChange change = new LimitChange(id);
        change.number = number;
        change.status = LimitStatus.PROPOSED;
        change.accountId = account.id();
        change.customerId = account.holder().customerId();
        change.kind = wish.kind();
        change.formerFen = former.fen();
        change.formerBasis = former.basis();
        change.wantedFen = wanted.fen();
        change.wantedBasis = wanted.basis();
        change.endsOn = wish.endsOn();
        change.ratingId = ratingId;
        change.policyVersion = policyVersion;
        change.reason = reason;
        change.proposal = proposal;
        return change;
    }

    public LimitEvent proposed() {
        return new LimitEvent.Proposed(id(), number, customerId, kind, formerFen, wantedFen, day(),
                proposal.proposedAt());
    }

    /** @param now the permanent limit of the account at this moment */
    public LimitEvent approve(Limit now, int underPolicy, String words, Actor by, Instant at) {
        decide(LimitAction.APPROVE, words, by, at);
        if (!now.equals(former())) {
            throw Refused.conflict("limit-change.account-changed");
        }
        policyVersion = underPolicy;
        return new LimitEvent.Approved(id(), number, customerId, kind, formerFen, wantedFen, day(), underPolicy, at);
    }

    public LimitEvent reject(String words, Actor by, Instant at) {
        decide(LimitAction.REJECT, words, by, at);
        return new LimitEvent.Rejected(id(), number, customerId, at);
    }

    public LimitEvent withdraw(String words, Actor by, Instant at) {
        proposal.requireSame(by);
        status = LIFECYCLE.next(status, LimitAction.WITHDRAW);
        decision = Decision.by(by, words, at);
        return new LimitEvent.Withdrawn(id(), number, customerId, at);
    }

    /** The temporary limit is over. */
    public LimitEvent end(Instant at) {
        status = LIFECYCLE.next(status, LimitAction.END);
        endedAt = at;
        return new LimitEvent.Ended(id(), number, customerId, at);
    }

    private void decide(LimitAction action, String words, Actor by, Instant at) {
        LimitStatus next = LIFECYCLE.next(status, action);
        proposal.requireOther(by, "limit-change.decider-is-proposer", SEPARATION);
        status = next;
        decision = Decision.by(by, words, at);
    }

    private String day() {
        return endsOn == null ? null : endsOn.toString();
    }

    public Limit former() {
        return new Limit(formerFen, formerBasis);
    }

    public Limit wanted() {
        return new Limit(wantedFen, wantedBasis);
    }

    public Wish wish() {
        return new Wish(kind, wantedFen, endsOn);
    }

    /** The change for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("status", status);
        facts.put("kind", kind);
        facts.put("formerFen", formerFen);
        facts.put("wantedFen", wantedFen);
        facts.put("endsOn", day());
        return facts;
    }

    public String number() {
        return number;
    }

    public LimitStatus status() {
        return status;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID customerId() {
        return customerId;
    }

    public LimitKind kind() {
        return kind;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public UUID ratingId() {
        return ratingId;
    }

    public String reason() {
        return reason;
    }

    public int policyVersion() {
        return policyVersion;
    }

    public Proposal proposal() {
        return proposal;
    }

    public Decision decision() {
        return decision;
    }

    public Instant endedAt() {
        return endedAt;
    }
}
