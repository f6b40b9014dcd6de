package io.keguan.customer.check;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.DatabaseFailures.ConstraintRefusals;

/** One check for each department and month: two who draw at once are settled by the database. */
@ApplicationScoped
public class CheckConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refused> byConstraint() {
        return Map.of("archive_check_month_uq", Refused.conflict("archive-check.drawn-already").rule(Checks.RULE));
    }
}
