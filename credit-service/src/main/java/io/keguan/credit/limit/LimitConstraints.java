package io.keguan.credit.limit;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.DatabaseFailures.ConstraintRefusals;

/** The last word when two propose a limit for one account at once. */
@ApplicationScoped
public class LimitConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refused> byConstraint() {
        return Map.of("limit_change_open_uq", Refused.conflict("limit-change.open-exists").rule("S3-24"),
                "limit_change_temporary_uq", Refused.conflict("limit-change.temporary-runs").rule("S3-24"));
    }
}
