package io.keguan.credit.measure;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.DatabaseFailures.ConstraintRefusals;

/** The last word when two require the same measure at once. */
@ApplicationScoped
public class MeasureConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refused> byConstraint() {
        return Map.of("credit_measure_standing_uq", Refused.conflict("credit-measure.exists").rule("S1-46"));
    }
}
