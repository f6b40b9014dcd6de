package io.keguan.credit.price.domain;

import static io.keguan.credit.price.domain.PriceListStatus.LIFECYCLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

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

/** One version of the company's prices: whole, never edited, and in force once somebody else has approved it (S3-04). */
@Entity
@Table(name = "price_list")
public class PriceList extends Aggregate {

    public static final String TYPE = "price-list";

    private String number;
    @Enumerated(EnumType.STRING)
    private PriceListStatus status;
    private String name;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private int entries;
    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "proposed_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "proposed_by_name"))
    @AttributeOverride(name = "at", column = @Column(name = "proposed_at"))
    private Hand proposed;
    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "decided_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "decided_by_name"))
    @AttributeOverride(name = "at", column = @Column(name = "decided_at"))
    private Hand decided;
    private String decisionReason;

    protected PriceList() {}

    private PriceList(java.util.UUID id) {
        super(id);
    }

    public static PriceList propose(java.util.UUID id, String number, String name, LocalDate from, LocalDate until,
            int entries, Hand by) {
        PriceList list = new PriceList(id);
        list.number = number;
        list.status = PriceListStatus.PROPOSED;
        list.name = name;
        list.validFrom = from;
        list.validUntil = until;
        list.entries = entries;
        list.proposed = by;
        return list;
    }

    public PriceEvent.ListProposed proposed() {
        return new PriceEvent.ListProposed(id(), number, validFrom, validUntil, entries, proposed.id(),
                proposed.at());
    }

    /** Who proposes prices does not approve them; only the proposer takes them back. */
    public PriceEvent.ListDecided decide(PriceListAction action, String reason, Actor by, Instant at) {
        PriceListStatus next = LIFECYCLE.next(status, action);
        if (proposed.is(by) != (action == PriceListAction.WITHDRAW)) {
            throw Refused.forbidden(action == PriceListAction.WITHDRAW
                    ? "price-list.not-proposer"
                    : "price-list.decider-is-proposer").rule("S3-04");
        }
        status = next;
        decided = Hand.of(by, at);
        decisionReason = reason;
        return new PriceEvent.ListDecided(id(), number, status, by.id(), at);
    }

    public boolean proposedBy(Actor actor) {
        return proposed.is(actor);
    }

    /** The list for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("status", status);
        facts.put("validFrom", validFrom);
        facts.put("entries", entries);
        return facts;
    }

    public String number() {
        return number;
    }

    public PriceListStatus status() {
        return status;
    }

    public String name() {
        return name;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validUntil() {
        return validUntil;
    }

    public int entries() {
        return entries;
    }

    public Hand proposal() {
        return proposed;
    }

    public Hand decision() {
        return decided;
    }

    public String decisionReason() {
        return decisionReason;
    }
}
