package io.keguan.customer.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.archive.domain.CompletenessPolicy;
import io.keguan.customer.archive.domain.CompletenessPolicy.Completeness;
import io.keguan.customer.archive.domain.Contact;
import io.keguan.customer.archive.domain.ContactPerson;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.CustomerEvent;
import io.keguan.customer.archive.domain.FileChange;
import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.archive.domain.FileValues;
import io.keguan.customer.archive.domain.Owner;
import io.keguan.customer.archive.domain.Particulars;
import io.keguan.customer.archive.domain.RegistrationProof;
import io.keguan.customer.archive.persistence.CreditStandings;
import io.keguan.customer.archive.persistence.CreditStandings.Standing;
import io.keguan.customer.archive.persistence.CustomerHistory;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.search.SearchIndex;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.policy.Policy;
import io.keguan.kit.security.Roles;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.time.BusinessZone;

/** What the company does with its customers' files. Whoever looks into one leaves a trace (S4-02). */
@UseCases
public class Customers {

    /** The contact's data that are shown one at a time. */
    public enum Personal {
        PHONE(FileField.CONTACT_PHONE),
        EMAIL(FileField.CONTACT_EMAIL),
        AGE(FileField.CONTACT_AGE),
        EDUCATION(FileField.CONTACT_EDUCATION),
        CHARACTER(FileField.CONTACT_CHARACTER),
        INTERESTS(FileField.CONTACT_INTERESTS),
        HOBBIES(FileField.CONTACT_HOBBIES),
        FAMILY(FileField.CONTACT_FAMILY),
        ABILITY(FileField.CONTACT_ABILITY),
        BACKGROUND(FileField.CONTACT_BACKGROUND);

        private final FileField field;

        Personal(FileField field) {
            this.field = field;
        }

        /** What is known of a contact, without saying it. */
        public static List<Personal> knownOf(Contact contact) {
            return Arrays.stream(values()).filter(p -> contact.value(p.field) != null).toList();
        }
    }

    /**
     * A file as it is shown.
     *
     * @param credit the standing credit control has given the customer, null before it has
     */
    public record Viewed(Customer customer, Standing credit, Completeness completeness,
            List<String> allowedActions) {}

    /** What stands in a file on a day; the version is that of the file now. */
    public record FileOn(Customer customer, LocalDate on, FileValues values) {}

    private static final List<String> CHANGES = List.of("request-change", "report-error");

