package io.keguan.customer.archive;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.AccessPolicy.Access;
import io.keguan.customer.AccessPolicy.File;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;

/** Whoever may read a customer's file may read who did what to it. */
@ApplicationScoped
public class CustomerAuditAccess implements AuditAccess {

    private final CustomerRepository customers;
    private final AccessPolicy access;

    public CustomerAuditAccess(CustomerRepository customers, AccessPolicy access) {
        this.customers = customers;
        this.access = access;
    }

    @Override
    public String aggregateType() {
        return Customer.TYPE;
    }

    @Override
    public boolean mayRead(UUID customerId, Actor actor) {
        return access.reader(actor).of(File.of(customers.get(customerId))) == Access.FULL;
    }
}
