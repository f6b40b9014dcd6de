package io.keguan.customer.archive.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A person at the customer as the representative notes him on the registration form (S4-10). */
@Embeddable
public record ContactPerson(@Column(name = "contact_name") String name, @Column(name = "contact_role") String role,
        @Column(name = "contact_phone") String phone, @Column(name = "contact_email") String email) {}
