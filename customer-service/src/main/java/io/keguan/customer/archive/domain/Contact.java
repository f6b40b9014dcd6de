package io.keguan.customer.archive.domain;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

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

    protected Contact() {}

    Contact(ContactPerson person, boolean primary) {
        this.id = Ids.next();
        this.name = person.name();
        this.role = person.role();
        this.primary = primary;
        this.phone = person.phone();
        this.email = person.email();
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
