package io.keguan.customer.logbook;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.DatabaseFailures.ConstraintRefusals;

/** An entry is corrected once; whoever wants to correct it further corrects the correction. */
@ApplicationScoped
public class LogbookConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refused> byConstraint() {
        return Map.of("customer_log_corrects_uq", Refused.conflict("logbook.already-corrected"));
    }
}
