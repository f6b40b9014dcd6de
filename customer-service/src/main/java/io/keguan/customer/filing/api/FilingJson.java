package io.keguan.customer.filing.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.api.CustomerJson.AddressView;
import io.keguan.customer.archive.domain.Category;
import io.keguan.customer.archive.domain.Folding;
import io.keguan.customer.archive.domain.Phone;
import io.keguan.customer.filing.FilingStatuses;
import io.keguan.customer.filing.Filings;
import io.keguan.customer.filing.domain.BasicInfo;
import io.keguan.customer.filing.domain.Filing;
import io.keguan.customer.filing.domain.FilingStatus;
import io.keguan.customer.filing.domain.Handling;
import io.keguan.customer.filing.domain.Reimbursement;
import io.keguan.customer.filing.domain.Reimbursement.Obstacle;
import io.keguan.customer.filing.persistence.FilingStandings.Standing;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.problem.ProblemTexts;
import io.keguan.kit.problem.Problems;

/** The wire form of filings. */
public final class FilingJson {

    private FilingJson() {}

    /** What 《客户基本信息表》 says beyond the archive; the rest of the form is taken from there. */
    @Schema(name = "FilingSubmission")
    public record Submission(@PlainText(required = true, max = 60, rule = "S2a-04") String enterpriseNature,
            @PlainText(max = 100) String supervisingUnit, @PlainText(max = 300, lines = true) String remark) {

        Filings.Completion completion() {
            return new Filings.Completion(Folding.fold(enterpriseNature), Folding.fold(supervisingUnit),
                    Folding.words(remark));
        }
    }

    @Schema(name = "FilingReturn")
    public record WithReason(@PlainText(required = true, max = 300, lines = true) String reason) {}

    @Schema(name = "FilingReminder")
    public record Reminder(@PlainText(max = 300, lines = true) String words) {}

    /** 《客户基本信息表》 as it stands: what was handed in, or before that what will be. */
    @Schema(name = "FilingForm")
    public record FormView(String name, @Nullable String companyCode, Category category,
            @Nullable String enterpriseNature, @Nullable String supervisingUnit, AddressView address,
            String contactName, String contactPhoneMasked) {

        static FormView of(BasicInfo info) {
            return new FormView(info.name(), info.companyCode(), info.category(), info.enterpriseNature(),
                    info.supervisingUnit(), AddressView.of(info.address()), info.contactName(),
                    Phone.masked(info.contactPhone()));
        }
    }

    @Schema(name = "Filing")
    public record View(UUID id, String number, FilingStatus status, boolean overdue, boolean late,
            Instant firstContactAt, Instant dueAt, @Nullable Instant overdueAt, int reminderCount,
            @Nullable Instant remindedAt, FormView form, @Nullable String remark, UUID departmentId,
            String departmentName, UUID ownerId, String ownerName, UUID registrationId, String registrationNumber,
            @Nullable UUID customerId, @Nullable String customerNumber, @Nullable String submittedByName,
            @Nullable Instant submittedAt, @Nullable String decidedByName, @Nullable Instant decidedAt,
            @Nullable String lastReason, int policyVersion, long version, List<String> allowedActions)
            implements
                DetailView {

        static View of(Filings.Viewed viewed) {
            Filing f = viewed.filing();
            Handling h = f.handling();
            return new View(f.id(), f.number(), f.status(), viewed.overdue(), f.late(), f.term().firstContactAt(),
                    f.term().dueAt(), f.overdueAt(), f.reminderCount(), f.remindedAt(), FormView.of(f.info()),
                    h.remark(), f.owner().departmentId(), f.owner().departmentName(), f.owner().ownerId(),
                    f.owner().ownerName(), f.registrationId(), f.registrationNumber(), f.customerId(),
                    f.customerNumber(), h.submittedByName(), h.submittedAt(), h.decidedByName(), h.decidedAt(),
                    f.lastReason(), f.term().policyVersion(), f.version(), viewed.allowedActions());
        }
    }

    /** Customers by number, id or company code, mixed as they come. */
    @Schema(name = "FilingStatusQuestion")
    public record Question(
            @NotNull @Size(min = 1, max = 500) List<@PlainText(required = true, max = 60) String> customers) {}

    /** Whether costs for one customer may be reimbursed, and if not, why and by which article. */
    @Schema(name = "FilingStatusAnswer")
    public record AnswerView(String asked, boolean known, @Nullable UUID customerId, @Nullable String customerNumber,
            @Nullable String customerName, @Nullable String filingNumber, @Nullable FilingStatus status,
            @Nullable Instant dueAt, @Nullable Instant filedAt, boolean reimbursable, @Nullable Obstacle obstacle,
            @Nullable String rule, @Nullable String message) {

        static AnswerView of(FilingStatuses.Answer answer, ProblemTexts texts) {
            Obstacle obstacle = answer.reimbursement().obstacle();
            String rule = obstacle == null ? null : Reimbursement.RULE;
            String message = obstacle == null ? null : texts.text(obstacle.code(), Map.of(), Problems.locale());
            Standing s = answer.standing();
            if (s == null) {
                return new AnswerView(answer.asked(), false, null, null, null, null, null, null, null, false, obstacle,
                        rule, message);
            }
            return new AnswerView(answer.asked(), true, s.customerId(), s.number(), s.name(), s.filingNumber(),
                    s.status(), s.dueAt(), s.status() == FilingStatus.FILED ? s.decidedAt() : null,
                    answer.reimbursement().allowed(), obstacle, rule, message);
        }
    }

    @Schema(name = "FilingStatusAnswers")
    public record Answers(List<AnswerView> items) {}
}
