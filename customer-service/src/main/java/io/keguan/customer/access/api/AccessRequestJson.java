package io.keguan.customer.access.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.access.AccessRequests;
import io.keguan.customer.access.domain.AccessKind;
import io.keguan.customer.access.domain.AccessRequest;
import io.keguan.customer.access.domain.AccessStatus;
import io.keguan.customer.access.domain.Approval.Approver;
import io.keguan.customer.access.domain.Bar;
import io.keguan.customer.access.domain.Consent;
import io.keguan.customer.access.domain.Ground;
import io.keguan.customer.access.domain.Question;
import io.keguan.customer.access.domain.Steps;
import io.keguan.customer.archive.domain.Folding;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of access requests. */
public final class AccessRequestJson {

    private AccessRequestJson() {}

    @Schema(name = "AccessRequestForm")
    public record Form(@NotNull AccessKind kind, @NotNull UUID customerId,
            @PlainText(required = true, max = 200, lines = true, rule = "S4-20") String purpose, Instant from,
            Instant until) {

        AccessRequests.Ask toAsk() {
            return new AccessRequests.Ask(kind, customerId, Folding.words(purpose), from, until);
        }
    }

    @Schema(name = "AccessRequestReason")
    public record WithReason(@PlainText(required = true, max = 300, lines = true) String reason) {}

    @Schema(name = "AccessRequestNote")
    public record WithNote(@PlainText(max = 300, lines = true) String note) {}

    /** Why it is granted; the decision is explained like a refusal. */
    @Schema(name = "AccessRequestApproval")
    public record Approval(@PlainText(required = true, max = 300, lines = true) String reason) {}

    @Schema(name = "AccessRequestLoss")
    public record Loss(@NotNull Boolean damagedOnly,
            @PlainText(required = true, max = 300, lines = true, rule = "S2d-43") String reason) {}

    @Schema(name = "AccessRequestStep")
    public record StepView(@Nullable String byName, Instant at, @Nullable String note) {}

    @Schema(name = "AccessRequestConsent")
    public record ConsentView(String role, String byName, Instant at) {

        static ConsentView of(Consent consent) {
            return new ConsentView(consent.role(), consent.staffName(), consent.givenAt());
        }
    }

    @Schema(name = "AccessRequestBar")
    public record BarView(Bar because, String rule, Instant barredAt, @Nullable StepView lifted) {

        static BarView of(Steps.Barring barring) {
            return barring == null
                    ? null
                    : new BarView(barring.bar(), barring.bar().rule(), barring.barredAt(), barring.holds()
                            ? null
                            : new StepView(barring.barLiftedByName(), barring.barLiftedAt(),
                                    barring.barLiftingNote()));
        }
    }

    @Schema(name = "AccessRequest")
    public record View(UUID id, String number, AccessKind kind, AccessStatus status, Ground ground, Approver approver,
            String rule, UUID customerId, String customerNumber, String customerName, String customerDepartmentName,
            UUID applicantId, String applicantName, String applicantDepartmentName, String purpose,
            Instant requestedAt, @Nullable Instant openFrom, @Nullable Instant openUntil, int policyVersion,
            List<String> missingConsents,
            List<ConsentView> consents, @Nullable StepView review, @Nullable StepView decision,
            @Nullable StepView lending, @Nullable Instant dueAt, @Nullable Instant overdueAt,
            @Nullable StepView ending, @Nullable BarView bar, long version,
            List<String> allowedActions) implements DetailView {

        static View of(AccessRequest request, Actor actor) {
            Question q = request.question();
            Steps.Loan loan = request.loan();
            return new View(request.id(), request.number(), q.kind(), request.status(), q.ground(), q.approver(),
                    q.rule(), q.file().customerId(), q.file().customerNumber(), q.file().customerName(),
                    q.file().customerDepartmentName(), q.applicant().applicantId(), q.applicant().applicantName(),
                    q.applicant().applicantDepartmentName(), q.purpose(), q.requestedAt(), q.openFrom(),
                    q.openUntil(), q.policyVersion(), request.missingConsents(),
                    request.consents().stream().map(ConsentView::of).toList(), review(request.review()),
                    decision(request.decision()), lending(loan), loan == null ? null : loan.dueAt(),
                    loan == null ? null : loan.overdueAt(), ending(request.ending()), BarView.of(request.barring()),
                    request.version(), request.rights().allowed(actor));
        }

        private static StepView review(Steps.Review step) {
            return step == null ? null : new StepView(step.reviewedByName(), step.reviewedAt(), step.reviewNote());
        }

        private static StepView decision(Steps.Decision step) {
            return step == null ? null : new StepView(step.decidedByName(), step.decidedAt(), step.decisionNote());
        }

        private static StepView lending(Steps.Loan step) {
            return step == null ? null : new StepView(step.lentByName(), step.lentAt(), step.lendingNote());
        }

        private static StepView ending(Steps.Ending step) {
            return step == null ? null : new StepView(step.endedByName(), step.endedAt(), step.endNote());
        }
    }
}
