package io.keguan.customer.exchange.persistence;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.exchange.domain.CustomerExport;
import io.keguan.kit.journal.AggregateRepository;

/** The exports. */
@ApplicationScoped
public class ExportRepository extends AggregateRepository<CustomerExport> {}
