package io.keguan.customer.registration;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.registration.domain.Registration;
import io.keguan.customer.registration.persistence.RegistrationRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;

/** Whoever may read a registration may read who did what to it. */
@ApplicationScoped
public class RegistrationAuditAccess implements AuditAccess {

    private final RegistrationRepository registrations;
    private final AccessPolicy access;

    public RegistrationAuditAccess(RegistrationRepository registrations, AccessPolicy access) {
        this.registrations = registrations;
        this.access = access;
    }

    @Override
    public String aggregateType() {
        return Registration.TYPE;
    }

    @Override
    public boolean mayRead(UUID registrationId, Actor actor) {
        Registration registration = registrations.get(registrationId);
        return access.reader(actor).readsForm(registration.submitter().ownerId(), registration.customerId());
    }
}
