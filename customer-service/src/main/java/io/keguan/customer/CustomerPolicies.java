package io.keguan.customer;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.domain.CompletenessPolicy;
import io.keguan.customer.change.domain.ChangePolicy;
import io.keguan.customer.filing.domain.FilingPolicy;
import io.keguan.customer.logbook.domain.ChangeReportPolicy;
import io.keguan.customer.registration.domain.RegistrationPolicy;
import io.keguan.kit.policy.PolicyCatalogue;

/** The policies of this service. */
@ApplicationScoped
public class CustomerPolicies implements PolicyCatalogue {

    @Override
    public List<Class<? extends Record>> policies() {
        return List.of(RegistrationPolicy.class, CompletenessPolicy.class, ChangePolicy.class, FilingPolicy.class,
                ChangeReportPolicy.class);
    }
}
