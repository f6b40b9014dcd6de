package io.keguan.credit.investigation.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.domain.Severity;
import io.keguan.credit.investigation.Investigations;
import io.keguan.credit.investigation.domain.Answer;
import io.keguan.credit.investigation.domain.Answered;
import io.keguan.credit.investigation.domain.Figures;
import io.keguan.credit.investigation.domain.Findings;
import io.keguan.credit.investigation.domain.Investigation;
import io.keguan.credit.investigation.domain.InvestigationCause;
import io.keguan.credit.investigation.domain.InvestigationChannel;
import io.keguan.credit.investigation.domain.InvestigationMethod;
import io.keguan.credit.investigation.domain.InvestigationStatus;
import io.keguan.credit.investigation.domain.Question;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of investigations. */
public final class InvestigationJson {

    private static final long MOST = 100_000_000_000_000L;

    private InvestigationJson() {}

    @Schema(name = "InvestigationRequest")
    public record Request(@NotNull UUID accountId, @NotNull InvestigationCause cause,
            @PlainText(required = true, max = 300, lines = true, rule = "S1-50") String reason) {}

    @Schema(name = "InvestigationStart")
    public record Start(@NotNull InvestigationChannel channel, @NotNull InvestigationMethod method) {}

    @Schema(name = "InvestigationReason")
    public record WithReason(@PlainText(required = true, max = 300, lines = true) String reason) {}

    @Schema(name = "InvestigationAnswerInput")
    public record AnswerInput(@NotNull Answer answer, @Nullable Severity severity,
            @PlainText(max = 500, lines = true) String words) {

        Severity severityOrNone() {
            return severity == null ? Severity.NONE : severity;
        }
    }

    /** In fen of CNY; what nobody told is left out. */
    @Schema(name = "InvestigationFiguresInput")
    public record FiguresInput(@Nullable @Min(0) @Max(MOST) Long currentAssetsFen,
            @Nullable @Min(0) @Max(MOST) Long inventoryFen, @Nullable @Min(0) @Max(MOST) Long currentLiabilitiesFen,
            @Nullable @Min(-MOST) @Max(MOST) Long profitFen, @Nullable @Min(0) @Max(MOST) Long revenueFen) {}

    @Schema(name = "InvestigationFindingsInput")
    public record FindingsInput(@NotNull Findings.CapitalStructure capitalStructure,
            @NotNull Findings.PaymentAbility paymentAbility, @NotNull Findings.TradeStanding tradeStanding,
            @NotNull Findings.OperatingStatus operatingStatus, boolean largeReceivables,
            @Nullable @PlainText(max = 300, lines = true) String collateral,
            @NotNull Findings.Likelihood badDebtLikelihood, boolean deteriorated) {}

    @Schema(name = "InvestigationCompletion")
    public record Completion(@NotNull @Valid FiguresInput figures, @NotNull @Valid FindingsInput findings,
            @Min(0) @Max(MOST) long costFen) {

        Figures books() {
            return new Figures(figures.currentAssetsFen, figures.inventoryFen, figures.currentLiabilitiesFen,
                    figures.profitFen, figures.revenueFen);
        }

        Findings found() {
            return new Findings(findings.capitalStructure, findings.paymentAbility, findings.tradeStanding,
                    findings.operatingStatus, findings.largeReceivables, findings.collateral,
                    findings.badDebtLikelihood, findings.deteriorated);
        }
    }

    @Schema(name = "InvestigationReport")
    public record Report(@PlainText(required = true, max = 4000, lines = true, rule = "S1-45") String report) {}

    /** What can be answered, and whether that is a warning. */
    @Schema(name = "InvestigationChoice")
    public record Choice(Answer answer, boolean warns) {

        static List<Choice> of(Question q) {
            return Arrays.stream(Answer.values()).filter(q::takes).map(a -> new Choice(a, q.warns(a))).toList();
        }
    }

