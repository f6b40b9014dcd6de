package io.keguan.customer.access.domain;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What was asked: which file, by whom, what for, for which time, and who therefore decides by which article. It never
 * changes; another purpose or another time is another request (S4-20).
 *
 * @param period null for a loan, whose time begins when it is handed out
 * @param consentRoles the roles that have to agree, comma separated
 */
@Embeddable
public record Question(@Enumerated(EnumType.STRING) AccessKind kind, @Enumerated(EnumType.STRING) Ground ground,
        @Enumerated(EnumType.STRING) Approval.Approver approver, String rule, @Embedded FileRef file,
        @Embedded Applicant applicant, String purpose, @Embedded Period period, Instant requestedAt,
        int policyVersion, String consentRoles) {

    public static Question of(AccessKind kind, Ground ground, FileRef file, Applicant applicant, String purpose,
            Period period, Instant at) {
        Approval approval = Approval.of(kind, ground);
        return new Question(kind, ground, approval.approver(), approval.rule(), file, applicant, purpose, period, at, 0,
                "");
    }

    /** The same under the terms in force. */
    public Question under(AccessRequestPolicy policy, int version) {
        String consents = kind == AccessKind.BORROW ? String.join(",", policy.consentRoles()) : "";
        return new Question(kind, ground, approver, rule, file, applicant, purpose, period, requestedAt, version,
                consents);
    }

    public Instant openFrom() {
        return period == null ? null : period.openFrom();
    }

    public Instant openUntil() {
        return period == null ? null : period.openUntil();
    }

    List<String> roles() {
        return consentRoles.isBlank() ? List.of() : List.of(consentRoles.split(","));
    }
}
