package io.keguan.customer.archive.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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
    /** The fields of the catalogue that have no column. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> details = Map.of();
    /** Addresses, invoice titles and settlement units. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<FileEntry> entries = List.of();
    @Embedded
    private Owner owner;
    @Embedded
    private RegistrationProof registration;
    private Instant establishedAt;
    private Instant changedAt;
    private int completeness;
    private int completenessPolicy;
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
        customer.owner = owner;
        customer.registration = registration;
        customer.establishedAt = at;
        customer.changedAt = at;
        return customer;
    }

    /** Adds a person; the first one is the primary contact. */
    public void addContact(ContactPerson person) {
        contacts.add(new Contact(person, contacts.isEmpty()));
    }

    /** Everything that stands in the file now. */
    public FileValues values() {
        Map<FileField, String> single = particulars.values();
        FileField.single().forEach(f -> single.putIfAbsent(f, details.get(f.key())));
        Map<FileSection, Map<UUID, Map<FileField, String>>> several = new EnumMap<>(FileSection.class);
        contacts.forEach(c -> several.computeIfAbsent(FileSection.CONTACTS, s -> new LinkedHashMap<>())
                .put(c.id(), c.values()));
        entries.forEach(e -> several.computeIfAbsent(e.section(), s -> new LinkedHashMap<>()).put(e.id(), fields(e)));
        return new FileValues(single, several);
    }

    /**
     * Writes an executed change request into the file.
     *
     * @return what happened, with the names of the changed fields
     */
    public CustomerEvent.Changed apply(List<FileChange> changes, UUID changeRequestId, Instant at) {
        Map<FileField, String> single = new EnumMap<>(FileField.class);
        single.putAll(values().single());
        for (FileChange change : changes) {
            if (change.section() == FileSection.CONTACTS) {
                applyToContacts(change);
            } else if (change.section().several()) {
                applyToEntries(change);
            } else {
                single.put(change.field(), change.after());
            }
        }
        particulars = particulars.with(single);
        single.keySet().removeAll(particulars.values().keySet());
        Map<String, String> kept = new TreeMap<>();
        single.forEach((field, value) -> kept.put(field.key(), value));
        kept.values().removeIf(Objects::isNull);
        details = kept;
        onePrimaryContact(changes);
        changedAt = at;
        List<String> paths = changes.stream().map(FileChange::path).distinct().toList();
        return new CustomerEvent.Changed(id(), number, particulars.name(), particulars.companyCode(),
                particulars.category(), particulars.type(), owner.departmentId(), owner.ownerId(), changeRequestId,
                paths, at);
    }

    private void applyToContacts(FileChange change) {
        if (change.removal()) {
            contacts.removeIf(c -> c.id().equals(change.entryId()));
            return;
        }
        Contact contact = contacts.stream().filter(c -> c.id().equals(change.entryId())).findFirst().orElseGet(() -> {
            Contact added = new Contact(change.entryId());
            contacts.add(added);
            return added;
        });
        contact.write(change.field(), change.after());
    }

    private void applyToEntries(FileChange change) {
        Map<UUID, FileEntry> kept = new LinkedHashMap<>();
        entries.forEach(e -> kept.put(e.id(), e));
        if (change.removal()) {
            kept.remove(change.entryId());
        } else {
            Map<String, String> values = new TreeMap<>();
            if (kept.containsKey(change.entryId())) {
                values.putAll(kept.get(change.entryId()).values());
            }
            values.put(change.field().key(), change.after());
            values.values().removeIf(Objects::isNull);
            kept.put(change.entryId(), new FileEntry(change.entryId(), change.section(), values));
        }
        entries = List.copyOf(kept.values());
    }

    /** There is always exactly one: the one named last, or the oldest when that one is gone. */
    private void onePrimaryContact(List<FileChange> changes) {
        if (contacts.isEmpty()) {
            throw Refused.invalid("lines", "customer.last-contact", FileField.CONTACT_NAME.rule());
        }
        UUID named = changes.stream()
                .filter(c -> c.field() == FileField.CONTACT_PRIMARY && "true".equals(c.after()))
                .map(FileChange::entryId)
                .reduce((first, last) -> last)
                .orElseGet(() -> contacts.stream().filter(Contact::primary).findFirst().orElse(contacts.getFirst())
                        .id());
        contacts.forEach(c -> c.write(FileField.CONTACT_PRIMARY, c.id().equals(named) ? "true" : null));
    }

    private static Map<FileField, String> fields(FileEntry entry) {
        Map<FileField, String> fields = new EnumMap<>(FileField.class);
        entry.values().forEach((key, value) -> FileField.of(entry.section(), key).ifPresent(f -> fields.put(f, value)));
        return fields;
    }

    /**
     * @param percent how much of what the regulation asks for stands in the file
     * @param policyVersion under which it was counted
     */
    public void complete(int percent, int policyVersion) {
        completeness = percent;
        completenessPolicy = policyVersion;
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

    public Owner owner() {
        return owner;
    }

    public RegistrationProof registration() {
        return registration;
    }

    public Instant establishedAt() {
        return establishedAt;
    }

    /** When the file was last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    public int completeness() {
        return completeness;
    }

    public List<Contact> contacts() {
        return List.copyOf(contacts);
    }
}
