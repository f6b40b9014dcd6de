package io.keguan.credit.contract.domain;

import static io.keguan.credit.contract.domain.ContractStatus.LIFECYCLE;

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

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.account.domain.Holder;
import io.keguan.credit.domain.Hand;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/**
 * 赊销合同: on what terms a customer buys on credit (S1-55, S3-01). The limit it names is the one it was signed under; what the
 * customer may owe is its account's limit, and the sum of its contracts is no exposure.
 */
@Entity
@Table(name = "credit_contract")
public class CreditContract extends Aggregate {

    public static final String TYPE = "credit-contract";

    private String number;
    @Enumerated(EnumType.STRING)
    private ContractStatus status;
    private UUID accountId;
    @Embedded
    @AttributeOverride(name = "customerName", column = @Column(name = "holder_name"))
    private Holder holder;
    @Embedded
    private Parties parties;
    @Embedded
    private CreditTerms terms;
    private boolean special;
    private int policyVersion;
    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "drafted_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "drafted_by_name"))
    @AttributeOverride(name = "at", column = @Column(name = "drafted_at"))
    private Hand drafted;
    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "decided_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "decided_by_name"))
    @AttributeOverride(name = "at", column = @Column(name = "decided_at"))
    private Hand decided;
    private String decisionReason;
    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "signed_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "signed_by_name"))
    @AttributeOverride(name = "at", column = @Column(name = "signed_at"))
    private Hand signed;
    private Instant closedAt;
    private String closedReason;

    protected CreditContract() {}

    private CreditContract(UUID id) {
        super(id);
    }

    /** A contract that is to be signed; with special terms the management is asked first (S3-75). */
    public static CreditContract draft(UUID id, String number, CreditAccount account, Parties parties,
            CreditTerms terms, boolean special, int policyVersion, Hand by) {
        CreditContract contract = new CreditContract(id);
        contract.number = number;
        contract.status = special
                ? LIFECYCLE.next(ContractStatus.DRAFT, ContractAction.APPLY_SPECIAL_TERMS)
                : ContractStatus.DRAFT;
        contract.accountId = account.id();
        contract.holder = account.holder();
        contract.parties = parties;
        contract.terms = terms;
        contract.special = special;
        contract.policyVersion = policyVersion;
        contract.drafted = by;
        return contract;
    }

    public ContractEvent.Drafted drafted() {
        return new ContractEvent.Drafted(id(), number, holder.customerId(), terms.limitFen(), special, policyVersion,
                drafted.at());
    }

    /** Who applies for special terms does not decide on them. */
    public ContractEvent.SpecialTermsDecided decideSpecialTerms(boolean approved, String reason, Actor by,
            Instant at) {
        ContractStatus next = LIFECYCLE.next(status, approved
                ? ContractAction.APPROVE_SPECIAL_TERMS
                : ContractAction.REJECT_SPECIAL_TERMS);
        if (drafted.is(by)) {
            throw Refused.forbidden("credit-contract.approver-is-applicant").rule("S3-75");
        }
        status = next;
        decided = Hand.of(by, at);
        decisionReason = reason;
        return new ContractEvent.SpecialTermsDecided(id(), number, holder.customerId(), approved, by.id(), at);
    }

    public ContractEvent.Signed sign(Actor by, Instant at) {
        status = LIFECYCLE.next(status, ContractAction.SIGN);
        signed = Hand.of(by, at);
        return new ContractEvent.Signed(id(), number, holder.customerId(), terms.limitFen(), terms.validFrom(),
                terms.validUntil(), by.id(), at);
    }

    /** It ends, or is not signed after all. */
    public ContractEvent.Closed close(ContractAction how, String reason, Instant at) {
        status = LIFECYCLE.next(status, how);
        closedAt = at;
        closedReason = reason;
        return new ContractEvent.Closed(id(), number, holder.customerId(), status, at);
    }

    /** Nothing is left of the customer but its number. */
    public void forget() {
        holder = new Holder(holder.customerId(), holder.customerNumber(), holder.customerNumber(),
                holder.departmentId(), holder.ownerId());
        parties = parties.forgotten(holder.customerNumber());
        decisionReason = decisionReason == null ? null : "";
        closedReason = closedReason == null ? null : "";
        terms = new CreditTerms(terms.limitFen(), terms.creditDays(), terms.settlementDay(), terms.discountBp(),
                terms.discountDays(), terms.priceRegion(), null, null, terms.validFrom(), terms.validUntil());
    }

    /** Whether goods may be released under it on that day. */
    public boolean inForce(LocalDate day) {
        return status == ContractStatus.SIGNED && terms.inForce(day);
    }

    public boolean draftedBy(Actor actor) {
        return drafted.is(actor);
    }

    /** The contract for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("status", status);
        facts.put("limitFen", terms.limitFen());
        facts.put("creditDays", terms.creditDays());
        facts.put("settlementDay", terms.settlementDay());
        facts.put("discountBp", terms.discountBp());
        facts.put("special", special);
        facts.values().removeIf(java.util.Objects::isNull);
        return facts;
    }

    public String number() {
        return number;
    }

    public ContractStatus status() {
        return status;
    }

    public UUID accountId() {
        return accountId;
    }

    public Holder holder() {
        return holder;
    }

    public Parties parties() {
        return parties;
    }

    public CreditTerms terms() {
        return terms;
    }

    public boolean special() {
        return special;
    }

    public int policyVersion() {
        return policyVersion;
    }

    public Hand draft() {
        return drafted;
    }

    public Hand decision() {
        return decided;
    }

    public String decisionReason() {
        return decisionReason;
    }

    public Hand signature() {
        return signed;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public String closedReason() {
        return closedReason;
    }
}
