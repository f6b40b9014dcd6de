package io.keguan.customer.violation.domain;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The member of staff a violation is said to be of, and the department at that time. */
@Embeddable
public record Person(@Column(name = "person_id") UUID id, @Column(name = "person_name") String name,
        UUID departmentId, String departmentName) {}
