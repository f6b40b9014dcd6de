package io.keguan.customer.violation.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.staff.persistence.StaffDirectory.Member;
import io.keguan.customer.violation.Violations;
import io.keguan.customer.violation.domain.Attempt;
import io.keguan.customer.violation.domain.Decider;
import io.keguan.customer.violation.domain.Penalty;
import io.keguan.customer.violation.domain.Subject;
import io.keguan.customer.violation.domain.Violation;
import io.keguan.customer.violation.domain.ViolationKind;
import io.keguan.customer.violation.domain.ViolationSource;
import io.keguan.customer.violation.domain.ViolationStatus;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of violations. */
public final class ViolationJson {

    private ViolationJson() {}

    /** @param customerId left out when no customer is concerned */
    @Schema(name = "ViolationReport")
    public record Report(@NotNull ViolationKind kind, @NotNull UUID personId, UUID customerId,
            @NotNull LocalDate happenedOn,
            @PlainText(required = true, max = 1000, lines = true, rule = "S4-34") String evidence) {

        Violations.Report report() {
            return new Violations.Report(kind, personId, customerId, happenedOn, evidence);
        }
    }

    @Schema(name = "ViolationConfirmation")
    public record Confirmation(@PlainText(max = 500, lines = true) String note) {}

    @Schema(name = "ViolationDismissal")
    public record Dismissal(@PlainText(required = true, max = 500, lines = true) String reason) {}

    /**
     * @param proposedFen what the policy proposes for a confirmed violation, in fen; nothing is deducted by it
     * @param dismissalProposed whether a dismissal is proposed
     */
    @Schema(name = "Violation")
    public record View(UUID id, String number, ViolationStatus status, ViolationKind kind, String rule,
            ViolationSource source, @Nullable Attempt attempt, int attempts, @Nullable Instant lastAttemptAt,
            UUID personId, String personName, String departmentName, Decider decider, @Nullable String subjectType,
            @Nullable UUID subjectId, @Nullable String subjectNumber, @Nullable UUID customerId,
            @Nullable String customerNumber, @Nullable String customerName, LocalDate happenedOn,
            @Nullable String evidence, String reportedByName, Instant reportedAt, @Nullable String decidedByName,
            @Nullable Instant decidedAt, @Nullable String decisionNote, @Nullable Long proposedFen,
            @Nullable Boolean dismissalProposed, @Nullable Integer policyVersion, long version,
            List<String> allowedActions) implements DetailView {

        static View of(Violations.Viewed viewed) {
            Violation v = viewed.violation();
            Subject s = v.subject();
            Penalty p = v.penalty();
            return new View(v.id(), v.number(), v.status(), v.kind(), v.kind().rule(), v.source(), v.attempt(),
                    v.attempts(), v.lastAttemptAt(), v.person().id(), v.person().name(), v.person().departmentName(),
                    v.decider(), s.type(), s.id(), s.number(), s.customerId(), s.customerNumber(), s.customerName(),
                    v.happenedOn(), v.evidence(), v.reportedByName(), v.reportedAt(), v.decidedByName(),
                    v.decidedAt(), v.decisionNote(), p == null ? null : p.fen(), p == null ? null : p.dismissal(),
                    p == null ? null : p.policyVersion(), v.version(), viewed.allowedActions());
        }
    }

    @Schema(name = "ViolationPerson")
    public record PersonView(UUID id, String name, String departmentName) {

        static PersonView of(Member member) {
            return new PersonView(member.id(), member.name(), member.departmentName());
        }
    }

    @Schema(name = "ViolationPeople")
    public record People(List<PersonView> items) {}
}
