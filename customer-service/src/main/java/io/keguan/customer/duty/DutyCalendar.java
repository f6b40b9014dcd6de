package io.keguan.customer.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import java.util.function.Function;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.duty.domain.Duty;
import io.keguan.customer.duty.domain.DutyPolicy;
import io.keguan.customer.duty.persistence.DutyBook;
import io.keguan.customer.duty.persistence.DutyBook.Opening;
import io.keguan.customer.duty.persistence.DutyRepository;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policy;

/** What the calendar does with duties: opens them, reminds, and notes that a deadline passed. */
@UseCases
public class DutyCalendar {

    private final DutyBook book;
    private final DutyRepository duties;
    private final CustomerRepository customers;
    private final DutyStamp stamp;
    private final DutyWork work;
    private final DutyTrail trail;

    public DutyCalendar(DutyBook book, DutyRepository duties, CustomerRepository customers, DutyStamp stamp,
            DutyWork work, DutyTrail trail) {
        this.book = book;
        this.duties = duties;
        this.customers = customers;
        this.stamp = stamp;
        this.work = work;
        this.trail = trail;
    }

    /** Opens some of what has to be done from now on; returns how much, and nothing while another one opens. */
    public int openSome(int atMost) {
        return book.myTurn() ? open(null, atMost) : 0;
    }

    /** Opens what has to be done with one file that is in use again. */
    public void openFor(UUID customerId) {
        open(customerId, 1);
    }

    private int open(UUID only, int atMost) {
        Policy<DutyPolicy> current = stamp.policy();
        DutyPolicy policy = current.value();
        Opening opening = new Opening(only, atMost, policy.leads().stream().map(Duration::toString).toList(),
                current.version(), stamp.zone().id(), stamp.now());
        int opened = book.openFirstForms(opening, policy.developedCategories(), stamp.firstFormDue());
        opened += inMonth(policy.needUpdateDay(), due -> book.openNeedUpdates(opening, month(), due));
        opened += inMonth(policy.fileFormDay(), due -> book.openMonthlyForms(opening, month(), due));
        opened += book.openVerifications(opening, policy.verifyBefore(stamp.today()),
                policy.verifyDue(stamp.today(), stamp.zone().id()));
        return opened + book.openVisits(opening, policy.visitChannels(), policy.visitDays());
    }

    /** Nobody is given a deadline that has passed already: the rest of the month is free. */
    private int inMonth(int day, Function<Instant, Integer> opens) {
        Instant due = DutyPolicy.monthEnd(month(), day, stamp.zone().id());
        return due.isAfter(stamp.now()) ? opens.apply(due) : 0;
    }

    private YearMonth month() {
        return YearMonth.from(stamp.today());
    }

    public void remind(UUID id) {
        Duty duty = duties.locked(id);
        if (duty.status().open()) {
            Customer customer = customers.get(duty.customerId());
            duty.remind(stamp.now());
            work.ask(duty, customer);
            work.tell(duty, customer, DutyWork.REMINDER);
            work.remindLater(duty, stamp);
        }
    }

    public void fallOverdue(UUID id) {
        Duty duty = duties.locked(id);
        if (duty.missed(stamp.now())) {
            Customer customer = customers.get(duty.customerId());
            trail.overdue(duty, customer);
            work.ask(duty, customer);
            work.tell(duty, customer, DutyWork.OVERDUE);
        }
    }
}
