package io.keguan.credit.release;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.DatabaseFailures.ConstraintRefusals;

/** Two that ship under one key at once are settled by the database. */
@ApplicationScoped
public class ReleaseConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refused> byConstraint() {
        return Map.of("release_source_key_uq", Refused.conflict("shipment.source-key-taken").rule("S3-02"));
    }
}
