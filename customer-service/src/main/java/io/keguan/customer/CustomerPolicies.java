package io.keguan.customer;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.registration.domain.RegistrationPolicy;
import io.keguan.kit.policy.PolicyCatalogue;

/** The policies of this service. */
@ApplicationScoped
public class CustomerPolicies implements PolicyCatalogue {

    @Override
    public List<Class<? extends Record>> policies() {
        return List.of(RegistrationPolicy.class);
    }
}
