package io.keguan.credit.rating;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.DatabaseFailures.ConstraintRefusals;

/** The last word when two propose a rating of one customer at once. */
@ApplicationScoped
public class RatingConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refused> byConstraint() {
        return Map.of("credit_rating_open_uq", Refused.conflict("credit-rating.open-exists").rule("S0-10"));
    }
}
