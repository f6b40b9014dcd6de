package io.keguan.credit.price.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.credit.domain.Hand;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Transitions;

/**
 * 批件: what one customer pays for a product in a region, packed and carried in one way, and how much of it may be sold on
 * credit at that (S3-04, S3-05). It holds for a while, and for a quantity that all its releases share.
 */
@Entity
@Table(name = "price_approval")
public class PriceApproval extends Aggregate {

    public static final String TYPE = "price-approval";
    public static final Transitions<PriceListStatus, PriceListAction> LIFECYCLE = Transitions
            .of(TYPE, PriceListStatus.class, PriceListAction.class)
            .allow(PriceListAction.APPROVE, PriceListStatus.APPROVED, PriceListStatus.PROPOSED)
            .allow(PriceListAction.REJECT, PriceListStatus.REJECTED, PriceListStatus.PROPOSED)
            .allow(PriceListAction.WITHDRAW, PriceListStatus.WITHDRAWN, PriceListStatus.PROPOSED)
            .build();

    private String number;
    @Enumerated(EnumType.STRING)
    private PriceListStatus status;
    private UUID accountId;
    private UUID customerId;
    private String customerNumber;
    private String customerName;
    @Embedded
    private Deal deal;
    private Long listPriceFen;
    private String listNumber;
    private int policyVersion;
    private String reason;
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
    private String decisionReason;

    protected PriceApproval() {}

    private PriceApproval(UUID id) {
        super(id);
    }

    /** @param list what the price list said, null when it has no price for it */
    public static PriceApproval apply(UUID id, String number, Buyer buyer, Deal deal, ListPrice list, String reason,
            Hand by) {
        PriceApproval approval = new PriceApproval(id);
        approval.number = number;
        approval.status = PriceListStatus.PROPOSED;
        approval.accountId = buyer.accountId();
        approval.customerId = buyer.customerId();
        approval.customerNumber = buyer.customerNumber();
        approval.customerName = buyer.customerName();
        approval.deal = deal;
        approval.listPriceFen = list == null ? null : list.priceFen();
        approval.listNumber = list == null ? null : list.listNumber();
        approval.reason = reason;
        approval.applied = by;
        return approval;
    }

    /** Whom the price is for. */
    public record Buyer(UUID accountId, UUID customerId, String customerNumber, String customerName) {}

    public PriceEvent.ApprovalApplied applied() {
        return new PriceEvent.ApprovalApplied(id(), number, customerId, deal.productCode(), deal.priceFen(),
                listPriceFen, deal.quantity(), applied.id(), applied.at());
    }

    /**
     * Somebody other than the applicant approves it, within what his office may give away.
     *
     * @param authorityBp what that is, in hundredths of a percent of the list price
     */
    public PriceEvent.ApprovalDecided approve(int authorityBp, int underPolicy, String words, Actor by, Instant at) {
        PriceListStatus next = next(PriceListAction.APPROVE, by);
        if (discountBp() > authorityBp) {
            throw Refused.forbidden("price-approval.beyond-authority").rule("S3-04")
                    .param("discountPercent", percent(discountBp())).param("authorityPercent", percent(authorityBp));
        }
        policyVersion = underPolicy;
        return decided(next, words, by, at);
    }

    public PriceEvent.ApprovalDecided reject(String words, Actor by, Instant at) {
        return decided(next(PriceListAction.REJECT, by), words, by, at);
    }

    public PriceEvent.ApprovalDecided withdraw(String words, Actor by, Instant at) {
        return decided(next(PriceListAction.WITHDRAW, by), words, by, at);
    }

    private PriceListStatus next(PriceListAction action, Actor by) {
        PriceListStatus next = LIFECYCLE.next(status, action);
        if (applied.is(by) != (action == PriceListAction.WITHDRAW)) {
            throw Refused.forbidden(action == PriceListAction.WITHDRAW
                    ? "price-approval.not-applicant"
                    : "price-approval.decider-is-applicant").rule("S3-04");
        }
        return next;
    }

    private PriceEvent.ApprovalDecided decided(PriceListStatus now, String words, Actor by, Instant at) {
        status = now;
        decided = Hand.of(by, at);
        decisionReason = words;
        return new PriceEvent.ApprovalDecided(id(), number, customerId, status, by.id(), at);
    }

    /** How far below the list it is, in hundredths of a percent, rounded up; what the list does not know is all given away. */
    public int discountBp() {
        if (listPriceFen == null) {
            return 10_000;
        }
        long off = Math.max(0, listPriceFen - deal.priceFen());
        return (int) Math.ceilDiv(Math.multiplyExact(off, 10_000L), listPriceFen);
    }

    private static String percent(int bp) {
        return java.math.BigDecimal.valueOf(bp, 2).stripTrailingZeros().toPlainString();
    }

    /** Whether goods may be released at it on that day. */
    public boolean inForce(LocalDate day) {
        return status == PriceListStatus.APPROVED && !day.isAfter(deal.validUntil());
    }

    public boolean appliedBy(Actor actor) {
        return applied.is(actor);
    }

    public void forget() {
        customerName = customerNumber;
        reason = "";
        decisionReason = decisionReason == null ? null : "";
    }

    /** The approval for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("status", status);
        facts.put("productCode", deal.productCode());
        facts.put("priceFen", deal.priceFen());
        facts.put("quantity", deal.quantity());
        return facts;
    }

    public String number() {
        return number;
    }

    public PriceListStatus status() {
        return status;
    }

    public Buyer buyer() {
        return new Buyer(accountId, customerId, customerNumber, customerName);
    }

    public Deal deal() {
        return deal;
    }

    public Long listPriceFen() {
        return listPriceFen;
    }

    public String listNumber() {
        return listNumber;
    }

    public int policyVersion() {
        return policyVersion;
    }

    public String reason() {
        return reason;
    }

    public Hand application() {
        return applied;
    }

    public Hand decision() {
        return decided;
    }

    public String decisionReason() {
        return decisionReason;
    }
}