    /** @param version of this answer, 0 while there is none; {@code If-Match} names it */
    @Schema(name = "InvestigationAnswer")
    public record AnswerView(Question question, Question.Section section, int number, List<Choice> choices,
            @Nullable Answer answer, @Nullable Severity severity, @Nullable String words, boolean warns,
            @Nullable String answeredByName, @Nullable Instant answeredAt, long version)
            implements
                DetailView {

        static AnswerView of(Question q, Answered a) {
            return a == null
                    ? new AnswerView(q, q.section(), q.number(), Choice.of(q), null, null, null, false, null, null, 0)
                    : new AnswerView(q, q.section(), q.number(), Choice.of(q), a.answer(), a.severity(), a.words(),
                            a.warns(), a.answeredByName(), a.answeredAt(), a.version());
        }
    }

    /** @param currentRatio 流动比率 in percent @param quickRatio 速动比率 @param profitRate 获利率; null when a figure is missing */
    @Schema(name = "InvestigationFigures")
    public record FiguresView(@Nullable Long currentAssetsFen, @Nullable Long inventoryFen,
            @Nullable Long currentLiabilitiesFen, @Nullable Long profitFen, @Nullable Long revenueFen,
            @Nullable Long currentRatio, @Nullable Long quickRatio, @Nullable Long profitRate) {

        static FiguresView of(Figures f) {
            return new FiguresView(f.currentAssetsFen(), f.inventoryFen(), f.currentLiabilitiesFen(), f.profitFen(),
                    f.revenueFen(), f.currentRatio(), f.quickRatio(), f.profitRate());
        }
    }

    @Schema(name = "InvestigationFindings")
    public record FindingsView(Findings.CapitalStructure capitalStructure, Findings.PaymentAbility paymentAbility,
            Findings.TradeStanding tradeStanding, Findings.OperatingStatus operatingStatus, boolean largeReceivables,
            @Nullable String collateral, Findings.Likelihood badDebtLikelihood, boolean deteriorated) {}

    @Schema(name = "Investigation")
    public record View(UUID id, String number, InvestigationStatus status, UUID accountId, String accountNumber,
            UUID customerId, String customerNumber, String customerName, InvestigationCause cause, String reason,
            String requestedByName, Instant requestedAt, @Nullable UUID investigatorId,
            @Nullable String investigatorName, @Nullable InvestigationChannel channel,
            @Nullable InvestigationMethod method,
            @Nullable Instant startedAt, @Nullable Long costFen, List<AnswerView> answers, int answered, int warnings,
            FiguresView figures, @Nullable FindingsView findings, @Nullable Instant completedAt,
            @Nullable String report, @Nullable Instant reportedAt, @Nullable LocalDate validUntil,
            @Nullable Integer policyVersion, @Nullable String cancelReason,
            @Schema(description = "whether the caller may write answers now") boolean mayAnswer, long version,
            List<String> allowedActions) implements DetailView {

        static View of(Investigations.Viewed viewed) {
            Investigation i = viewed.investigation();
            Map<Question, Answered> given = viewed.answers().stream()
                    .collect(Collectors.toMap(Answered::question, Function.identity()));
            return new View(i.id(), i.number(), i.status(), i.accountId(), viewed.account().number(), i.customerId(),
                    viewed.account().holder().customerNumber(), viewed.account().holder().customerName(), i.cause(),
                    i.reason(), i.requestedByName(), i.requestedAt(), i.investigatorId(), i.investigatorName(),
                    i.channel(), i.method(), i.startedAt(), i.costFen(),
                    Arrays.stream(Question.values()).map(q -> AnswerView.of(q, given.get(q))).toList(), given.size(),
                    (int) viewed.answers().stream().filter(Answered::warns).count(), FiguresView.of(i.figures()),
                    findings(i.findings()), i.completedAt(), i.report(), i.reportedAt(), i.validUntil(),
                    i.policyVersion(), i.cancelReason(), viewed.mayAnswer(), i.version(), viewed.allowedActions());
        }

        private static FindingsView findings(Findings f) {
            return f == null || f.capitalStructure() == null
                    ? null
                    : new FindingsView(f.capitalStructure(), f.paymentAbility(), f.tradeStanding(),
                            f.operatingStatus(), f.largeReceivables(), f.collateral(), f.badDebtLikelihood(),
                            f.deteriorated());
        }
    }
}
