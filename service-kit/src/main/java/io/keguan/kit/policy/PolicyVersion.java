package io.keguan.kit.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One proposed, approved or rejected set of values of a policy. */
public record PolicyVersion(String name, int version, Status status, Map<String, String> values, List<String> changed,
        Instant effectiveFrom, String pack, String reason, UUID proposedBy, String proposedByName, Instant proposedAt,
        UUID decidedBy, String decidedByName, Instant decidedAt, String decisionReason) {

    /** Where a proposal stands; the first is where it begins. */
    @Schema(name = "PolicyStatus")
    public enum Status {
        PROPOSED, APPROVED, REJECTED
    }

    /** What the approver can do with it. */
    public enum Decision {
        APPROVE, REJECT
    }
}
