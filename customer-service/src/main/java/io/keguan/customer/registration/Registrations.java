package io.keguan.customer.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.customer.access.ReadingRoom;
import io.keguan.customer.archive.Customers;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.Owner;
import io.keguan.customer.registration.domain.Confirmation;
import io.keguan.customer.registration.domain.Duplicate;
import io.keguan.customer.registration.domain.Registration;
import io.keguan.customer.registration.domain.RegistrationAction;
import io.keguan.customer.registration.domain.RegistrationAction.By;
import io.keguan.customer.registration.domain.RegistrationEvent;
import io.keguan.customer.registration.domain.RegistrationForm;
import io.keguan.customer.registration.domain.RegistrationStatus;
import io.keguan.customer.registration.persistence.RegistrationRepository;
import io.keguan.customer.search.SearchIndex;
import io.keguan.customer.violation.WatchesAttempts;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.security.Roles;

/** The way of a customer into the archive: the representative registers, the data administrator audits. */
@UseCases
public class Registrations {

    /** Clocks of third-party systems may be a little ahead. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** A registration with what looks like it, and whether the reader works with its personal data. */
    public record Viewed(Registration registration, List<Duplicate> duplicates, boolean personal) {}

    /** How the data administrator confirmed the information with the customer. */
    public record Confirmed(Confirmation.Channel channel, String with, String note) {}

    private final RegistrationRepository registrations;
    private final RegistrationStamp stamp;
    private final RegistrationWork work;
    private final Duplicates duplicates;
    private final Customers customers;
    private final RegistrationFiling filing;
    private final ReadingRoom room;
    private final Journal journal;

    public Registrations(RegistrationRepository registrations, RegistrationStamp stamp, RegistrationWork work,
            Duplicates duplicates, Customers customers, RegistrationFiling filing, ReadingRoom room,
            Journal journal) {
        this.registrations = registrations;
        this.stamp = stamp;
        this.work = work;
        this.duplicates = duplicates;
        this.customers = customers;
        this.filing = filing;
        this.room = room;
        this.journal = journal;
    }

    public Viewed submit(RegistrationForm form, Actor by) {
        check(form, null);
        Owner submitter = new Owner(by.departmentId(), by.departmentName(), by.id(), by.name());
        Registration registration = Registration.submit(Ids.next(), stamp.number(), form, submitter,
                stamp.timeliness(form.contactedAt()));
        makeFindable(registration);
        registrations.persist(registration);
        work.audit(registration);
        filing.open(registration, by);
        String rule = registration.timeliness().late() ? "S2c-26" : "S4-21";
        return done(registration, by, registration.submitted(), Map.of(), rule, null);
    }

    public Viewed requestVerification(UUID id, long version, String reason, Actor by) {
        Registration registration = visible(id, version, by);
        Map<String, Object> before = registration.facts();
        RegistrationEvent event = registration.requestVerification(reason, by, stamp.now());
        work.verify(registration);
        return done(registration, by, event, before, "S4-11", reason);
    }

    /** @param corrected the form where verifying showed that it was wrong, or null */
    public Viewed verify(UUID id, long version, String note, RegistrationForm corrected, Actor by) {
        Registration registration = visible(id, version, by);
        Map<String, Object> before = registration.facts();
        registration.require(RegistrationAction.VERIFY, by);
        if (corrected != null) {
            check(corrected, registration);
        }
        RegistrationForm form = corrected == null ? registration.form() : corrected;
        RegistrationEvent event = registration.verify(form, by, stamp.now());
        makeFindable(registration);
        work.audit(registration);
        filing.correct(registration, by);
        return done(registration, by, event, before, "S4-11", note);
    }

    public Viewed giveBack(UUID id, long version, String reason, Actor by) {
        Registration registration = visible(id, version, by);
        Map<String, Object> before = registration.facts();
        RegistrationEvent event = registration.giveBack(reason, by, stamp.now());
        work.correct(registration);
        return done(registration, by, event, before, "S4-22", reason);
    }

    public Viewed resubmit(UUID id, long version, RegistrationForm corrected, Actor by) {
        Registration registration = visible(id, version, by);
        Map<String, Object> before = registration.facts();
        registration.require(RegistrationAction.RESUBMIT, by);
        check(corrected, registration);
        Instant auditDueAt = stamp.timeliness(corrected.contactedAt()).auditDueAt();
        RegistrationEvent event = registration.resubmit(corrected, auditDueAt, by, stamp.now());
        makeFindable(registration);
        work.audit(registration);
        filing.correct(registration, by);
        return done(registration, by, event, before, "S4-21", null);
    }

