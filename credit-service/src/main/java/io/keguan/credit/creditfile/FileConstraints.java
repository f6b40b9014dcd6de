package io.keguan.credit.creditfile;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.DatabaseFailures.ConstraintRefusals;

/** One keeper at a time, one question asked once: the database has the last word, and these are its words. */
@ApplicationScoped
public class FileConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refused> byConstraint() {
        return Map.of("credit_file_keeper_current_uq", FileKeepers.designatedMeanwhile(),
                "credit_file_request_asked_uq", FileRequests.asked("—"));
    }
}
