package io.keguan.credit.stop.domain;

import static io.keguan.credit.stop.domain.StopStatus.LIFECYCLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/**
 * 停止发货: nothing more goes out to the customer until it has paid (S3-10, S3-15). Why, its causes say, which may be several; a
 * customer has one open stop at most.
 */
@Entity
@Table(name = "shipment_stop")
public class ShipmentStop extends Aggregate {

    public static final String TYPE = "shipment-stop";

    private String number;
    @Enumerated(EnumType.STRING)
    private StopStatus status;
    private UUID accountId;
    private UUID customerId;
    private Instant stoppedAt;
    private String stoppedByName;
    private UUID requestedById;
    private String requestedByName;
    private String requestedReason;
    private LocalDate exceptionUntil;
    private String decidedByName;
    private Instant decidedAt;
    private Instant liftedAt;
    private String liftedByName;
    private String liftedReason;

    protected ShipmentStop() {}

    private ShipmentStop(UUID id) {
        super(id);
    }

    public static ShipmentStop begin(UUID id, String number, UUID accountId, UUID customerId, Actor by, Instant at) {
        ShipmentStop stop = new ShipmentStop(id);
        stop.number = number;
        stop.status = StopStatus.STOPPED;
        stop.accountId = accountId;
        stop.customerId = customerId;
        stop.stoppedAt = at;
        stop.stoppedByName = by.name();
        return stop;
    }

    /** Another cause has come up; an exception was approved in ignorance of it and ends. Says whether it did. */
    public boolean stopAgain() {
        if (status != StopStatus.EXCEPTION) {
            return false;
        }
        status = LIFECYCLE.next(status, StopAction.STOP_AGAIN);
        return true;
    }

    /** Asks for goods to go out all the same, until a day (S3-15). */
    public void request(String reason, LocalDate until, Actor by) {
        status = LIFECYCLE.next(status, StopAction.REQUEST_EXCEPTION);
        requestedById = by.id();
        requestedByName = by.name();
        requestedReason = reason;
        exceptionUntil = until;
        decidedByName = null;
        decidedAt = null;
    }

    public void decide(boolean approve, Actor by, Instant at) {
        StopStatus next = LIFECYCLE.next(status,
                approve ? StopAction.APPROVE_EXCEPTION : StopAction.REJECT_EXCEPTION);
        if (by.id().equals(requestedById)) {
            throw Refused.forbidden("shipment-stop.decider-is-applicant").rule("S1-63");
        }
        status = next;
        decidedByName = by.name();
        decidedAt = at;
    }

    /** The exception's last day is over. */
    public void endException() {
        status = LIFECYCLE.next(status, StopAction.END_EXCEPTION);
    }

    public void lift(String reason, Actor by, Instant at) {
        status = LIFECYCLE.next(status, StopAction.LIFT);
        liftedAt = at;
        liftedByName = by.name();
        liftedReason = reason;
    }

    /** Whether nothing goes out at present. */
    public boolean holds() {
        return status == StopStatus.STOPPED || status == StopStatus.EXCEPTION_REQUESTED;
    }

    /** The stop for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("status", status);
        facts.put("exceptionUntil", exceptionUntil);
        facts.put("requestedReason", requestedReason);
        facts.put("liftedReason", liftedReason);
        return facts;
    }

    public String number() {
        return number;
    }

    public StopStatus status() {
        return status;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID customerId() {
        return customerId;
    }

    public LocalDate exceptionUntil() {
        return exceptionUntil;
    }

    public UUID requestedById() {
        return requestedById;
    }
}
