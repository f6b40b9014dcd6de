package io.keguan.customer.registration;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.AccessPolicy.Access;
import io.keguan.customer.archive.domain.Owner;
import io.keguan.customer.registration.domain.Registration;
import io.keguan.customer.registration.persistence.RegistrationRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;

/** Whoever may read a registration may read who did what to it. */
@ApplicationScoped
public class RegistrationAuditAccess implements AuditAccess {

    private final RegistrationRepository registrations;

    public RegistrationAuditAccess(RegistrationRepository registrations) {
        this.registrations = registrations;
    }

    @Override
    public String aggregateType() {
        return Registration.TYPE;
    }

    @Override
    public boolean mayRead(UUID registrationId, Actor actor) {
        Owner submitter = registrations.get(registrationId).submitter();
        return AccessPolicy.of(actor, submitter.departmentId(), submitter.ownerId()) == Access.FULL;
    }
}
