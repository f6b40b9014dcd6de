package io.keguan.customer.change.persistence;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.change.domain.ChangeRequest;
import io.keguan.kit.journal.AggregateRepository;

/** The change requests. */
@ApplicationScoped
public class ChangeRequestRepository extends AggregateRepository<ChangeRequest> {}
