package io.keguan.customer.registration;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.DatabaseFailures.ConstraintRefusals;

/** One company code, one customer: the database has the last word, and these are its words. */
@ApplicationScoped
public class RegistrationConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refused> byConstraint() {
        Refused taken = Duplicates.taken("—");
        return Map.of("registration_company_code_uq", taken, "customer_company_code_uq", taken);
    }
}
