package io.keguan.customer.access.domain;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import io.keguan.kit.domain.Actor;

/** Who asks, and the department they asked from. */
@Embeddable
public record Applicant(UUID applicantId, String applicantName, UUID applicantDepartmentId,
        String applicantDepartmentName) {

    public static Applicant of(Actor actor) {
        return new Applicant(actor.id(), actor.name(), actor.departmentId(), actor.departmentName());
    }
}
