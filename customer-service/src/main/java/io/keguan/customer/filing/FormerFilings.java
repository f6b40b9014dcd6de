package io.keguan.customer.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.filing.domain.FilingSubject;
import io.keguan.customer.filing.persistence.FilingRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.due.DueHandler;
import io.keguan.kit.journal.UseCases;

/** The filings of customers the company had before they were registered here: no customer is without one (S2a-07). */
@UseCases
public class FormerFilings implements DueHandler {

    private final Filings filings;
    private final FilingRepository repository;
    private final CustomerRepository customers;
    private final FilingStamp stamp;

    public FormerFilings(Filings filings, FilingRepository repository, CustomerRepository customers,
            FilingStamp stamp) {
        this.filings = filings;
        this.repository = repository;
        this.customers = customers;
        this.stamp = stamp;
    }

    /** A customer was registered before filings were kept here; one that has a filing by now keeps it. */
    public void openFormer(FilingSubject subject, UUID customerId) {
        if (repository.ofRegistration(subject.registrationId()).isEmpty()) {
            Customer customer = customerId == null ? null : customers.get(customerId);
            filings.open(subject, stamp.termFromToday(subject.firstContactAt()), customer, Filings.CALENDAR);
        }
    }

    /** A customer came with an import that says nothing of a filing: the days count from the import. */
    public void openImported(Customer customer, Actor by) {
        FilingSubject subject = subject(customer, customer.registration().registeredAt());
        filings.open(subject, stamp.termFromToday(subject.firstContactAt()), customer, by);
    }

    /** A customer came with an import that says since when it is on file; nobody hands the form in again. */
    public void recordImported(Customer customer, LocalDate on, Actor filer, Actor by) {
        Instant at = stamp.beginOf(on);
        filings.record(subject(customer, at), stamp.term(at), customer, filer, at, by);
    }

    @Override
    public String kind() {
        return "filing.open-imported";
    }

    /** An import from the time when imports opened no filings. */
    @Override
    public void fire(UUID customerId, Instant dueAt) {
        if (repository.ofCustomer(customerId).isEmpty()) {
            openImported(customers.get(customerId), Filings.CALENDAR);
        }
    }

    private static FilingSubject subject(Customer customer, Instant firstContactAt) {
        return new FilingSubject(customer.registration().registrationId(),
                customer.registration().registrationNumber(), Filings.formOf(customer), customer.owner(),
                firstContactAt);
    }
}