    private final CustomerRepository customers;
    private final CreditStandings credits;
    private final CustomerHistory history;
    private final NumberSeries numbers;
    private final Policies policies;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public Customers(CustomerRepository customers, CreditStandings credits, CustomerHistory history,
            NumberSeries numbers, Policies policies, Journal journal, BusinessZone zone, Clock clock) {
        this.customers = customers;
        this.credits = credits;
        this.history = history;
        this.numbers = numbers;
        this.policies = policies;
        this.zone = zone;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens the file of a registered and audited customer; the first contact comes with it. */
    public Customer establish(Particulars particulars, Owner owner, RegistrationProof registration,
            ContactPerson contact, Actor by) {
        Customer customer = Customer.establish(Ids.next(), numbers.next("KH"), particulars, owner, registration,
                now());
        customer.addContact(contact);
        derive(customer);
        customers.persist(customer);
        journal.append(customer.established());
        journal.audit(note(customer, by, "established").rule("S4-23")
                .change(null, Map.of("number", customer.number(), "name", particulars.name())));
        return customer;
    }

    public boolean exists(UUID id) {
        return customers.findByIdOptional(id).isPresent();
    }

    public Viewed view(UUID id, Actor by) {
        Customer customer = accessible(id, by);
        journal.audit(note(customer, by, "view").rule("S4-02"));
        return new Viewed(customer, credits.of(id).orElse(null), completeness(customer), allowedActions(customer, by));
    }

    /** What stood in the file at the end of a day, or stands there now; looked into like the file itself. */
    public FileOn file(UUID id, LocalDate on, Actor by) {
        Customer customer = accessible(id, by);
        LocalDate today = LocalDate.ofInstant(now(), zone.id());
        LocalDate day = on == null ? today : on;
        if (day.isAfter(today)) {
            throw Refused.invalid("on", "validation.past-or-present", "S0-07");
        }
        Instant end = day.plusDays(1).atStartOfDay(zone.id()).toInstant().minusNanos(1000);
        if (end.isBefore(customer.establishedAt())) {
            throw Refused.invalid("on", "customer.not-yet-established", "S2a-03");
        }
        journal.audit(note(customer, by, "view").rule("S4-02").change(null, Map.of("on", day)));
        return new FileOn(customer, day, history.at(id, end).orElseGet(customer::values));
    }

    /** The file, to ask for a change of it; refused like the file itself. */
    public Customer toChange(UUID id, Actor by) {
        return accessible(id, by);
    }

    /** What stands in the file, for those who work with a request to change it. */
    public FileValues current(UUID id) {
        return customers.get(id).values();
    }

    /** The file, locked until the change is in it or given up. */
    public Customer locked(UUID id) {
        return customers.locked(id);
    }

    /**
     * Writes an executed change request into the file; what stood there before is kept.
     *
     * @param customer the file as {@link #locked} gave it
     * @param note what is written into the trail, personal data masked
     */
    public void change(Customer customer, List<FileChange> changes, UUID changeRequestId, AuditNote note) {
        FileValues former = customer.values();
        Instant since = customer.changedAt();
        CustomerEvent.Changed changed = customer.apply(changes, changeRequestId, now());
        history.keep(customer.id(), since, changed.changedAt(), former);
        derive(customer);
        journal.append(changed);
        journal.audit(note);
    }

    /** What people may begin from the customer's page. */
    private static List<String> allowedActions(Customer customer, Actor by) {
        return by.hasAny(Roles.SALES_REP, Roles.ACCOUNT_MANAGER, Roles.DEPT_MANAGER) ? CHANGES : List.of();
    }

    private Completeness completeness(Customer customer) {
        return policies.current(CompletenessPolicy.class).value().of(customer.values());
    }

    /** What follows from the data: how the customer is found, and how complete the file is. */
    private void derive(Customer customer) {
        Particulars particulars = customer.particulars();
        List<String> phones = Stream
                .concat(Stream.ofNullable(particulars.phone()), customer.contacts().stream().map(Contact::phone))
                .toList();
        customer.findableBy(
                SearchIndex.keys(customer.number(), particulars.name(), particulars.companyCode(), phones));
        Policy<CompletenessPolicy> policy = policies.current(CompletenessPolicy.class);
        customer.complete(policy.value().of(customer.values()).percent(), policy.version());
    }

    /** Now, as precise as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The registration a customer's history begins with; refused like the file itself. */
    public UUID registrationOf(UUID id, Actor by) {
        return accessible(id, by).registration().registrationId();
    }

    public String reveal(UUID id, UUID contactId, Personal field, String purpose, Actor by) {
        Customer customer = accessible(id, by);
        Contact contact = customer.contact(contactId);
        journal.audit(note(customer, by, "reveal").rule("S4-02")
                .reason(purpose)
                .change(null, Map.of("field", field, "contact", contact.name())));
        return contact.value(field.field);
    }

    /** Keeps the copy of a credit decision; what credit control calls the step becomes the name of the audit entry. */
    public void creditChanged(UUID id, String step, Standing standing, Actor by) {
        Map<String, Object> before = credits.of(id).map(Customers::facts).orElse(null);
        credits.remember(id, standing);
        journal.audit(AuditNote.of(Customer.TYPE, id, by, step).rule("S0-06").change(before, facts(standing)));
    }

    private Customer accessible(UUID id, Actor by) {
        Customer customer = customers.get(id);
        AccessPolicy.requireFull(by, customer.owner().departmentId(), customer.owner().ownerId());
        return customer;
    }

    private static AuditNote note(Customer customer, Actor by, String action) {
        return AuditNote.of(Customer.TYPE, customer.id(), by, action);
    }

    private static Map<String, Object> facts(Standing standing) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("grade", standing.grade());
        facts.put("limitFen", standing.limitFen());
        facts.put("status", standing.status());
        return facts;
    }
}
