package io.keguan.gateway;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.DatabaseFailures;

/** What it means for the caller when a constraint of the identity tables is hit: two people did the same at once. */
@ApplicationScoped
public class IdentityRefusals implements DatabaseFailures.ConstraintRefusals {

    @Override
    public Map<String, Refused> byConstraint() {
        return Map.of(
                "staff_username_uq", Refused.conflict("staff.username-taken"),
                "department_code_uq", Refused.conflict("department.code-taken"),
                "department_one_root_uq", Refused.conflict("setup.closed"),
                "api_client_name_uq", Refused.conflict("api-client.name-taken"));
    }
}
