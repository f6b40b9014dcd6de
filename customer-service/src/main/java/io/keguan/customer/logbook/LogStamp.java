package io.keguan.customer.logbook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.logbook.domain.ChangeReportPolicy;
import io.keguan.customer.logbook.domain.Report;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.policy.Policy;
import io.keguan.kit.time.BusinessZone;
import io.keguan.kit.time.WorkingCalendar;

/** The time an entry is made, and whether a change is reported in time. */
@ApplicationScoped
public class LogStamp {

    private final Policies policies;
    private final WorkingCalendar calendar;
    private final BusinessZone zone;
    private final Clock clock;

    public LogStamp(Policies policies, WorkingCalendar calendar, BusinessZone zone, Clock clock) {
        this.policies = policies;
        this.calendar = calendar;
        this.zone = zone;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return zone.dateOf(clock.instant());
    }

    Report report(LocalDate changedOn) {
        Policy<ChangeReportPolicy> policy = policies.current(ChangeReportPolicy.class);
        Instant due = policy.value().due(changedOn, calendar, zone.id());
        return new Report(due, !now().isBefore(due), policy.version());
    }
}
