package io.keguan.credit.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.credit.CreditStaff;
import io.keguan.credit.account.AccountReader;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.domain.Proposal;
import io.keguan.credit.domain.Severity;
import io.keguan.credit.monitoring.domain.MonitoringPolicy;
import io.keguan.credit.monitoring.domain.Observation;
import io.keguan.credit.monitoring.domain.ObservationEvent;
import io.keguan.credit.monitoring.domain.ObservationStatus;
import io.keguan.credit.monitoring.domain.ObservedItem;
import io.keguan.credit.monitoring.domain.ReviewOutcome;
import io.keguan.credit.monitoring.domain.Signals;
import io.keguan.credit.monitoring.persistence.ObservationRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.security.Roles;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.time.BusinessZone;

/** 资信监控: what those who go to the customers see there; what is serious has to be looked at. */
@UseCases
public class Observations {

    /** An observation, whose account it is about, and what the reader may do with it now. */
    public record Viewed(Observation observation, CreditAccount account, List<String> allowedActions) {}

    private final ObservationRepository observations;
    private final AccountReader accounts;
    private final ObservationWork work;
    private final NumberSeries numbers;
    private final Policies policies;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public Observations(ObservationRepository observations, AccountReader accounts, ObservationWork work,
            NumberSeries numbers, Policies policies, Journal journal, BusinessZone zone, Clock clock) {
        this.observations = observations;
        this.accounts = accounts;
        this.work = work;
        this.numbers = numbers;
        this.policies = policies;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    /** The salesperson watches the own customers (S3-07), the investigator all of them (S3-08). */
    public Viewed record(UUID accountId, ObservedItem item, Severity severity, String words, LocalDate observedOn,
            Signals signals, Actor by) {
        if (!by.hasAny(CreditStaff.SALES) && !by.hasAny(Roles.INVESTIGATOR, Roles.CREDIT_OFFICER)) {
            throw Refused.forbidden("auth.forbidden");
        }
        CreditAccount account = accounts.chosen(accountId, by);
        MonitoringPolicy policy = policies.current(MonitoringPolicy.class).value();
        Severity serious = item == ObservedItem.NEW_CUSTOMER && signals != null ? policy.of(signals) : severity;
        require(item, serious, observedOn, signals);
        Observation seen = Observation.record(Ids.next(), numbers.next("GC"), account, item, serious, words,
                observedOn, item == ObservedItem.NEW_CUSTOMER ? signals : null, Proposal.by(by, clock.instant()));
        observations.persistAndFlush(seen);
        if (seen.status() == ObservationStatus.OPEN) {
            work.serious(seen, account, clock.instant().plus(Duration.ofDays(policy.reviewDays())));
        }
        return done(seen, account, seen.recorded(), by, null, null);
    }

    public Viewed review(UUID id, long version, ReviewOutcome outcome, String reason, Actor by) {
        if (!by.has(Roles.CREDIT_OFFICER)) {
            throw Refused.forbidden("auth.forbidden");
        }
        CreditAccount account = visible(id, by);
        Observation seen = observations.get(id, version);
        Map<String, Object> before = seen.facts();
        ObservationEvent event = seen.review(outcome, reason, by, clock.instant());
        work.reviewed(seen, account, outcome);
        return done(seen, account, event, by, before, reason);
    }

    public Viewed view(UUID id, Actor by) {
        Observation seen = observations.get(id);
        return viewed(seen, accounts.open(Observation.TYPE, id, seen.accountId(), by), by);
    }

    /** Serious observations since this day put a customer on the watch list. */
    public LocalDate watchedSince() {
        return policies.current(MonitoringPolicy.class).value().watchedSince(zone.dateOf(clock.instant()));
    }

    private void require(ObservedItem item, Severity severity, LocalDate observedOn, Signals signals) {
        List<Reason> wrong = new ArrayList<>();
        if (item == ObservedItem.NEW_CUSTOMER && (signals == null || signals.count() == 0)) {
            wrong.add(Reason.of("signals", "validation.required", item.rule()));
        } else if (severity == null || severity == Severity.NONE) {
            wrong.add(Reason.of("severity", "validation.required", item.rule()));
        }
        if (observedOn.isAfter(zone.dateOf(clock.instant()))) {
            wrong.add(Reason.of("observedOn", "validation.past-or-present", item.rule()));
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong).rule(item.rule());
        }
    }

    private CreditAccount visible(UUID id, Actor by) {
        return accounts.visible(observations.get(id).accountId(), by);
    }

    private Viewed done(Observation seen, CreditAccount account, ObservationEvent event, Actor by,
            Map<String, Object> before, String reason) {
        journal.append(event);
        journal.audit(AuditNote.of(Observation.TYPE, seen.id(), by, event.type().split("\\.")[1])
                .rule(seen.item().rule())
                .reason(reason)
                .change(before, seen.facts()));
        observations.flush();
        return viewed(seen, account, by);
    }

    private static Viewed viewed(Observation seen, CreditAccount account, Actor by) {
        return new Viewed(seen, account,
                ObservationStatus.LIFECYCLE.allowedNames(seen.status(), a -> by.has(Roles.CREDIT_OFFICER)));
    }
}
