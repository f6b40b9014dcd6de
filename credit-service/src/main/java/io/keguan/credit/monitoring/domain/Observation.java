package io.keguan.credit.monitoring.domain;

import static io.keguan.credit.monitoring.domain.ObservationStatus.LIFECYCLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.domain.Decision;
import io.keguan.credit.domain.Proposal;
import io.keguan.credit.domain.Severity;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;

/** Something a salesperson or an investigator has seen at a customer (S3-07 to S3-09). It is never changed, only looked at. */
@Entity
@Table(name = "credit_observation")
public class Observation extends Aggregate {

    public static final String TYPE = "credit-observation";

    private String number;
    @Enumerated(EnumType.STRING)
    private ObservationStatus status;
    private UUID accountId;
    private UUID customerId;
    @Enumerated(EnumType.STRING)
    private ObservedItem item;
    @Enumerated(EnumType.STRING)
    private Severity severity;
    private String words;
    private LocalDate observedOn;
    @Embedded
    private Signals signals;
    @Embedded
    private Proposal recorded;
    @Enumerated(EnumType.STRING)
    private ReviewOutcome outcome;
    @Embedded
    private Decision review;

    protected Observation() {}

    private Observation(UUID id) {
        super(id);
    }

    /** @param signals only of a new customer, null otherwise */
    public static Observation record(UUID id, String number, CreditAccount account, ObservedItem item,
            Severity severity, String words, LocalDate observedOn, Signals signals, Proposal by) {
        Observation seen = new Observation(id);
        seen.number = number;
        seen.status = severity == Severity.HIGH ? ObservationStatus.OPEN : ObservationStatus.NOTED;
        seen.accountId = account.id();
        seen.customerId = account.holder().customerId();
        seen.item = item;
        seen.severity = severity;
        seen.words = words;
        seen.observedOn = observedOn;
        seen.signals = signals;
        seen.recorded = by;
        return seen;
    }

    public ObservationEvent recorded() {
        return new ObservationEvent.Recorded(id(), number, customerId, item, severity, recorded.proposedAt());
    }

    public ObservationEvent review(ReviewOutcome follows, String why, Actor by, Instant at) {
        status = LIFECYCLE.next(status, ObservationAction.REVIEW);
        outcome = follows;
        review = Decision.by(by, why, at);
        return new ObservationEvent.Reviewed(id(), number, customerId, at);
    }

    /** The observation for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("status", status);
        facts.put("item", item);
        facts.put("severity", severity);
        facts.put("outcome", outcome);
        return facts;
    }

    public String number() {
        return number;
    }

    public ObservationStatus status() {
        return status;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID customerId() {
        return customerId;
    }

    public ObservedItem item() {
        return item;
    }

    public Severity severity() {
        return severity;
    }

    public String words() {
        return words;
    }

    public LocalDate observedOn() {
        return observedOn;
    }

    public Signals signals() {
        return signals;
    }

    public Proposal recordedBy() {
        return recorded;
    }

    public ReviewOutcome outcome() {
        return outcome;
    }

    public Decision decision() {
        return review;
    }
}
