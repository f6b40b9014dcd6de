package io.keguan.kit.policy;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.DatabaseFailures.ConstraintRefusals;

/** One open proposal per policy, also when two people propose at the same moment. */
@ApplicationScoped
public class PolicyConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refused> byConstraint() {
        Refused pending = Refused.conflict("policy.pending-exists");
        return Map.of("policy_version_one_open_uq", pending, "policy_version_pk", pending,
                "policy_version_separation_ck", Refused.forbidden("policy.approver-is-proposer").rule("S1-63"));
    }
}
