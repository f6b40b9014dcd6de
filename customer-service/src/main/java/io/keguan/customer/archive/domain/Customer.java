package io.keguan.customer.archive.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/**
 * A party the company does business with (S2a-01), as the one file that is kept of it: basic data, contacts and the card.
 * It begins with an audited registration, or with an import three people took part in, and never without one.
 */
@Entity
@Table(name = "customer")
public class Customer extends Aggregate {

    public static final String TYPE = "customer";
    /** One company, one file. */
    public static final String MERGE_RULE = "S2c-28";

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
    /** Written by approved classifications alone, past the version of the file. */
    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private ValueClass valueClass;
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "customer_id", nullable = false)
    @OrderBy("id")
    private List<Contact> contacts = new ArrayList<>();
    @Embedded
    private SearchKeys keys;
    @Embedded
    private Sealing sealing;
    @Embedded
    private Destruction destruction;
    private UUID mergedIntoId;
    private Instant mergedAt;

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

    /** Writes what is known beyond the particulars before the file begins; fields that have no column. */
    public void fill(Map<FileField, String> known) {
        Map<String, String> kept = new TreeMap<>(details);
        known.forEach((field, value) -> kept.put(field.key(), value));
        details = kept;
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

    /** Refuses whatever is only done with a file in use. */
    public void requireInUse() {
        if (status == CustomerStatus.MERGED) {
            throw Refused.conflict("customer.merged").rule(MERGE_RULE).param("number", number);
        }
        if (status != CustomerStatus.ACTIVE) {
            String code = status == CustomerStatus.SEALED ? "customer.sealed" : "customer.destroyed";
            throw Refused.conflict(code).rule("S4-20").param("number", number);
        }
    }

    public CustomerEvent.Sealed seal(String reason, LocalDate cooperationEndedOn, ArchiveClass archiveClass, Actor by,
            Instant at) {
        status = CustomerStatus.LIFECYCLE.next(status, CustomerAction.SEAL);
        sealing = new Sealing(at, by.id(), by.name(), reason, cooperationEndedOn, archiveClass, null, null);
        return new CustomerEvent.Sealed(id(), number, cooperationEndedOn, archiveClass, by.id(), at);
    }

    /** The data administrator has the sealed file in the archive. */
    public void confirmSeal(Actor by, Instant at) {
        if (!sealToConfirm()) {
            throw Refused.conflict("customer.no-seal-to-confirm").rule("S4-19");
        }
        sealing = sealing.confirmed(by.name(), at);
    }

    public boolean sealToConfirm() {
        return status == CustomerStatus.SEALED && sealing.sealConfirmedAt() == null;
    }

    public CustomerEvent.Unsealed unseal(Actor by, Instant at) {
        status = CustomerStatus.LIFECYCLE.next(status, CustomerAction.UNSEAL);
        sealing = null;
        return new CustomerEvent.Unsealed(id(), number, by.id(), at);
    }

    /**
     * Leaves nothing of the file but its number, where it belonged and how it was kept. A file that comes back from an old
     * copy of the database is destroyed again, sealed or not.
     */
    public CustomerEvent.Destroyed destroy(Destruction by) {
        status = CustomerStatus.DESTROYED;
        destruction = by;
        sealing = sealing == null
                ? new Sealing(by.destroyedAt(), owner.ownerId(), owner.ownerName(), null,
                        LocalDate.ofInstant(by.destroyedAt(), ZoneOffset.UTC), ArchiveClass.DEALT, null, null)
                : sealing.withoutWords();
        particulars = particulars.erased(number);
        details = Map.of();
        entries = List.of();
        contacts.clear();
        keys = new SearchKeys("", "", List.of());
        changedAt = by.destroyedAt();
        return new CustomerEvent.Destroyed(id(), number, by.destructionListId(), by.destructionListNumber(),
                by.destroyedAt());
    }

    /** Ends this file in favour of the same company's other one; what stands in it stays as it is. */
    public CustomerEvent.Merged mergeInto(Customer kept, UUID changeRequestId, Instant at) {
        requireInUse();
        status = CustomerStatus.LIFECYCLE.next(status, CustomerAction.MERGE);
        mergedIntoId = kept.id();
        mergedAt = at;
        return new CustomerEvent.Merged(id(), number, kept.id(), kept.number, changeRequestId, at);
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

    /** How the file was sealed, null while it is in use. */
    public Sealing sealing() {
        return sealing;
    }

    /** How the file was destroyed, null while it is there. */
    public Destruction destruction() {
        return destruction;
    }

    /** The file this one was merged into, null for a file of its own. */
    public UUID mergedIntoId() {
        return mergedIntoId;
    }

    public Instant mergedAt() {
        return mergedAt;
    }

    public int completeness() {
        return completeness;
    }

    /** What the customer is worth by its sales; null while no classification was approved (S1-32). */
    public ValueClass valueClass() {
        return valueClass;
    }

    public List<Contact> contacts() {
        return List.copyOf(contacts);
    }
}
