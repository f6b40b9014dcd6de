package io.keguan.customer.check;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.check.domain.CheckPolicy;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.policy.Policy;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.time.BusinessZone;
import io.keguan.kit.time.WorkingCalendar;

/** Number, month and deadlines of checks, by the policy in force and the company's calendar. */
@ApplicationScoped
public class CheckStamp {

    private final NumberSeries numbers;
    private final Policies policies;
    private final WorkingCalendar calendar;
    private final BusinessZone zone;
    private final Clock clock;

    public CheckStamp(NumberSeries numbers, Policies policies, WorkingCalendar calendar, BusinessZone zone,
            Clock clock) {
        this.numbers = numbers;
        this.policies = policies;
        this.calendar = calendar;
        this.zone = zone;
        this.clock = clock;
    }

    String number() {
        return numbers.next("CC");
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    YearMonth month() {
        return YearMonth.from(zone.dateOf(now()));
    }

    Policy<CheckPolicy> policy() {
        return policies.current(CheckPolicy.class);
    }

    Instant drawnBy(YearMonth month) {
        return policy().value().drawnBy(month, zone.id());
    }

    /** The deadline the manager has named, or the policy's. */
    Instant correctedBy(Instant named) {
        if (named != null && !named.isAfter(now())) {
            throw Refused.invalid("dueAt", "archive-check.due-in-the-past", "S4-29");
        }
        return named == null
                ? policy().value().correctedBy(zone.dateOf(now()), calendar, zone.id())
                : named.truncatedTo(ChronoUnit.MICROS);
    }
}
