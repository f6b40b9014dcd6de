package io.keguan.customer.archive.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/**
 * A party the company does business with (S2a-01), as the one file that is kept of it: basic data, contacts and the card.
 * It begins with an audited registration and never without one.
 */
@Entity
@Table(name = "customer")
public class Customer extends Aggregate {

    public static final String TYPE = "customer";

    private String number;
    @Enumerated(EnumType.STRING)
    private CustomerStatus status;
    @Embedded
    private Particulars particulars;
    @Embedded
    private Card card;
    @Embedded
    private Owner owner;
    @Embedded
    private RegistrationProof registration;
    private Instant establishedAt;
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "customer_id", nullable = false)
    @OrderBy("id")
    private List<Contact> contacts = new ArrayList<>();
    @Embedded
    private SearchKeys keys;

    protected Customer() {}

    private Customer(UUID id) {
        super(id);
    }

    /** Opens the file account (S2a-03) with the contact the representative has spoken to. */
    public static Customer establish(UUID id, String number, Particulars particulars, Owner owner,
            RegistrationProof registration, Instant at) {
        Customer customer = new Customer(id);
        customer.number = number;
        customer.status = CustomerStatus.ACTIVE;
        customer.particulars = particulars;
        customer.card = Card.EMPTY;
        customer.owner = owner;
        customer.registration = registration;
        customer.establishedAt = at;
        return customer;
    }

    /** Adds a person; the first one is the primary contact. */
    public void addContact(ContactPerson person) {
        contacts.add(new Contact(person, contacts.isEmpty()));
    }

    public void findableBy(SearchKeys found) {
        this.keys = found;
    }

    public CustomerEvent.Established established() {
        return new CustomerEvent.Established(id(), number, particulars.name(), particulars.companyCode(),
                particulars.category(), particulars.type(), owner.departmentId(), owner.ownerId(),
                registration.registrationId(), establishedAt);
    }

    public Contact contact(UUID contactId) {
        return contacts.stream().filter(c -> c.id().equals(contactId)).findFirst().orElseThrow(Refused::notFound);
    }

    public String number() {
        return number;
    }

    public CustomerStatus status() {
        return status;
    }

    public Particulars particulars() {
        return particulars;
    }

    public Card card() {
        return card == null ? Card.EMPTY : card;
    }

    public Owner owner() {
        return owner;
    }

    public RegistrationProof registration() {
        return registration;
    }

    public Instant establishedAt() {
        return establishedAt;
    }

    public List<Contact> contacts() {
        return List.copyOf(contacts);
    }
}
