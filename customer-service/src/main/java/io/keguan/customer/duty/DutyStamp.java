package io.keguan.customer.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.duty.domain.DutyPolicy;
import io.keguan.customer.duty.domain.DutyTerm;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.policy.Policy;
import io.keguan.kit.time.BusinessZone;
import io.keguan.kit.time.WorkingCalendar;

/** Time and deadlines of duties, by the policy in force and the company's calendar. */
@ApplicationScoped
public class DutyStamp {

    private final Policies policies;
    private final WorkingCalendar calendar;
    private final BusinessZone zone;
    private final Clock clock;

    public DutyStamp(Policies policies, WorkingCalendar calendar, BusinessZone zone, Clock clock) {
        this.policies = policies;
        this.calendar = calendar;
        this.zone = zone;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Policy<DutyPolicy> policy() {
        return policies.current(DutyPolicy.class);
    }

    BusinessZone zone() {
        return zone;
    }

    LocalDate today() {
        return zone.dateOf(now());
    }

    Instant firstFormDue() {
        return policy().value().firstFormDue(today(), calendar, zone.id());
    }

    DutyTerm handover(Instant handedOverAt) {
        Policy<DutyPolicy> policy = policy();
        return new DutyTerm(zone.dateOf(handedOverAt), policy.value().handoverDue(handedOverAt), policy.version());
    }

    /** @param last null when the customer was never visited: the days count from the establishment */
    DutyTerm visit(LocalDate last, Customer customer) {
        Policy<DutyPolicy> policy = policy();
        LocalDate since = last == null ? zone.dateOf(customer.establishedAt()) : last;
        return new DutyTerm(since, policy.value().visitDue(since, zone.id()), policy.version());
    }

    Optional<Instant> nextReminder(Instant due) {
        return policy().value().nextReminder(now(), due);
    }
}
