package io.keguan.customer.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.filing.domain.FilingPolicy;
import io.keguan.customer.filing.domain.FilingTerm;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.policy.Policy;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.time.BusinessZone;
import io.keguan.kit.time.WorkingCalendar;

/** Number, time and deadlines of a filing, by the policy in force and the company's calendar. */
@ApplicationScoped
public class FilingStamp {

    private final NumberSeries numbers;
    private final Policies policies;
    private final WorkingCalendar calendar;
    private final BusinessZone zone;
    private final Clock clock;

    public FilingStamp(NumberSeries numbers, Policies policies, WorkingCalendar calendar, BusinessZone zone,
            Clock clock) {
        this.numbers = numbers;
        this.policies = policies;
        this.calendar = calendar;
        this.zone = zone;
        this.clock = clock;
    }

    String number() {
        return numbers.next("BA");
    }

    Instant now() {
        return clock.instant();
    }

    /** The days count from the first contact (S2a-07). */
    FilingTerm term(Instant firstContactAt) {
        return term(firstContactAt, zone.dateOf(firstContactAt));
    }

    /** Nobody could file here before there was a place to: who was registered earlier has the days from today. */
    FilingTerm termFromToday(Instant firstContactAt) {
        return term(firstContactAt, zone.dateOf(now()));
    }

    Instant beginOf(LocalDate day) {
        return day.atStartOfDay(zone.id()).toInstant();
    }

    Instant correctionDue(Instant due) {
        return policy().value().correctionDue(due, zone.dateOf(now()), calendar, zone.id());
    }

    Instant nextReminder(Instant due) {
        return policy().value().nextReminder(now(), due, calendar, zone.id());
    }

    boolean escalated(int reminders) {
        return reminders >= policy().value().escalateAfter();
    }

    private FilingTerm term(Instant firstContactAt, LocalDate from) {
        Policy<FilingPolicy> policy = policy();
        return new FilingTerm(firstContactAt,
                policy.value().filingDue(from, calendar, zone.id()), policy.version());
    }

    private Policy<FilingPolicy> policy() {
        return policies.current(FilingPolicy.class);
    }
}
