package io.keguan.credit.rating.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.domain.Decision;
import io.keguan.credit.rating.Ratings;
import io.keguan.credit.rating.domain.CreditRating;
import io.keguan.credit.rating.domain.Factor;
import io.keguan.credit.rating.domain.Grade;
import io.keguan.credit.rating.domain.Rated;
import io.keguan.credit.rating.domain.RatingInputs;
import io.keguan.credit.rating.domain.RatingStatus;
import io.keguan.credit.rating.domain.Refusal;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of ratings; for staff only. */
public final class RatingJson {

    private RatingJson() {}

    @Schema(name = "CreditRatingProposal")
    public record Proposing(@NotNull UUID accountId, @PlainText(max = 300, lines = true) String note) {}

    @Schema(name = "CreditRatingReason")
    public record WithReason(@PlainText(required = true, max = 300, lines = true) String reason) {}

    @Schema(name = "CreditRatingApproval")
    public record Approval(@PlainText(max = 300, lines = true) String reason) {}

    /** @param points of 100 @param liftBp what it would add if it were perfect @param enough that alone lifts the grade */
    @Schema(name = "CreditRatingContribution")
    public record Contribution(Factor factor, int weight, int points, int scoreBp, int liftBp, boolean enough) {}

    /** In percent; null when a figure was missing. */
    @Schema(name = "CreditRatingRatios")
    public record Ratios(@Nullable Long currentRatio, @Nullable Long quickRatio, @Nullable Long profitRate) {

        static Ratios of(RatingInputs in) {
            return in == null ? null : new Ratios(in.currentRatio(), in.quickRatio(), in.profitRate());
        }
    }

    @Schema(name = "CreditRating")
    public record View(UUID id, String number, RatingStatus status, UUID accountId, String accountNumber,
            UUID customerId, String customerNumber, String customerName, UUID investigationId,
            String investigationNumber, Grade grade, @Nullable Grade previousGrade,
            @Schema(description = "hundredths of a point of 100") int scoreBp, boolean supplyRefused,
            List<Refusal> refusals, @Nullable Grade nextGrade, int neededBp, List<Contribution> contributions,
            @Nullable Ratios ratios, int policyVersion, @Nullable String note, String proposedByName,
            Instant proposedAt, @Nullable String decidedByName, @Nullable Instant decidedAt,
            @Nullable String decisionReason, long version, List<String> allowedActions) implements DetailView {

        static View of(Ratings.Viewed viewed) {
            CreditRating r = viewed.rating();
            Rated e = r.explanation();
            Decision d = r.decision();
            return new View(r.id(), r.number(), r.status(), r.accountId(), viewed.account().number(), r.customerId(),
                    viewed.account().holder().customerNumber(), viewed.account().holder().customerName(),
                    r.investigationId(), r.investigationNumber(), r.grade(), r.previousGrade(), r.scoreBp(),
                    r.supplyRefused(), e == null ? List.of() : e.refusals(), e == null ? null : e.nextGrade(),
                    e == null ? 0 : e.neededBp(), contributions(e), Ratios.of(r.inputs()), r.policyVersion(), r.note(),
                    r.proposal().proposedByName(), r.proposal().proposedAt(), d == null ? null : d.decidedByName(),
                    d == null ? null : d.decidedAt(), d == null ? null : d.decisionReason(), r.version(),
                    viewed.allowedActions());
        }

        private static List<Contribution> contributions(Rated e) {
            return e == null
                    ? List.of()
                    : e.contributions().stream().map(c -> new Contribution(c.factor(), c.weight(), c.points(),
                            c.scoreBp(), c.liftBp(), c.enough())).toList();
        }
    }
}
