package io.keguan.credit.dunning.domain;

import static io.keguan.credit.dunning.domain.DemandStatus.LIFECYCLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.credit.reminder.domain.LetterChannel;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;

/** 催款通知单: demands what is overdue and not disputed, and says from when on it is a breach (S2e-40). */
@Entity
@Table(name = "demand_notice")
public class DemandNotice extends Aggregate {

    public static final String TYPE = "demand-notice";

    private String number;
    @Enumerated(EnumType.STRING)
    private DemandStatus status;
    private UUID accountId;
    private UUID customerId;
    private int level;
    private long amountFen;
    private LocalDate overdueSince;
    private LocalDate breachOn;
    private Instant proposedAt;
    private LocalDate issuedOn;
    @Enumerated(EnumType.STRING)
    private LetterChannel channel;
    private String issuedByName;

    protected DemandNotice() {}

    private DemandNotice(UUID id) {
        super(id);
    }

    /** Whom it goes to. */
    public record To(UUID accountId, UUID customerId) {}

    /** What it demands. @param overdueSince the oldest settlement day @param breachOn from when on it is a breach */
    public record Demand(int level, long amountFen, LocalDate overdueSince, LocalDate breachOn) {}

    public static DemandNotice propose(UUID id, String number, To to, Demand demand, Instant at) {
        DemandNotice notice = new DemandNotice(id);
        notice.number = number;
        notice.status = DemandStatus.PROPOSED;
        notice.accountId = to.accountId;
        notice.customerId = to.customerId;
        notice.level = demand.level;
        notice.amountFen = demand.amountFen;
        notice.overdueSince = demand.overdueSince;
        notice.breachOn = demand.breachOn;
        notice.proposedAt = at;
        return notice;
    }

    public void issue(LocalDate on, LetterChannel by, Actor issuer) {
        status = LIFECYCLE.next(status, DemandAction.ISSUE);
        issuedOn = on;
        channel = by;
        issuedByName = issuer.name();
    }

    public void drop() {
        status = LIFECYCLE.next(status, DemandAction.DROP);
    }

    /** The notice for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("status", status);
        facts.put("level", level);
        facts.put("amountFen", amountFen);
        facts.put("issuedOn", issuedOn);
        return facts;
    }

    public String number() {
        return number;
    }

    public DemandStatus status() {
        return status;
    }

    public UUID accountId() {
        return accountId;
    }

    public int level() {
        return level;
    }
}
