package io.keguan.credit.rating.domain;

import static io.keguan.credit.rating.domain.RatingAction.APPROVE;
import static io.keguan.credit.rating.domain.RatingAction.REJECT;
import static io.keguan.credit.rating.domain.RatingAction.WITHDRAW;
import static io.keguan.credit.rating.domain.RatingStatus.APPROVED;
import static io.keguan.credit.rating.domain.RatingStatus.LIFECYCLE;
import static io.keguan.credit.rating.domain.RatingStatus.PROPOSED;
import static io.keguan.credit.rating.domain.RatingStatus.REJECTED;
import static io.keguan.credit.rating.domain.RatingStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.keguan.credit.investigation.domain.Answer;
import io.keguan.credit.investigation.domain.Findings;
import io.keguan.credit.investigation.domain.Findings.CapitalStructure;
import io.keguan.credit.investigation.domain.Findings.Likelihood;
import io.keguan.credit.investigation.domain.Findings.OperatingStatus;
import io.keguan.credit.investigation.domain.Findings.PaymentAbility;
import io.keguan.credit.investigation.domain.Findings.TradeStanding;
import io.keguan.credit.investigation.domain.Question;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.LifecycleCells;
import io.keguan.kit.test.LifecyclePage;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RatingTest {

    private static final CreditRatingPolicy POLICY = new CreditRatingPolicy(25, 20, 20, 15, 20, 60, 30, 100, 200, 50,
            100, 0, 10, 80, 60);

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_table() {
        return LifecycleCells.of(LIFECYCLE, RatingAction.class,
                Map.of(PROPOSED, Map.of(APPROVE, APPROVED, REJECT, REJECTED, WITHDRAW, WITHDRAWN), APPROVED, Map.of(),
                        REJECTED, Map.of(), WITHDRAWN, Map.of()));
    }

    @Test
    void the_page_shows_this_table() {
        LifecyclePage.check("credit-rating", "信用评审 credit-rating", LIFECYCLE);
    }

    @Test
    @Rule({"S0-09", "S0-10", "S0-11"})
    void the_best_answers_make_an_a_and_every_factor_says_what_it_adds() {
        Rated rated = POLICY.rate(inputs(Map.of(), 200L, good()));
        assertThat(rated.grade()).isEqualTo(Grade.A);
        assertThat(rated.scoreBp()).isEqualTo(10_000);
        assertThat(rated.nextGrade()).isNull();
        assertThat(rated.contributions()).extracting(Rated.Contribution::factor).containsExactly(Factor.values());
        assertThat(rated.contributions().stream().mapToInt(Rated.Contribution::scoreBp).sum()).isEqualTo(10_000);
    }

    @Test
    @Rule("S0-11")
    void it_says_what_would_lift_the_grade_and_what_alone_would_be_enough() {
        // 支付情况 all bad: 20 of 100 points are gone, and one poor answer more.
        Map<Question, Answer> late = new EnumMap<>(Question.class);
        for (Question q : Question.values()) {
            if (q.section() == Question.Section.PAYMENT) {
                late.put(q, Answer.YES);
            }
        }
        late.put(Question.MORALE, Answer.POOR);
        Rated rated = POLICY.rate(inputs(late, 200L, good()));
        assertThat(rated.grade()).isEqualTo(Grade.B);
        assertThat(rated.nextGrade()).isEqualTo(Grade.A);
        assertThat(rated.neededBp()).isEqualTo(8_000 - rated.scoreBp()).isPositive();
        assertThat(rated.contributions()).filteredOn(Rated.Contribution::enough)
                .extracting(Rated.Contribution::factor).containsExactly(Factor.OPERATING, Factor.PAYMENT);
    }

    @Test
    @Rule("S0-11")
    void the_boundary_belongs_to_the_better_grade() {
        Findings traded = new Findings(CapitalStructure.REASONABLE, PaymentAbility.STRONG, TradeStanding.GOOD,
                OperatingStatus.GOOD, false, null, Likelihood.LOW, false);
        CreditRatingPolicy exact = new CreditRatingPolicy(25, 20, 20, 15, 20, 60, 30, 100, 200, 50, 100, 0, 10, 100,
                60);
        assertThat(exact.rate(inputs(Map.of(), 200L, traded)).grade()).isEqualTo(Grade.A);
        assertThat(exact.rate(inputs(Map.of(), 199L, traded)).grade()).isEqualTo(Grade.B);
    }

    @Test
    @Rule("S1-51")
    void a_ratio_counts_between_its_thresholds_and_what_nobody_told_counts_little() {
        assertThat(capital(200L)).isEqualTo(100);
        assertThat(capital(150L)).isEqualTo((50 + 100 + 100) / 3);
        assertThat(capital(100L)).isEqualTo((0 + 100 + 100) / 3);
        assertThat(capital(null)).isEqualTo((30 + 100 + 100) / 3);
        assertThat(capital(-50L)).isEqualTo((0 + 100 + 100) / 3);
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    @Rule("S1-52")
    void of_those_who_are_not_supplied_at_all_everyone_is_a_c_whatever_the_score(Refusal refusal) {
        Findings found = switch (refusal) {
            case BAD_TRADE_RECORD -> findings(CapitalStructure.REASONABLE, PaymentAbility.STRONG, TradeStanding.BAD,
                    OperatingStatus.GOOD, false);
            case WEAK_PAYMENT -> findings(CapitalStructure.REASONABLE, PaymentAbility.WEAK, TradeStanding.GOOD,
                    OperatingStatus.GOOD, true);
            case UNREASONABLE_CAPITAL -> findings(CapitalStructure.UNREASONABLE, PaymentAbility.STRONG,
                    TradeStanding.GOOD, OperatingStatus.GOOD, false);
            case BAD_OPERATION -> findings(CapitalStructure.REASONABLE, PaymentAbility.STRONG, TradeStanding.GOOD,
                    OperatingStatus.BAD, false);
        };
        Rated rated = POLICY.rate(inputs(Map.of(), 200L, found));
        assertThat(rated.refusals()).containsExactly(refusal);
        assertThat(rated.grade()).isEqualTo(Grade.C);
        assertThat(rated.supplyRefused()).isTrue();
        assertThat(rated.contributions()).noneMatch(Rated.Contribution::enough);
    }

    @Test
    @Rule("S1-52")
    void large_receivables_or_weak_payment_alone_refuse_nothing() {
        assertThat(Refusal.of(findings(CapitalStructure.REASONABLE, PaymentAbility.WEAK, TradeStanding.GOOD,
                OperatingStatus.GOOD, false))).isEmpty();
        assertThat(Refusal.of(findings(CapitalStructure.REASONABLE, PaymentAbility.STRONG, TradeStanding.GOOD,
                OperatingStatus.GOOD, true))).isEmpty();
    }

    @Test
    @Rule("S0-11")
    void weights_must_make_a_hundred_and_boundaries_must_not_cross() {
        assertThatThrownBy(() -> new CreditRatingPolicy(25, 20, 20, 15, 21, 60, 30, 100, 200, 50, 100, 0, 10, 60, 60))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.reasons()).extracting(x -> x.code())
                        .containsExactly("credit-rating.weights-not-100", "credit-rating.boundaries-cross"));
    }

    private static int capital(Long currentRatio) {
        return POLICY.rate(inputs(Map.of(), currentRatio, good())).contributions().stream()
                .filter(c -> c.factor() == Factor.CAPITAL).findFirst().orElseThrow().points();
    }

    private static RatingInputs inputs(Map<Question, Answer> special, Long currentRatio, Findings findings) {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        for (Question q : Question.values()) {
            answers.put(q, special.getOrDefault(q, switch (q.kind()) {
                case SCALE -> Answer.GOOD;
                case YES_IS_GOOD -> Answer.YES;
                case YES_IS_WARNING -> Answer.NO;
            }));
        }
        return new RatingInputs(answers, currentRatio, 120L, 12L, findings);
    }

    private static Findings good() {
        return findings(CapitalStructure.REASONABLE, PaymentAbility.STRONG, TradeStanding.GOOD, OperatingStatus.GOOD,
                false);
    }

    private static Findings findings(CapitalStructure capital, PaymentAbility payment, TradeStanding trade,
            OperatingStatus operating, boolean large) {
        return new Findings(capital, payment, trade, operating, large, null, Likelihood.LOW, false);
    }
}
