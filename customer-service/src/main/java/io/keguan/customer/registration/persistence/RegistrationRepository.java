package io.keguan.customer.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.registration.domain.Registration;
import io.keguan.kit.journal.AggregateRepository;

/** The registration forms. */
@ApplicationScoped
public class RegistrationRepository extends AggregateRepository<Registration> {}
