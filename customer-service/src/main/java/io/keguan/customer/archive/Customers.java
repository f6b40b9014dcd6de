package io.keguan.customer.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.keguan.customer.access.ReadingRoom;
import io.keguan.customer.archive.domain.CompletenessPolicy;
import io.keguan.customer.archive.domain.CompletenessPolicy.Completeness;
import io.keguan.customer.archive.domain.Contact;
import io.keguan.customer.archive.domain.ContactPerson;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.CustomerEvent;
import io.keguan.customer.archive.domain.CustomerStatus;
import io.keguan.customer.archive.domain.FileChange;
import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.archive.domain.FileValues;
import io.keguan.customer.archive.domain.Owner;
import io.keguan.customer.archive.domain.Particulars;
import io.keguan.customer.archive.domain.RegistrationProof;
import io.keguan.customer.archive.domain.RetentionPolicy;
import io.keguan.customer.archive.domain.ValueClass;
import io.keguan.customer.archive.persistence.CreditStandings;
import io.keguan.customer.archive.persistence.CreditStandings.Standing;
import io.keguan.customer.archive.persistence.CustomerHistory;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.archive.persistence.Timeline.Origin;
import io.keguan.customer.search.SearchIndex;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Reason;
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
     * @param destroyableFrom the first day on which a sealed file may be destroyed, null of others
     * @param mergedInto the file this one goes on in, null for a file of its own
     * @param absorbed the files that go on in this one
     */
    public record Viewed(Customer customer, Standing credit, Completeness completeness, LocalDate destroyableFrom,
            Customer mergedInto, List<Customer> absorbed, List<String> allowedActions) {}

    /** What stands in a file on a day; the version is that of the file now. */
    public record FileOn(Customer customer, LocalDate on, FileValues values) {}

    private static final List<String> CHANGES = List.of("request-change", "report-error", "request-merge");

    private final CustomerRepository customers;
    private final CreditStandings credits;
    private final CustomerHistory history;
    private final ReadingRoom room;
    private final NumberSeries numbers;
    private final Policies policies;
    private final Journal journal;
    private final Instance<MergePart> parts;
    private final Instance<FilePart> fileParts;
    private final BusinessZone zone;
    private final Clock clock;

    public Customers(CustomerRepository customers, CreditStandings credits, CustomerHistory history,
            ReadingRoom room, NumberSeries numbers, Policies policies, Journal journal,
            @Any Instance<MergePart> parts, @Any Instance<FilePart> fileParts, BusinessZone zone,
            Clock clock) {
        this.customers = customers;
        this.credits = credits;
        this.history = history;
        this.room = room;
        this.numbers = numbers;
        this.policies = policies;
        this.zone = zone;
        this.journal = journal;
        this.parts = parts;
        this.fileParts = fileParts;
        this.clock = clock;
    }

    /** Opens the file of a registered and audited customer; the first contact comes with it. */
    public Customer establish(Particulars particulars, Owner owner, RegistrationProof registration,
            ContactPerson contact, Actor by) {
        return establish(particulars, owner, registration, contact, Map.of(), by);
    }

    /** The same with what more is known of the customer. @param more fields that are no particulars */
    public Customer establish(Particulars particulars, Owner owner, RegistrationProof registration,
            ContactPerson contact, Map<FileField, String> more, Actor by) {
        Customer customer = Customer.establish(Ids.next(), numbers.next("KH"), particulars, owner, registration,
                clock.instant());
        customer.fill(more);
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
        Customer customer = customers.toRead(id);
        room.view(customer, by, Map.of());
        return viewed(customer, by);
    }

    /** The file as it leaves the house: a copy, with the general manager's permission (S2c-37). */
    public Viewed copy(UUID id, Actor by) {
        Customer customer = customers.toRead(id);
        room.copy(customer, by);
        return viewed(customer, by);
    }

    Viewed viewed(Customer customer, Actor by) {
        return new Viewed(customer, credits.of(customer.id()).orElse(null), completeness(customer),
                destroyableFrom(customer),
                customer.mergedIntoId() == null ? null : customers.get(customer.mergedIntoId()),
                customers.mergedInto(customer.id()), allowedActions(customer, by));
    }

    /** What stood in the file at the end of a day, or stands there now; looked into like the file itself. */
    public FileOn file(UUID id, LocalDate on, Actor by) {
        Customer customer = customers.toRead(id);
        room.enter(customer, by);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone.id());
        LocalDate day = on == null ? today : on;
        if (day.isAfter(today)) {
            throw Refused.invalid("on", "validation.past-or-present", "S0-07");
        }
        Instant end = day.plusDays(1).atStartOfDay(zone.id()).toInstant().minusNanos(1000);
        if (end.isBefore(customer.establishedAt())) {
            throw Refused.invalid("on", "customer.not-yet-established", "S2a-03");
        }
        room.view(customer, by, Map.of("on", day));
        return new FileOn(customer, day, history.at(id, end).orElseGet(customer::values));
    }

    /** The file, to ask for a change of it; a permission to read is none to change (S4-20). */
    public Customer toChange(UUID id, Actor by) {
        Customer customer = customers.get(id);
        room.enterToChange(customer, by);
        return customer;
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
        CustomerEvent.Changed changed = customer.apply(changes, changeRequestId, after(since));
        history.keep(customer.id(), since, changed.changedAt(), former);
        derive(customer);
        fileParts.forEach(part -> part.changed(customer, changeRequestId, note.actor()));
        journal.append(changed);
        journal.audit(note);
    }

    /** Both files as they are, locked until the transaction ends; the one that is kept is returned. */
    public Customer lockedForMerger(UUID keptId, UUID absorbedId) {
        customers.lockBoth(keptId, absorbedId);
        return customers.get(keptId);
    }

    /** Everything that stands in the way of merging the file into another one. */
    public List<Reason> obstaclesToMerge(Customer absorbed) {
        return parts.stream().flatMap(part -> part.obstacles(absorbed).stream()).toList();
    }

    /** Ends a file in favour of the same company's other one; both numbers find the other from now on. */
    public void merge(Customer absorbed, Customer kept, UUID changeRequestId, String reason, Actor by) {
        CustomerEvent.Merged merged = absorbed.mergeInto(kept, changeRequestId, clock.instant());
        customers.handOn(absorbed.id(), kept.id());
        parts.forEach(part -> part.merged(absorbed, kept, by));
        derive(kept);
        journal.append(merged);
        journal.audit(note(absorbed, by, "merged").rule(Customer.MERGE_RULE)
                .reason(reason)
                .change(null, Map.of("into", kept.number())));
        journal.audit(note(kept, by, "absorbed").rule(Customer.MERGE_RULE)
                .reason(reason)
                .change(null, Map.of("absorbed", absorbed.number())));
    }

    /** What people may begin from the customer's page. */
    private List<String> allowedActions(Customer customer, Actor by) {
        List<String> actions = new ArrayList<>();
        if (customer.status() == CustomerStatus.ACTIVE && room.worksWith(customer, by)) {
            actions.addAll(by.hasAny(Roles.SALES_REP, Roles.ACCOUNT_MANAGER, Roles.DEPT_MANAGER)
                    ? CHANGES
                    : by.hasAny(Roles.GENERAL_MANAGER, Roles.DEPUTY_GM) ? List.of("request-merge") : List.of());
            actions.addAll(Sealings.maySeal(customer, by) ? List.of("seal") : List.of());
        }
        if (customer.status() == CustomerStatus.SEALED) {
            actions.addAll(customer.sealToConfirm() && by.has(Roles.DATA_ADMIN) ? List.of("confirm-seal") : List.of());
            actions.addAll(by.has(Roles.GENERAL_MANAGER) ? List.of("unseal") : List.of());
        }
        if (customer.status() != CustomerStatus.DESTROYED && by.hasAny(Roles.DATA_ADMIN, Roles.GENERAL_MANAGER)) {
            actions.add("hold");
        }
        return actions;
    }

    private LocalDate destroyableFrom(Customer customer) {
        return customer.status() != CustomerStatus.SEALED
                ? null
                : policies.current(RetentionPolicy.class)
                        .value()
                        .destroyableFrom(zone.dateOf(customer.establishedAt()),
                                customer.sealing().cooperationEndedOn());
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
        List<String> numbersBefore = customers.mergedInto(customer.id()).stream().map(Customer::number).toList();
        customer.findableBy(SearchIndex.keys(customer.number(), particulars.name(), particulars.companyCode(), phones)
                .and(SearchIndex.numbers(numbersBefore)));
        Policy<CompletenessPolicy> policy = policies.current(CompletenessPolicy.class);
        customer.complete(policy.value().of(customer.values()).percent(), policy.version());
    }

    /** Now, and never the moment of the file's last change: what stood there in between would have stood there for no time. */
    private Instant after(Instant former) {
        Instant earliest = former.plus(1, ChronoUnit.MICROS);
        Instant now = clock.instant();
        return now.isBefore(earliest) ? earliest : now;
    }

    /** Refuses what belongs to a sealed file like the file itself; tells whether it belongs to one (S4-20). */
    public boolean outOfUse(UUID id, Actor by) {
        if (customers.inUse(id)) {
            return false;
        }
        room.enter(customers.toRead(id), by);
        return true;
    }

    /** The registration a customer's history begins with; refused like the file itself. */
    public UUID registrationOf(UUID id, Actor by) {
        Customer customer = customers.get(id);
        room.enter(customer, by);
        return customer.registration().registrationId();
    }

    /** The value class; refused like the file itself. */
    public ValueClass valueClassOf(UUID id, Actor by) {
        Customer customer = customers.get(id);
        room.enter(customer, by);
        return customer.valueClass();
    }

    /** The file and those that were merged into it, whose histories it goes on with; refused like the file itself. */
    public List<Origin> originsOf(UUID id, Actor by) {
        Customer customer = customers.get(id);
        room.enter(customer, by);
        return Stream.concat(Stream.of(customer), customers.mergedInto(id).stream())
                .map(c -> new Origin(c.id(), c.registration().registrationId()))
                .toList();
    }

    public String reveal(UUID id, UUID contactId, Personal field, String purpose, Actor by) {
        Customer customer = customers.toRead(id);
        room.enter(customer, by);
        Contact contact = customer.contact(contactId);
        room.reveal(customer, by, purpose, Map.of("field", field, "contact", contact.name()));
        return contact.value(field.field);
    }

    /** Keeps the copy of a credit decision; what credit control calls the step becomes the name of the audit entry. */
    public void creditChanged(UUID id, String step, Standing standing, Actor by) {
        Map<String, Object> before = credits.of(id).map(Customers::facts).orElse(null);
        credits.remember(id, standing);
        journal.audit(AuditNote.of(Customer.TYPE, id, by, step).rule("S0-06").change(before, facts(standing)));
    }

    /** Credit control has stopped the shipments to the customer, or lets them go on when there is no time (S3-10). */
    public void shipmentStopped(UUID id, Instant at, Actor by) {
        credits.shipmentStopped(id, at);
        journal.audit(AuditNote.of(Customer.TYPE, id, by, at == null ? "shipment-resumed" : "shipment-stopped")
                .rule("S3-10"));
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
