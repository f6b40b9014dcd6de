package io.keguan.customer.access;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.DatabaseFailures.ConstraintRefusals;

/** One paper file in one pair of hands, one question asked once: the database has the last word, and these are its words. */
@ApplicationScoped
public class AccessConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refused> byConstraint() {
        return Map.of("access_request_lent_uq", AccessRequests.lent("—"), "access_request_asked_uq",
                AccessRequests.asked("—"));
    }
}
