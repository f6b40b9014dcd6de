package io.keguan.customer.appreciation.domain;

import static io.keguan.customer.appreciation.domain.ThankYouStatus.LIFECYCLE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
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

/**
 * A thank-you event 客户答谢活动 of the market promotion department (S2a-19): planned, its guests named by the departments,
 * held. The lists are the departments'; whom they invite is not decided here.
 */
@Entity
@Table(name = "thank_you_event")
public class ThankYouEvent extends Aggregate {

    public static final String TYPE = "thank-you-event";

    private String number;
    @Enumerated(EnumType.STRING)
    private ThankYouStatus status;
    @Embedded
    private Plan plan;
    private UUID plannedById;
    private String plannedByName;
    private Instant plannedAt;
    private Instant closedAt;
    private Instant heldAt;
    private Integer attended;
    private int lateLists;
    private String summary;
    private String lastReason;

    protected ThankYouEvent() {}

    public ThankYouEvent(UUID id, String number, Plan plan, Actor by, Instant at) {
        super(id);
        this.number = number;
        this.status = ThankYouStatus.PLANNED;
        this.plan = plan;
        this.plannedById = by.id();
        this.plannedByName = by.name();
        this.plannedAt = at;
    }

    public ThankYouHappened.Planned planned(List<UUID> departments) {
        return new ThankYouHappened.Planned(id(), number, plan.heldOn(), departments, plan.listsDueAt(), plannedById,
                plannedAt);
    }

    public ThankYouHappened.Opened open(Actor by, Instant at) {
        status = LIFECYCLE.next(status, ThankYouAction.OPEN);
        return new ThankYouHappened.Opened(id(), number, by.id(), at);
    }

    /** @param guests customers invited, each counted once */
    public ThankYouHappened.Closed close(int guests, Actor by, Instant at) {
        status = LIFECYCLE.next(status, ThankYouAction.CLOSE);
        closedAt = at;
        return new ThankYouHappened.Closed(id(), number, guests, lateLists, by.id(), at);
    }

    public ThankYouHappened.Held hold(int invited, int came, String words, Actor by, Instant at) {
        status = LIFECYCLE.next(status, ThankYouAction.HOLD);
        heldAt = at;
        attended = came;
        summary = words;
        return new ThankYouHappened.Held(id(), number, plan.heldOn(), invited, came, by.id(), at);
    }

    public ThankYouHappened.Cancelled cancel(String reason, Actor by, Instant at) {
        status = LIFECYCLE.next(status, ThankYouAction.CANCEL);
        lastReason = reason;
        return new ThankYouHappened.Cancelled(id(), number, by.id(), at);
    }

    /** A department has missed the day; each is counted once. */
    public void countLate() {
        lateLists++;
    }

    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("status", status);
        facts.put("name", plan.name());
        facts.put("heldOn", plan.heldOn());
        facts.put("place", plan.place());
        facts.put("dueAt", plan.listsDueAt());
        facts.put("lateLists", lateLists);
        facts.put("attended", attended);
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    public String number() {
        return number;
    }

    public ThankYouStatus status() {
        return status;
    }

    public Plan plan() {
        return plan;
    }

    public UUID plannedById() {
        return plannedById;
    }

    public String plannedByName() {
        return plannedByName;
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public Instant heldAt() {
        return heldAt;
    }

    public Integer attended() {
        return attended;
    }

    public int lateLists() {
        return lateLists;
    }

    public String summary() {
        return summary;
    }

    public String lastReason() {
        return lastReason;
    }
}
