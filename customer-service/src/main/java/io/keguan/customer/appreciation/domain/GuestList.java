package io.keguan.customer.appreciation.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/** One department's list of customers for a thank-you event 答谢名单 (S2a-19). */
@Entity
@Table(name = "guest_list")
public class GuestList extends Aggregate {

    public static final String TYPE = "guest-list";
    private static final String RULE = "S2a-19";

    private UUID eventId;
    private UUID departmentId;
    private String departmentName;
    private Integer seats;
    private int guests;
    private UUID submittedById;
    private String submittedByName;
    private Instant submittedAt;
    private Instant lateAt;

    protected GuestList() {}

    public GuestList(UUID id, UUID eventId, UUID departmentId, String departmentName, Integer seats) {
        super(id);
        this.eventId = eventId;
        this.departmentId = departmentId;
        this.departmentName = departmentName;
        this.seats = seats;
    }

    /** Counts the customers on the list anew; a list that was handed in is not changed. */
    public void count(int now) {
        requireOpen();
        if (seats != null && now > seats) {
            throw Refused.conflict("guest-list.over-seats").rule(RULE).param("guests", now).param("seats", seats);
        }
        guests = now;
    }

    public void submit(Actor by, Instant at) {
        requireOpen();
        if (guests == 0) {
            throw Refused.conflict("guest-list.empty").rule(RULE);
        }
        submittedById = by.id();
        submittedByName = by.name();
        submittedAt = at;
    }

    /** Notes once that the list was not there in time. */
    public void fallLate(Instant at) {
        lateAt = at;
    }

    public void requireOpen() {
        if (submitted()) {
            throw Refused.conflict("guest-list.submitted").rule(RULE);
        }
    }

    public boolean submitted() {
        return submittedAt != null;
    }

    public boolean late() {
        return lateAt != null;
    }

    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("department", departmentName);
        facts.put("guests", guests);
        facts.put("seats", seats);
        facts.put("submittedBy", submittedByName);
        facts.put("late", late());
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    public UUID eventId() {
        return eventId;
    }

    public UUID departmentId() {
        return departmentId;
    }

    public String departmentName() {
        return departmentName;
    }

    public Integer seats() {
        return seats;
    }

    public int guests() {
        return guests;
    }

    public String submittedByName() {
        return submittedByName;
    }

    public Instant submittedAt() {
        return submittedAt;
    }
}
