package io.keguan.credit.release.domain;

import static io.keguan.credit.release.domain.ReleaseStatus.LIFECYCLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.domain.Hand;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/**
 * 赊销发货提单: goods that leave on credit (S3-02). Applied for by one person, checked and issued by another, and let pass in spite
 * of a check, where that is possible, by a third. What the checks found stays with it as it was.
 */
@Entity
@Table(name = "release")
public class Release extends Aggregate {

    public static final String TYPE = "release";

    private String number;
    @Enumerated(EnumType.STRING)
    private ReleaseStatus status;
    private UUID accountId;
    private UUID customerId;
    private String customerNumber;
    @Embedded
    private ContractRef contract;
    @Embedded
    private Slip slip;
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "release_line", joinColumns = @JoinColumn(name = "release_id"))
    @OrderColumn(name = "line")
    private List<ReleaseLine> lines = new ArrayList<>();
    private long amountFen;
    @Embedded
    private CallBack callBack;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Check> checks = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private Standing standing;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Amendment> amendments = List.of();
    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "applied_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "applied_by_name"))
    @AttributeOverride(name = "at", column = @Column(name = "applied_at"))
    private Hand applied;
    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "decided_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "decided_by_name"))
    @AttributeOverride(name = "at", column = @Column(name = "decided_at"))
    private Hand decided;
    private Instant issuedAt;
    private Instant expiresAt;
    @Embedded
    private Waiver waiver;
    @Embedded
    private Dispatch dispatch;
    private Instant closedAt;
    private String closedReason;

    protected Release() {}

    private Release(UUID id) {
        super(id);
    }

    public static Release apply(UUID id, String number, CreditAccount account, ContractRef contract, Slip slip,
            List<ReleaseLine> lines, Hand by) {
        Release release = new Release(id);
        release.number = number;
        release.status = ReleaseStatus.APPLIED;
        release.accountId = account.id();
        release.customerId = account.holder().customerId();
        release.customerNumber = account.holder().customerNumber();
        release.contract = contract;
        release.slip = slip;
        release.applied = by;
        release.hold(lines);
        return release;
    }

    public ReleaseEvent.Applied applied() {
        return new ReleaseEvent.Applied(id(), number, customerId, contract.contractId(), amountFen, applied.at());
    }

    /** The person a proxy signed for was telephoned, by somebody other than the applicant (S3-06). */
    public void calledBack(CallBack call, Actor by) {
        status = LIFECYCLE.next(status, ReleaseAction.CALL_BACK);
        if (slip.represented() == null) {
            throw Refused.conflict("release.no-proxy").rule("S3-06");
        }
        if (applied.is(by)) {
            throw Refused.forbidden("release.caller-is-applicant").rule("S3-06");
        }
        callBack = call;
    }

    /** Credit control has checked it: it is issued, or waits, or is refused. */
    public ReleaseEvent decide(Finding finding, Finding.Verdict verdict, Instant expires, Actor by, Instant at) {
        requireOther(by);
        status = LIFECYCLE.next(status, switch (verdict) {
            case ISSUE -> ReleaseAction.ISSUE;
            case HOLD -> ReleaseAction.HOLD;
            case REFUSE -> ReleaseAction.REFUSE;
        });
        decided = Hand.of(by, at);
        found(finding);
        return switch (verdict) {
            case ISSUE -> issued(expires, at);
            case HOLD -> new ReleaseEvent.Held(id(), number, customerId, amountFen, finding.codes(),
                    standing.policyVersion(), at);
            case REFUSE -> turned(at);
        };
    }

    /** There is room now: what was held goes out on the word of whoever checked it. */
    public ReleaseEvent releaseHold(Finding finding, Instant expires, Instant at) {
        status = LIFECYCLE.next(status, ReleaseAction.RELEASE_HOLD);
        found(finding);
        return issued(expires, at);
    }

    /** 特批放行: neither the applicant nor whoever checked it lets it pass. */
    public ReleaseEvent approveException(Finding finding, Waiver granted, Instant expires, Actor by, Instant at) {
        ReleaseStatus next = LIFECYCLE.next(status, ReleaseAction.APPROVE_EXCEPTION);
        requireThird(by);
        status = next;
        waiver = granted;
        found(finding);
        return issued(expires, at);
    }

    public ReleaseEvent rejectException(String reason, Actor by, Instant at) {
        ReleaseStatus next = LIFECYCLE.next(status, ReleaseAction.REJECT_EXCEPTION);
        requireThird(by);
        status = next;
        closedAt = at;
        closedReason = reason;
        return turned(at);
    }

    /** Other quantities; the checks the slip was issued on stay as they were. */
    public ReleaseEvent.Amended amend(List<ReleaseLine> other, String reason, Standing now, Actor by, Instant at) {
        status = LIFECYCLE.next(status, ReleaseAction.AMEND);
        long before = amountFen;
        hold(other);
        List<Amendment> all = new ArrayList<>(amendments);
        all.add(new Amendment(before, amountFen, reason, by.id(), by.name(), at, now));
        amendments = List.copyOf(all);
        return new ReleaseEvent.Amended(id(), number, customerId, before, amountFen, at);
    }

    /** @param out the lines with what went out @param dueOn when that must be paid */
    public ReleaseEvent.Shipped ship(List<ReleaseLine> out, String sourceKey, LocalDate on, LocalDate dueOn, Actor by,
            Instant at) {
        status = LIFECYCLE.next(status, ReleaseAction.SHIP);
        lines = new ArrayList<>(out);
        long shipped = out.stream().mapToLong(ReleaseLine::shippedFen).sum();
        dispatch = new Dispatch(sourceKey, on, shipped, by.id(), by.name(), at);
        return new ReleaseEvent.Shipped(id(), number, customerId, contract.contractId(), shipped, amountFen - shipped,
                on, dueOn, at);
    }

    /** It is cancelled, or has run out. */
    public ReleaseEvent.Closed close(ReleaseAction how, String reason, Instant at) {
        long taken = reservedFen();
        status = LIFECYCLE.next(status, how);
        closedAt = at;
        closedReason = reason;
        return new ReleaseEvent.Closed(id(), number, customerId, status, taken, at);
    }

    /** What it takes of the customer's limit at present without being owed. */
    public long reservedFen() {
        return status == ReleaseStatus.ISSUED ? amountFen : 0;
    }

    /** Who applies, who checks and who lets pass are three people (S1-63). */
    public void requireThird(Actor by) {
        requireOther(by);
        if (decided.is(by)) {
            throw Refused.forbidden("release.approver-is-checker").rule("S1-63");
        }
    }

    private void requireOther(Actor by) {
        if (applied.is(by)) {
            throw Refused.forbidden("release.decider-is-applicant").rule("S1-63");
        }
    }

    public boolean appliedBy(Actor actor) {
        return applied.is(actor);
    }

    /** Nothing is left of the customer but its number. */
    public void forget() {
        slip = slip.forgotten(customerNumber);
        closedReason = closedReason == null ? null : "";
        amendments = amendments.stream().map(Amendment::forgotten).toList();
        callBack = callBack == null ? null : callBack.forgotten();
        waiver = waiver == null ? null : waiver.forgotten();
    }

    private ReleaseEvent.Issued issued(Instant expires, Instant at) {
        issuedAt = at;
        expiresAt = expires;
        return new ReleaseEvent.Issued(id(), number, customerId, contract.contractId(), amountFen, waiver != null,
                standing.policyVersion(), expires, at);
    }

    private ReleaseEvent.Turned turned(Instant at) {
        List<String> codes = checks.stream().flatMap(c -> c.reasons().stream()).map(r -> r.code()).distinct().toList();
        return new ReleaseEvent.Turned(id(), number, customerId, amountFen, codes, standing.policyVersion(), at);
    }

    private void found(Finding finding) {
        checks = finding.checks();
        standing = finding.standing();
        hold(finding.lines());
    }

    private void hold(List<ReleaseLine> given) {
        lines = new ArrayList<>(given);
        amountFen = given.stream().mapToLong(ReleaseLine::amountFen).reduce(0, Math::addExact);
    }

    /** The release for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("status", status);
        facts.put("amountFen", amountFen);
        facts.put("expiresAt", expiresAt);
        facts.put("callResult", callBack == null ? null : callBack.result());
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    /** What was recorded with it; the record is the view of it. */
    public record History(CallBack callBack, List<Check> checks, Standing standing, List<Amendment> amendments,
            Hand applied, Hand decided, Instant issuedAt, Instant expiresAt, Waiver waiver, Dispatch dispatch,
            Instant closedAt, String closedReason) {}

    public History history() {
        return new History(callBack, checks, standing, amendments, applied, decided, issuedAt, expiresAt, waiver,
                dispatch, closedAt, closedReason);
    }

    public String number() {
        return number;
    }

    public ReleaseStatus status() {
        return status;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID customerId() {
        return customerId;
    }

    public String customerNumber() {
        return customerNumber;
    }

    public ContractRef contract() {
        return contract;
    }

    public Slip slip() {
        return slip;
    }

    public List<ReleaseLine> lines() {
        return List.copyOf(lines);
    }

    public long amountFen() {
        return amountFen;
    }
}
