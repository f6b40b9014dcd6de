package io.keguan.customer.violation;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.Customers;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.violation.domain.Attempt;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;

/**
 * Nobody writes into a customer's file directly (S2d-26): there is no such operation, and who asks for one is told the audited
 * way and written down. A third-party system is refused as well; a program's mistake is nobody's violation.
 */
@ApplicationScoped
public class DirectWrites {

    private final Customers customers;
    private final Violations violations;

    public DirectWrites(Customers customers, Violations violations) {
        this.customers = customers;
        this.violations = violations;
    }

    /** @return the refusal, to be thrown behind the transaction in which the attempt is kept */
    public Refused refuse(UUID customerId, Actor by) {
        if (!customers.exists(customerId)) {
            return Refused.notFound();
        }
        if (!by.client()) {
            violations.attempted(Attempt.WROTE_DIRECTLY, Customer.TYPE, customerId, by);
        }
        return Refused.forbidden("customer.change-needs-request").rule("S2d-26");
    }
}
