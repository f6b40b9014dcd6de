package io.keguan.customer.retention;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.DatabaseFailures.ConstraintRefusals;

/** The database's last word on two holds for one file. */
@ApplicationScoped
public class RetentionConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refused> byConstraint() {
        return Map.of("legal_hold_one_uq", Refused.stale());
    }
}
