package io.keguan.customer.filing;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.DatabaseFailures.ConstraintRefusals;

/** One filing for each registration: two that open it at once are settled by the database. */
@ApplicationScoped
public class FilingConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refused> byConstraint() {
        return Map.of("filing_registration_uq", Refused.stale());
    }
}
