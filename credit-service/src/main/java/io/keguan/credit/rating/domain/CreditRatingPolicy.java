package io.keguan.credit.rating.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.keguan.credit.investigation.domain.Answer;
import io.keguan.credit.investigation.domain.Findings.TradeStanding;
import io.keguan.credit.investigation.domain.Question;
import io.keguan.credit.rating.domain.Rated.Contribution;
import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;

/**
 * How a grade is computed. The regulation leaves the standard out (分级标准略), so every figure is a parameter [inferred].
 *
 * @param weightOperating share of 经营状况 in the score; the five weights make 100
 * @param fairPoints what 一般 is worth, of 100
 * @param unknownPoints what is worth what nobody could find out
 * @param currentLeast 流动比率 in percent, worth nothing up to here and everything from {@code currentGood} on
 * @param fromA from this score on the grade is A
 */
public record CreditRatingPolicy(
        @Rule( {
                "S0-11", "S1-42"}) @Parameter(seed = "25", unit = Unit.PERCENT, max = 100) int weightOperating,
        @Rule({"S0-11", "S1-43"}) @Parameter(seed = "20", unit = Unit.PERCENT, max = 100) int weightFinancial,
        @Rule({"S0-11", "S1-44"}) @Parameter(seed = "20", unit = Unit.PERCENT, max = 100) int weightPayment,
        @Rule({"S0-11", "S1-51"}) @Parameter(seed = "15", unit = Unit.PERCENT, max = 100) int weightCapital,
        @Rule({"S0-11", "S1-51"}) @Parameter(seed = "20", unit = Unit.PERCENT, max = 100) int weightTrade,
        @Rule("S0-11") @Parameter(seed = "60", max = 100) int fairPoints,
        @Rule("S0-11") @Parameter(seed = "30", max = 100) int unknownPoints,
        @Rule("S1-51") @Parameter(seed = "100", unit = Unit.PERCENT, max = 1000) int currentLeast,
        @Rule("S1-51") @Parameter(seed = "200", unit = Unit.PERCENT, max = 1000) int currentGood,
        @Rule("S1-51") @Parameter(seed = "50", unit = Unit.PERCENT, max = 1000) int quickLeast,
        @Rule("S1-51") @Parameter(seed = "100", unit = Unit.PERCENT, max = 1000) int quickGood,
        @Rule("S1-51") @Parameter(seed = "0", unit = Unit.PERCENT, max = 100) int profitLeast,
        @Rule("S1-51") @Parameter(seed = "10", unit = Unit.PERCENT, max = 100) int profitGood,
        @Rule("S0-11") @Parameter(seed = "80", max = 100) int fromA,
        @Rule("S0-11") @Parameter(seed = "60", max = 100) int fromB){

    private static final int FULL = 100;

    public CreditRatingPolicy {
        List<Reason> wrong = new ArrayList<>();
        if (weightOperating + weightFinancial + weightPayment + weightCapital + weightTrade != FULL) {
            wrong.add(Reason.of("values.weightOperating", "credit-rating.weights-not-100", "S0-11"));
        }
        if (fromA <= fromB) {
            wrong.add(Reason.of("values.fromB", "credit-rating.boundaries-cross", "S0-11"));
        }
        if (currentLeast >= currentGood || quickLeast >= quickGood || profitLeast >= profitGood) {
            wrong.add(Reason.of("values.currentLeast", "credit-rating.boundaries-cross", "S1-51"));
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong);
        }
    }

    /** The grade and its explanation; a customer nothing is supplied to is a C, whatever the score (S1-52). */
    public Rated rate(RatingInputs in) {
        int total = Arrays.stream(Factor.values()).mapToInt(f -> weight(f) * points(f, in)).sum();
        List<Refusal> refusals = Refusal.of(in.findings());
        Grade byScore = total >= fromA * FULL ? Grade.A : total >= fromB * FULL ? Grade.B : Grade.C;
        Grade grade = refusals.isEmpty() ? byScore : Grade.C;
        Grade next = !refusals.isEmpty() || grade == Grade.A ? null : grade == Grade.B ? Grade.A : Grade.B;
        int needed = next == null ? 0 : (next == Grade.A ? fromA : fromB) * FULL - total;
        List<Contribution> contributions = Arrays.stream(Factor.values())
                .map(f -> contribution(f, points(f, in), next == null ? Integer.MAX_VALUE : needed))
                .toList();
        return new Rated(grade, total, next, needed, contributions, refusals);
    }

    private Contribution contribution(Factor factor, int points, int needed) {
        int lift = weight(factor) * (FULL - points);
        return new Contribution(factor, weight(factor), points, weight(factor) * points, lift, lift >= needed);
    }

    private int weight(Factor factor) {
        return switch (factor) {
            case OPERATING -> weightOperating;
            case FINANCIAL -> weightFinancial;
            case PAYMENT -> weightPayment;
            case CAPITAL -> weightCapital;
            case TRADE -> weightTrade;
        };
    }

    private int points(Factor factor, RatingInputs in) {
        return switch (factor) {
            case OPERATING -> section(Question.Section.OPERATING, in);
            case FINANCIAL -> section(Question.Section.FINANCIAL, in);
            case PAYMENT -> section(Question.Section.PAYMENT, in);
            case CAPITAL -> (ratio(in.currentRatio(), currentLeast, currentGood)
                    + ratio(in.quickRatio(), quickLeast, quickGood)
                    + ratio(in.profitRate(), profitLeast, profitGood)) / 3;
            case TRADE -> trade(in.findings().tradeStanding());
        };
    }

    private int section(Question.Section section, RatingInputs in) {
        List<Question> asked = Arrays.stream(Question.values()).filter(q -> q.section() == section).toList();
        return asked.stream().mapToInt(q -> points(q, in.answers().getOrDefault(q, Answer.UNKNOWN))).sum()
                / asked.size();
    }

    private int points(Question question, Answer answer) {
        if (question.warns(answer)) {
            return 0;
        }
        return switch (answer) {
            case UNKNOWN -> unknownPoints;
            case FAIR -> fairPoints;
            case YES, NO, GOOD, POOR -> FULL;
        };
    }

    private int ratio(Long percent, int least, int good) {
        if (percent == null) {
            return unknownPoints;
        }
        long within = Math.max(least, Math.min(good, percent));
        return (int) ((within - least) * FULL / (good - least));
    }

    private int trade(TradeStanding standing) {
        return switch (standing) {
            case GOOD -> FULL;
            case FAIR -> fairPoints;
            case NONE -> unknownPoints;
            case BAD -> 0;
        };
    }
}
