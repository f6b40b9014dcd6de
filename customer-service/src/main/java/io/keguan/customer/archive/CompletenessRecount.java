package io.keguan.customer.archive;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.domain.CompletenessPolicy;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.kit.due.Chore;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.policy.Policy;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Counts the completeness of the files anew when the policy says other fields than when they were counted (S4-08). */
@ApplicationScoped
public class CompletenessRecount implements Chore {

    private static final int AT_ONCE = 200;

    private final CustomerRepository customers;
    private final Policies policies;

    public CompletenessRecount(CustomerRepository customers, Policies policies) {
        this.customers = customers;
        this.policies = policies;
    }

    @Override
    public String name() {
        return "completeness recount";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        int counted;
        do {
            counted = QuarkusTransaction.requiringNew().call(this::some);
        } while (counted == AT_ONCE);
    }

    private int some() {
        Policy<CompletenessPolicy> policy = policies.current(CompletenessPolicy.class);
        List<Customer> outdated = customers.countedUnderAnother(policy.version(), AT_ONCE);
        outdated.forEach(c -> customers.recounted(c.id(), policy.value().of(c.values()).percent(), policy.version()));
        return outdated.size();
    }
}
