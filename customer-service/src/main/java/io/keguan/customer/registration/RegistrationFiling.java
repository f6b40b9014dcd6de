package io.keguan.customer.registration;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.filing.Filings;
import io.keguan.customer.filing.FormerFilings;
import io.keguan.customer.filing.domain.BasicInfo;
import io.keguan.customer.filing.domain.FilingSubject;
import io.keguan.customer.registration.domain.Registration;
import io.keguan.customer.registration.domain.RegistrationForm;
import io.keguan.customer.registration.domain.RegistrationStatus;
import io.keguan.customer.registration.persistence.RegistrationRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.due.DueHandler;

/**
 * Keeps the filing in step with the registration it begins with: no customer is without one (S2a-07). Those that were
 * registered before filings were kept get theirs after the migration, one by one, through the due rows it leaves behind.
 */
@ApplicationScoped
public class RegistrationFiling implements DueHandler {

    private final Filings filings;
    private final FormerFilings former;
    private final RegistrationRepository registrations;

    public RegistrationFiling(Filings filings, FormerFilings former, RegistrationRepository registrations) {
        this.filings = filings;
        this.former = former;
        this.registrations = registrations;
    }

    void open(Registration registration, Actor by) {
        filings.open(subject(registration), by);
    }

    void correct(Registration registration, Actor by) {
        filings.correct(subject(registration), by);
    }

    void established(Registration registration, Customer customer) {
        filings.established(registration.id(), customer);
    }

    void cancel(Registration registration, Actor by) {
        filings.cancel(registration.id(), by);
    }

    @Override
    public String kind() {
        return "filing.open-former";
    }

    @Override
    public void fire(UUID registrationId, Instant dueAt) {
        Registration registration = registrations.get(registrationId);
        if (registration.status() != RegistrationStatus.WITHDRAWN) {
            former.openFormer(subject(registration), registration.customerId());
        }
    }

    private static FilingSubject subject(Registration registration) {
        RegistrationForm form = registration.form();
        BasicInfo info = BasicInfo.of(form.particulars(), form.contact().name(), form.contact().phone());
        return new FilingSubject(registration.id(), registration.number(), info, registration.submitter(),
                form.contactedAt());
    }
}
