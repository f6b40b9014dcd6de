package io.keguan.customer.archive.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import io.keguan.kit.domain.Ids;

/** A person at the customer. Phone and e-mail are personal data: shown masked, revealed one at a time. */
@Entity
@Table(name = "customer_contact")
public class Contact {

    @Id
    private UUID id;
    private String name;
    private String role;
    @Column(name = "is_primary")
    private boolean primary;
    private String phone;
    private String email;
    /** The fields of the catalogue that have no column. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> details = Map.of();

    protected Contact() {}

    Contact(UUID id) {
        this.id = id;
    }

    Contact(ContactPerson person, boolean primary) {
        this(Ids.next());
        this.name = person.name();
        this.role = person.role();
        this.primary = primary;
        this.phone = person.phone();
        this.email = person.email();
    }

    /** Writes what the catalogue says into the places it is kept in. */
    void write(FileField field, String value) {
        switch (field) {
            case CONTACT_NAME -> name = value;
            case CONTACT_ROLE -> role = value;
            case CONTACT_PRIMARY -> primary = "true".equals(value);
            case CONTACT_PHONE -> phone = value;
            case CONTACT_EMAIL -> email = value;
            default -> {
                Map<String, String> changed = new TreeMap<>(details);
                changed.put(field.key(), value);
                changed.values().removeIf(Objects::isNull);
                details = changed;
            }
        }
    }

    Map<FileField, String> values() {
        Map<FileField, String> values = new EnumMap<>(FileField.class);
        FileField.in(FileSection.CONTACTS).forEach(f -> values.put(f, details.get(f.key())));
        values.put(FileField.CONTACT_NAME, name);
        values.put(FileField.CONTACT_ROLE, role);
        values.put(FileField.CONTACT_PRIMARY, primary ? "true" : null);
        values.put(FileField.CONTACT_PHONE, phone);
        values.put(FileField.CONTACT_EMAIL, email);
        return values;
    }

    /** One value, of whatever kind; null when nothing is known. */
    public String value(FileField field) {
        return values().get(field);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String role() {
        return role;
    }

    public boolean primary() {
        return primary;
    }

    public String phone() {
        return phone;
    }

    public String email() {
        return email;
    }
}