    /** Audit passed and confirmed with the customer: the customer's file begins. */
    @WatchesAttempts(Registration.TYPE)
    public Viewed establish(UUID id, long version, Confirmed confirmed, Actor by) {
        Registration registration = visible(id, version, by);
        Map<String, Object> before = registration.facts();
        registration.establish(new Confirmation(confirmed.channel, confirmed.with, confirmed.note, stamp.now(),
                by.name()), by);
        Customer customer = customers.establish(registration.form().particulars(), registration.submitter(),
                registration.proof(), registration.form().contact(), by);
        RegistrationEvent event = registration.establishedAs(customer, by);
        work.established(registration);
        filing.established(registration, customer);
        return done(registration, by, event, before, "S4-22", confirmed.note);
    }

    public Viewed withdraw(UUID id, long version, String reason, Actor by) {
        Registration registration = visible(id, version, by);
        Map<String, Object> before = registration.facts();
        RegistrationEvent event = registration.withdraw(reason, by, stamp.now());
        work.done(registration);
        filing.cancel(registration, by);
        return done(registration, by, event, before, "S4-21", reason);
    }

    public Viewed view(UUID id, Actor by) {
        Registration registration = visible(id, by);
        room.viewForm(registration, by);
        return viewed(registration, by);
    }

    /** The registration whose history is read; refused like the registration itself. */
    public UUID historyOf(UUID id, Actor by) {
        Registration registration = visible(id, by);
        room.enterForm(registration, by);
        return registration.id();
    }

    /** What the caller may do now: the lifecycle, the side of the desk and the role together. */
    public static List<RegistrationAction> allowedActions(Registration registration, Actor actor) {
        return RegistrationStatus.LIFECYCLE.allowed(registration.status())
                .stream()
                .filter(a -> registration.isFor(a, actor))
                .filter(a -> a.by() == By.SUBMITTER || actor.has(Roles.DATA_ADMIN))
                .toList();
    }

    /** Refuses a form that contradicts what is known, before anything is changed. */
    private void check(RegistrationForm form, Registration corrected) {
        List<Reason> wrong = new ArrayList<>();
        if (form.contactedAt().isAfter(stamp.now().plus(CLOCK_SKEW))) {
            wrong.add(Reason.of("contactedAt", "validation.past-or-present", "S2c-26"));
        }
        UUID referrer = form.particulars().referrerCustomerId();
        if (referrer != null && !customers.exists(referrer)) {
            wrong.add(Reason.of("referrerCustomerId", "registration.referrer-unknown"));
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong);
        }
        duplicates.refuse(form, corrected);
    }

    private void makeFindable(Registration registration) {
        RegistrationForm form = registration.form();
        registration.findableBy(SearchIndex.keys(registration.number(), form.particulars().name(),
                form.particulars().companyCode(), form.phones()));
    }

    private Viewed done(Registration registration, Actor by, RegistrationEvent event, Map<String, Object> before,
            String rule, String reason) {
        String action = event.type().split("\\.")[1];
        journal.append(event);
        journal.audit(AuditNote.of(Registration.TYPE, registration.id(), by, action)
                .rule(rule)
                .reason(reason)
                .change(before, registration.facts()));
        return viewed(registration, by);
    }

    /** Registrations of other departments do not exist for the caller. */
    private Registration visible(UUID id, Actor by) {
        Registration registration = registrations.get(id);
        if (registration.customerId() != null && customers.outOfUse(registration.customerId(), by)) {
            registrations.getEntityManager().refresh(registration);
        }
        if (!room.knows(registration, by)) {
            throw Refused.notFound();
        }
        return registration;
    }

    private Registration visible(UUID id, long version, Actor by) {
        visible(id, by);
        return registrations.get(id, version);
    }

    /** Personal data are shown to the two who work with the form, as long as there is work. */
    private Viewed viewed(Registration registration, Actor by) {
        boolean open = registration.status().open();
        boolean personal = open && (by.has(Roles.DATA_ADMIN) || by.id().equals(registration.submitter().ownerId()));
        return new Viewed(registration, open ? duplicates.of(registration) : List.of(), personal);
    }
}
