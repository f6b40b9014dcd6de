package io.keguan.customer.archive;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.archive.domain.Contact;
import io.keguan.customer.archive.domain.ContactPerson;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.Owner;
import io.keguan.customer.archive.domain.Particulars;
import io.keguan.customer.archive.domain.RegistrationProof;
import io.keguan.customer.archive.persistence.CreditStandings;
import io.keguan.customer.archive.persistence.CreditStandings.Standing;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.search.SearchIndex;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.series.NumberSeries;

/** What the company does with its customers' files. Whoever looks into one leaves a trace (S4-02). */
@UseCases
public class Customers {

    /** The contact's data that are shown one at a time. */
    public enum Personal {
        PHONE, EMAIL
    }

    /** A file with the credit standing credit control has given the customer, null before it has. */
    public record Viewed(Customer customer, Standing credit) {}

    private final CustomerRepository customers;
    private final CreditStandings credits;
    private final NumberSeries numbers;
    private final Journal journal;
    private final Clock clock;

    public Customers(CustomerRepository customers, CreditStandings credits, NumberSeries numbers, Journal journal,
            Clock clock) {
        this.customers = customers;
        this.credits = credits;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens the file of a registered and audited customer; the first contact comes with it. */
    public Customer establish(Particulars particulars, Owner owner, RegistrationProof registration,
            ContactPerson contact, Actor by) {
        Customer customer = Customer.establish(Ids.next(), numbers.next("KH"), particulars, owner, registration,
                clock.instant());
        customer.addContact(contact);
        customer.findableBy(SearchIndex.keys(customer.number(), particulars.name(), particulars.companyCode(),
                Arrays.asList(particulars.phone(), contact.phone())));
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
        return new Viewed(customer, credits.of(id).orElse(null));
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
        return field == Personal.PHONE ? contact.phone() : contact.email();
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
