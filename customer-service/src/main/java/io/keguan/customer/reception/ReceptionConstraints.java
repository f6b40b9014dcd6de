package io.keguan.customer.reception;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.DatabaseFailures.ConstraintRefusals;

/** One roster for a department and week: two who enter the first one at once are settled by the database. */
@ApplicationScoped
public class ReceptionConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refused> byConstraint() {
        return Map.of("duty_week_department_uq", Refused.stale());
    }
}
