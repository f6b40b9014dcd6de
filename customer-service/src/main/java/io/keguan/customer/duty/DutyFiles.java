package io.keguan.customer.duty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.FilePart;
import io.keguan.customer.archive.MergePart;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.duty.domain.Duty;
import io.keguan.customer.duty.domain.DutyKind;
import io.keguan.customer.duty.domain.DutyTerm;
import io.keguan.customer.duty.persistence.DutyBook;
import io.keguan.customer.duty.persistence.DutyBook.Visit;
import io.keguan.customer.duty.persistence.DutyRepository;
import io.keguan.customer.logbook.LogPart;
import io.keguan.customer.logbook.domain.Book;
import io.keguan.kit.domain.Actor;

/** What happens to a file does its duties, or ends them. */
@ApplicationScoped
public class DutyFiles implements FilePart, MergePart, LogPart {

    private final DutyRepository duties;
    private final DutyBook book;
    private final CustomerRepository customers;
    private final DutyStamp stamp;
    private final DutyWork work;
    private final DutyTrail trail;
    private final DutyCalendar calendar;

    public DutyFiles(DutyRepository duties, DutyBook book, CustomerRepository customers, DutyStamp stamp,
            DutyWork work, DutyTrail trail, DutyCalendar calendar) {
        this.duties = duties;
        this.book = book;
        this.customers = customers;
        this.stamp = stamp;
        this.work = work;
        this.trail = trail;
        this.calendar = calendar;
    }

    /** A file that was changed was looked at (S3-84). */
    @Override
    public void changed(Customer customer, UUID reason, Actor by) {
        openOf(customer.id(), DutyKind.VERIFICATION).ifPresent(duty -> {
            Map<String, Object> before = duty.facts();
            duty.verifiedBy(reason, by, stamp.now());
            done(duty, customer, before, by);
        });
    }

    @Override
    public void sealed(Customer customer, Actor by) {
        waive(customer.id(), by);
    }

    @Override
    public void unsealed(Customer customer, Actor by) {
        customers.flush();
        calendar.openFor(customer.id());
    }

    @Override
    public void merged(Customer absorbed, Customer kept, Actor by) {
        waive(absorbed.id(), by);
        count(kept.id(), by);
    }

    /** A visit does the duty whenever it is written down, early or late (S0-13). */
    @Override
    public void written(UUID customerId, Book of, Actor by) {
        if (of == Book.CORRESPONDENCE) {
            count(customerId, by);
        }
    }

    /** One later than what the days count from does the duty; otherwise they count from the last that is known. */
    private void count(UUID customerId, Actor by) {
        openOf(customerId, DutyKind.VISIT).ifPresent(duty -> {
            Customer customer = customers.get(customerId);
            Optional<Visit> last = book.lastVisit(customerId, stamp.policy().value().visitChannels());
            DutyTerm term = stamp.visit(last.map(Visit::on).orElse(null), customer);
            Map<String, Object> before = duty.facts();
            if (last.isPresent() && duty.countsFromBefore(term.since())) {
                duty.visited(last.get().id(), by, stamp.now());
                done(duty, customer, before, by);
                return;
            }
            duty.countFrom(term);
            work.startClock(duty, stamp);
        });
    }

    private void done(Duty duty, Customer customer, Map<String, Object> before, Actor by) {
        work.done(duty.id());
        trail.done(duty, customer, before, by);
    }

    private void waive(UUID customerId, Actor by) {
        List<UUID> open = duties.open(customerId);
        open.forEach(work::stopClock);
        open.stream().map(duties::locked).filter(duty -> duty.status().open()).forEach(duty -> {
            Map<String, Object> before = duty.facts();
            work.done(duty.id());
            trail.waived(duty, before, duty.waive(stamp.now()), by);
        });
    }

    /** Locked, its clock stopped; empty when somebody has done it meanwhile. */
    private Optional<Duty> openOf(UUID customerId, DutyKind kind) {
        return duties.open(customerId, kind).map(id -> {
            work.stopClock(id);
            return duties.locked(id);
        }).filter(duty -> duty.status().open());
    }
}
