package io.keguan.credit.investigation;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.DatabaseFailures.ConstraintRefusals;

/** The last word when two ask for an investigation of one customer at once. */
@ApplicationScoped
public class InvestigationConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refused> byConstraint() {
        return Map.of("investigation_open_uq", Refused.conflict("investigation.open-exists").rule("S1-50"));
    }
}
