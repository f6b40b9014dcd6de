package io.keguan.customer.retention.persistence;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.retention.domain.DestructionList;
import io.keguan.kit.journal.AggregateRepository;

/** The destruction lists. */
@ApplicationScoped
public class DestructionListRepository extends AggregateRepository<DestructionList> {}
