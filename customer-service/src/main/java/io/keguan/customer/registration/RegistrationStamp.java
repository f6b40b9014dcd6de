package io.keguan.customer.registration;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.registration.domain.RegistrationPolicy;
import io.keguan.customer.registration.domain.Timeliness;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.policy.Policy;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.time.BusinessZone;
import io.keguan.kit.time.WorkingCalendar;

/** What the office stamps on a form that comes in: its number, the time, and the deadlines that follow from it. */
@ApplicationScoped
public class RegistrationStamp {

    private final NumberSeries numbers;
    private final Policies policies;
    private final WorkingCalendar calendar;
    private final BusinessZone zone;
    private final Clock clock;

    public RegistrationStamp(NumberSeries numbers, Policies policies, WorkingCalendar calendar, BusinessZone zone,
            Clock clock) {
        this.numbers = numbers;
        this.policies = policies;
        this.calendar = calendar;
        this.zone = zone;
        this.clock = clock;
    }

    String number() {
        return numbers.next("DJ");
    }

    Instant now() {
        return clock.instant();
    }

    Timeliness timeliness(Instant contactedAt) {
        Policy<RegistrationPolicy> policy = policies.current(RegistrationPolicy.class);
        Instant now = now();
        boolean late = now
                .isAfter(policy.value().latestSubmission(contactedAt, calendar, zone.id()));
        return new Timeliness(now, late, policy.value().auditDue(now, calendar, zone.id()),
                policy.version());
    }
}
