package io.keguan.customer.reception;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.customer.archive.Customers;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.Owner;
import io.keguan.customer.logbook.Logbooks;
import io.keguan.customer.logbook.domain.Book;
import io.keguan.customer.logbook.domain.Content;
import io.keguan.customer.logbook.domain.Direction;
import io.keguan.customer.logbook.domain.LogChannel;
import io.keguan.customer.reception.domain.Assignment;
import io.keguan.customer.reception.domain.Introduction;
import io.keguan.customer.reception.domain.Reception;
import io.keguan.customer.reception.domain.ReceptionAction;
import io.keguan.customer.reception.domain.ReceptionEvent;
import io.keguan.customer.reception.domain.ReceptionPolicy;
import io.keguan.customer.reception.domain.ReceptionStatus;
import io.keguan.customer.reception.domain.StaffMember;
import io.keguan.customer.reception.domain.Visitor;
import io.keguan.customer.reception.persistence.ReceptionRepository;
import io.keguan.customer.registration.Registrations;
import io.keguan.customer.registration.domain.Registration;
import io.keguan.customer.registration.domain.RegistrationForm;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.time.BusinessZone;

/** From the desk to the file: visitors are asked, led to whom they belong, and become customers (S2c-29, S2c-30). */
@UseCases
public class Receptions {

    /** A reception, and whether the reader works with the visitor's personal data. */
    public record Viewed(Reception reception, String namedName, String designatedName, boolean personal) {}

    private final ReceptionRepository receptions;
    private final ReceptionDesk desk;
    private final ReceptionWork work;
    private final Registrations registrations;
    private final Customers customers;
    private final Logbooks logbooks;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public Receptions(ReceptionRepository receptions, ReceptionDesk desk, ReceptionWork work,
            Registrations registrations, Customers customers, Logbooks logbooks, Journal journal, BusinessZone zone,
            Clock clock) {
        this.receptions = receptions;
        this.desk = desk;
        this.work = work;
        this.registrations = registrations;
        this.customers = customers;
        this.logbooks = logbooks;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    /** A visitor is received once, however many stand at the desk; who is told of it by the number. */
    public Viewed receive(Visitor visitor, Introduction said, Actor by) {
        desk.oneAtATime(visitor.visitorPhone());
        receptions.openOf(visitor.visitorPhone()).ifPresent(open -> {
            throw Refused.conflict("reception.received-already").rule("S2c-29").param("number", open.number())
                    .param("host", open.assignment().hostName());
        });
        Owner clerk = new Owner(by.departmentId(), by.departmentName(), by.id(), by.name());
        Reception reception = desk.open(visitor, said, clerk, clock.instant());
        ReceptionEvent event = desk.assign(reception);
        receptions.persist(reception);
        work.receive(reception);
        return done(reception, by, event, Map.of(), null);
    }

    public Viewed accept(UUID id, long version, Actor by) {
        Reception reception = visible(id, version, by);
        Map<String, Object> before = reception.facts();
        ReceptionEvent event = reception.accept(by, clock.instant());
        work.follow(reception);
        return done(reception, by, event, before, null);
    }

    /** The visitor becomes a customer: the form is handed in, and where it came from is kept with it. */
    public Viewed register(UUID id, long version, RegistrationForm form, Actor by) {
        Reception reception = visible(id, version, by);
        Map<String, Object> before = reception.facts();
        reception.require(ReceptionAction.REGISTER, by);
        Registration registration = registrations.submit(form, by).registration();
        receptions.getEntityManager().flush();
        ReceptionEvent event = reception.register(registration.id(), registration.number(), by, clock.instant());
        work.done(reception);
        return done(reception, by, event, before, null);
    }

    /** The visitor is a customer already: the visit goes into the file's correspondence (S2a-13). */
    public Viewed connectToCustomer(UUID id, long version, UUID customerId, Actor by) {
        Reception reception = visible(id, version, by);
        Map<String, Object> before = reception.facts();
        reception.require(ReceptionAction.CONNECT, by);
        Customer customer = customers.toChange(customerId, by);
        Visitor visitor = reception.visitor();
        logbooks.record(customerId, Book.CORRESPONDENCE,
                Content.correspondence(LogChannel.RECEPTION, Direction.INCOMING,
                        zone.dateOf(reception.receivedAt()), reception.number(),
                        visitor.matter() == null ? reception.number() : visitor.matter(), visitor.visitorName()),
                by);
        ReceptionEvent event = reception.connectToCustomer(customerId, customer.number(), by, clock.instant());
        work.done(reception);
        return done(reception, by, event, before, null);
    }

    /** The visitor is registered already. */
    public Viewed connectToRegistration(UUID id, long version, UUID registrationId, Actor by) {
        Reception reception = visible(id, version, by);
        Map<String, Object> before = reception.facts();
        reception.require(ReceptionAction.CONNECT, by);
        Registration registration = registrations.view(registrationId, by).registration();
        ReceptionEvent event = reception.connectToRegistration(registrationId, registration.number(), by,
                clock.instant());
        work.done(reception);
        return done(reception, by, event, before, null);
    }

    /** The department's manager decides otherwise, for a reason that stays. */
    public Viewed correct(UUID id, long version, UUID ownerId, String reason, Actor by) {
        Reception reception = visible(id, version, by);
        Map<String, Object> before = reception.facts();
        reception.require(ReceptionAction.CORRECT, by);
        StaffMember owner = desk.present(ownerId, "ownerId");
        UUID former = reception.assignment().owner().ownerId();
        ReceptionPolicy terms = desk.terms();
        Assignment decided = terms.correct(reception.assignment(), owner, desk::onDuty);
        ReceptionEvent event = reception.correct(decided, terms, reason, by, clock.instant());
        work.corrected(reception, former);
        return done(reception, by, event, before, reason);
    }

    public Viewed view(UUID id, Actor by) {
        return viewed(visible(id, by), by);
    }

    /** What the caller may do now. */
    public static List<String> allowedActions(Reception reception, Actor actor) {
        return ReceptionStatus.LIFECYCLE.allowedNames(reception.status(), action -> reception.isFor(action, actor)
                && (action != ReceptionAction.CORRECT || !reception.assignment().owner().ownerId().equals(actor.id())
                        || reception.correction().corrections() == 0));
    }

    private Viewed done(Reception reception, Actor by, ReceptionEvent event, Map<String, Object> before,
            String reason) {
        journal.append(event);
        journal.audit(AuditNote.of(Reception.TYPE, reception.id(), by, event.type().split("\\.")[1])
                .rule(reception.assignment().grounds().getFirst().rule())
                .reason(reason)
                .change(before, reception.facts()));
        return viewed(reception, by);
    }

    /** Visitors of other departments do not exist for the caller, nor do those whose file is out of use. */
    private Reception visible(UUID id, Actor by) {
        Reception reception = receptions.get(id);
        boolean gone = reception.customerId() != null && customers.outOfUse(reception.customerId(), by);
        if (gone || !desk.knows(reception, by)) {
            throw Refused.notFound();
        }
        return reception;
    }

    private Reception visible(UUID id, long version, Actor by) {
        visible(id, by);
        return receptions.get(id, version);
    }

    /** Personal data are shown to the desk and the host, as long as there is work. */
    private Viewed viewed(Reception reception, Actor by) {
        boolean personal = reception.status().open() && (reception.isFor(ReceptionAction.ACCEPT, by)
                || by.id().equals(reception.clerk().ownerId()));
        return new Viewed(reception, desk.nameOf(reception.said().namedId()),
                desk.nameOf(reception.said().designatedId()), personal);
    }
}
