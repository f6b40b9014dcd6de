package io.keguan.customer.retention.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;

/**
 * 证据保全: a lawsuit, a dispute or an inspection needs the file, so nobody may destroy it while the hold is in place. It says
 * nothing about who may read the file.
 */
@Entity
@Table(name = "legal_hold")
public class LegalHold extends Aggregate {

    public static final String TYPE = "legal-hold";

    private String number;
    @Enumerated(EnumType.STRING)
    private HoldStatus status;
    private UUID customerId;
    private String customerNumber;
    private String reason;
    private UUID placedById;
    private String placedByName;
    private Instant placedAt;
    private UUID liftedById;
    private String liftedByName;
    private Instant liftedAt;
    private String liftReason;

    protected LegalHold() {}

    private LegalHold(UUID id) {
        super(id);
    }

    public static LegalHold place(UUID id, String number, Customer customer, String reason, Actor by, Instant at) {
        LegalHold hold = new LegalHold(id);
        hold.number = number;
        hold.status = HoldStatus.PLACED;
        hold.customerId = customer.id();
        hold.customerNumber = customer.number();
        hold.reason = reason;
        hold.placedById = by.id();
        hold.placedByName = by.name();
        hold.placedAt = at;
        return hold;
    }

    public HoldEvent.Placed placed() {
        return new HoldEvent.Placed(id(), number, customerId, customerNumber, placedById, placedAt);
    }

    public HoldEvent.Lifted lift(String why, Actor by, Instant at) {
        status = HoldStatus.LIFECYCLE.next(status, HoldAction.LIFT);
        liftedById = by.id();
        liftedByName = by.name();
        liftedAt = at;
        liftReason = why;
        return new HoldEvent.Lifted(id(), number, customerId, customerNumber, by.id(), at);
    }

    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("customer", customerNumber);
        facts.put("status", status);
        return facts;
    }

    public String number() {
        return number;
    }

    public HoldStatus status() {
        return status;
    }

    public UUID customerId() {
        return customerId;
    }

    public String customerNumber() {
        return customerNumber;
    }

    public String reason() {
        return reason;
    }

    public String placedByName() {
        return placedByName;
    }

    public Instant placedAt() {
        return placedAt;
    }

    public String liftedByName() {
        return liftedByName;
    }

    public Instant liftedAt() {
        return liftedAt;
    }

    public String liftReason() {
        return liftReason;
    }
}
