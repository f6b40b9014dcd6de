package io.keguan.credit.payment;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.DatabaseFailures.ConstraintRefusals;

/** Two that record the same thing for different customers at once are settled by the database. */
@ApplicationScoped
public class MoneyConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refused> byConstraint() {
        return Map.of("receivable_source_uq", Refused.conflict("receivable.source-key-taken"), "payment_source_uq",
                Refused.conflict("payment.source-key-taken"));
    }
}
