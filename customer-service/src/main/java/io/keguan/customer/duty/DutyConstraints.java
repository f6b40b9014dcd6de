package io.keguan.customer.duty;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.DatabaseFailures.ConstraintRefusals;

/** A handover is entered once: two who enter it at once are settled by the database. */
@ApplicationScoped
public class DutyConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refused> byConstraint() {
        return Map.of("duty_period_uq", Refused.conflict("duty.handover-there").rule("S2d-40"));
    }
}
