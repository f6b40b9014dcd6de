package io.keguan.credit;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.account.domain.CreditPolicy;
import io.keguan.kit.policy.PolicyCatalogue;

/** The policies of this service. */
@ApplicationScoped
public class CreditPolicies implements PolicyCatalogue {

    @Override
    public List<Class<? extends Record>> policies() {
        return List.of(CreditPolicy.class);
    }
}
