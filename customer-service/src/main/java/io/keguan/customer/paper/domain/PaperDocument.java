package io.keguan.customer.paper.domain;

import static io.keguan.customer.paper.domain.PaperStatus.LIFECYCLE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Ids;

/**
 * A sheet or folder of paper that holds information about a customer (S3-92): where it is kept, who has taken it, and what
 * became of it. What stands on it is not kept here.
 */
@Entity
@Table(name = "paper_document")
public class PaperDocument extends Aggregate {

    public static final String TYPE = "paper";

    private String number;
    private UUID customerId;
    @Enumerated(EnumType.STRING)
    private PaperStatus status;
    @Enumerated(EnumType.STRING)
    private PaperKind kind;
    private String title;
    private int copies;
    private String place;
    @Embedded
    private Holding holding;
    private String lastReason;
    private Instant registeredAt;
    private UUID registeredById;
    private String registeredByName;

    protected PaperDocument() {}

    private PaperDocument(UUID id) {
        super(id);
    }

    /** @param copies how many sheets or copies there are */
    public static PaperDocument register(String number, UUID customerId, PaperKind kind, String title, int copies,
            String place, Actor by, Instant at) {
        PaperDocument paper = new PaperDocument(Ids.next());
        paper.number = number;
        paper.customerId = customerId;
        paper.status = PaperStatus.KEPT;
        paper.kind = kind;
        paper.title = title;
        paper.copies = copies;
        paper.place = place;
        paper.registeredAt = at;
        paper.registeredById = by.id();
        paper.registeredByName = by.name();
        return paper;
    }

    public PaperEvent registered() {
        return new PaperEvent.Registered(id(), number, customerId, kind, registeredAt);
    }

    public PaperEvent handOut(Holding taken) {
        status = LIFECYCLE.next(status, PaperAction.HAND_OUT);
        holding = taken;
        return new PaperEvent.HandedOut(id(), number, customerId, taken.dueBackOn(), taken.since());
    }

    /** @param where it lies now; null is where it lay before */
    public PaperEvent giveBack(String where, Instant at) {
        status = LIFECYCLE.next(status, PaperAction.RETURN);
        holding = null;
        place = where == null ? place : where;
        return new PaperEvent.Returned(id(), number, customerId, at);
    }

    /** Who had it last stays on record. */
    public PaperEvent lose(String reason, Instant at) {
        status = LIFECYCLE.next(status, PaperAction.LOSE);
        lastReason = reason;
        return new PaperEvent.Lost(id(), number, customerId, at);
    }

    public PaperEvent remove(String reason, Instant at) {
        status = LIFECYCLE.next(status, PaperAction.REMOVE);
        holding = null;
        lastReason = reason;
        return new PaperEvent.Removed(id(), number, customerId, at);
    }

    /** The entry for the trail and the timeline. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("title", title);
        facts.put("status", status);
        facts.put("place", place);
        if (holding != null) {
            facts.put("holder", holding.holderName());
            facts.put("dueBackOn", holding.dueBackOn());
        }
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    public String number() {
        return number;
    }

    public UUID customerId() {
        return customerId;
    }

    public PaperStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public Holding holding() {
        return holding;
    }

    public UUID registeredById() {
        return registeredById;
    }

    public String registeredByName() {
        return registeredByName;
    }
}
