package io.keguan.customer.archive.persistence;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.kit.journal.AggregateRepository;

/** The customers' files. */
@ApplicationScoped
public class CustomerRepository extends AggregateRepository<Customer> {}
