package io.keguan.customer.attachment;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.DatabaseFailures.ConstraintRefusals;

/** The same file stands in an archive once; whoever sends it twice hears so. */
@ApplicationScoped
public class AttachmentConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refused> byConstraint() {
        return Map.of("attachment_same_file_uq", Refused.conflict("attachment.same-file"), "attachment_replaces_uq",
                Refused.conflict("attachment.transition-not-allowed"));
    }
}
