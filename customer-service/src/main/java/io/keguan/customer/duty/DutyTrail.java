package io.keguan.customer.duty;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.duty.domain.Duty;
import io.keguan.customer.duty.domain.DutyEvent;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.DomainEvent;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;

/** What is told and written down of duties. */
@ApplicationScoped
public class DutyTrail {

    private static final Actor CALENDAR = new Actor(new UUID(0, 0), "系统", null, null, Set.of(), Set.of(), true);

    private final DutyStamp stamp;
    private final Journal journal;

    public DutyTrail(DutyStamp stamp, Journal journal) {
        this.stamp = stamp;
        this.journal = journal;
    }

    void opened(Duty duty, Actor by) {
        audit(duty, by, "opened", null);
    }

    /** Once for each duty: by the sweeper, or by whoever does it before the sweeper has come. */
    void overdue(Duty duty, Customer customer) {
        Map<String, Object> before = duty.facts();
        DutyEvent event = duty.fallOverdue(customer.owner(),
                stamp.policy().value().proposedFineFen(duty.kind()), stamp.now());
        note(duty, CALENDAR, event, "overdue", before);
    }

    void done(Duty duty, Customer customer, Map<String, Object> before, Actor by) {
        note(duty, by, duty.doneEvent(customer.owner()), "done", before);
    }

    void waived(Duty duty, Map<String, Object> before, DutyEvent event, Actor by) {
        note(duty, by, event, "waived", before);
    }

    private void note(Duty duty, Actor by, DomainEvent event, String step, Map<String, Object> before) {
        journal.append(event);
        audit(duty, by, step, before);
    }

    private void audit(Duty duty, Actor by, String step, Map<String, Object> before) {
        journal.audit(AuditNote.of(Duty.TYPE, duty.id(), by, step).rule(duty.rule()).change(before, duty.facts()));
    }
}
