package io.keguan.credit.baddebt.domain;

import static io.keguan.credit.baddebt.domain.BadDebtStatus.LIFECYCLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.credit.receivable.domain.DebtClass;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/** 呆账、死账、坏账: the proposal to call a receivable doubtful, or to give up what is left of it; two people decide (S1-59). */
@Entity
@Table(name = "bad_debt")
public class BadDebt extends Aggregate {

    public static final String TYPE = "bad-debt";

    private String number;
    @Enumerated(EnumType.STRING)
    private BadDebtStatus status;
    private UUID receivableId;
    private UUID accountId;
    private UUID customerId;
    @Enumerated(EnumType.STRING)
    private DebtClass debtClass;
    private boolean writeOff;
    private long fen;
    private String reason;
    private UUID proposedById;
    private String proposedByName;
    private Instant proposedAt;
    private String decidedByName;
    private LocalDate decidedOn;
    private String decisionWords;
    private int policyVersion;

    protected BadDebt() {}

    private BadDebt(UUID id) {
        super(id);
    }

    /** Which debt. */
    public record Debt(UUID receivableId, UUID accountId, UUID customerId, long fen) {}

    /** What is proposed. */
    public record Proposal(DebtClass as, boolean writeOff, String reason) {}

    public static BadDebt propose(UUID id, String number, Debt debt, Proposal proposal, int policyVersion, Actor by,
            Instant at) {
        BadDebt bad = new BadDebt(id);
        bad.number = number;
        bad.status = BadDebtStatus.PROPOSED;
        bad.receivableId = debt.receivableId;
        bad.accountId = debt.accountId;
        bad.customerId = debt.customerId;
        bad.fen = debt.fen;
        bad.debtClass = proposal.as;
        bad.writeOff = proposal.writeOff;
        bad.reason = proposal.reason;
        bad.policyVersion = policyVersion;
        bad.proposedById = by.id();
        bad.proposedByName = by.name();
        bad.proposedAt = at;
        return bad;
    }

    public void decide(boolean approve, String words, Actor by, LocalDate on) {
        BadDebtStatus next = LIFECYCLE.next(status, approve ? BadDebtAction.APPROVE : BadDebtAction.REJECT);
        if (by.id().equals(proposedById)) {
            throw Refused.forbidden("bad-debt.decider-is-proposer").rule("S1-63");
        }
        status = next;
        decidedByName = by.name();
        decidedOn = on;
        decisionWords = words;
    }

    /** The proposal for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("status", status);
        facts.put("debtClass", debtClass);
        facts.put("writeOff", writeOff);
        facts.put("fen", fen);
        return facts;
    }

    public String number() {
        return number;
    }

    public BadDebtStatus status() {
        return status;
    }

    public UUID receivableId() {
        return receivableId;
    }

    public UUID accountId() {
        return accountId;
    }

    public DebtClass debtClass() {
        return debtClass;
    }

    public boolean writeOff() {
        return writeOff;
    }

    public long fen() {
        return fen;
    }

    public UUID proposedById() {
        return proposedById;
    }
}
