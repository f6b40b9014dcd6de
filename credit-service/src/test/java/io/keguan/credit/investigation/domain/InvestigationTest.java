package io.keguan.credit.investigation.domain;

import static io.keguan.credit.investigation.domain.InvestigationAction.CANCEL;
import static io.keguan.credit.investigation.domain.InvestigationAction.COMPLETE;
import static io.keguan.credit.investigation.domain.InvestigationAction.REOPEN;
import static io.keguan.credit.investigation.domain.InvestigationAction.REPORT;
import static io.keguan.credit.investigation.domain.InvestigationAction.START;
import static io.keguan.credit.investigation.domain.InvestigationAction.TAKE_OVER;
import static io.keguan.credit.investigation.domain.InvestigationStatus.CANCELLED;
import static io.keguan.credit.investigation.domain.InvestigationStatus.COMPLETED;
import static io.keguan.credit.investigation.domain.InvestigationStatus.INVESTIGATING;
import static io.keguan.credit.investigation.domain.InvestigationStatus.LIFECYCLE;
import static io.keguan.credit.investigation.domain.InvestigationStatus.REPORTED;
import static io.keguan.credit.investigation.domain.InvestigationStatus.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.keguan.credit.domain.Severity;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.LifecycleCells;
import io.keguan.kit.test.LifecyclePage;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InvestigationTest {

    private static final InvestigationPolicy POLICY = new InvestigationPolicy(12, 30, 2);

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_table() {
        return LifecycleCells.of(LIFECYCLE, InvestigationAction.class,
                Map.of(REQUESTED, Map.of(START, INVESTIGATING, CANCEL, CANCELLED), INVESTIGATING,
                        Map.of(TAKE_OVER, INVESTIGATING, COMPLETE, COMPLETED, CANCEL, CANCELLED), COMPLETED,
                        Map.of(REOPEN, INVESTIGATING, REPORT, REPORTED, CANCEL, CANCELLED), REPORTED, Map.of(),
                        CANCELLED, Map.of()));
    }

    @Test
    void the_page_shows_this_table() {
        LifecyclePage.check("investigation", "资信调查 investigation", LIFECYCLE);
    }

    @Test
    @Rule({"S1-42", "S1-43", "S1-44", "S3-22"})
    void the_table_has_eleven_eleven_and_five_questions_numbered_as_printed() {
        for (Question.Section section : Question.Section.values()) {
            List<Integer> numbers = Arrays.stream(Question.values()).filter(q -> q.section() == section)
                    .map(Question::number).toList();
            assertThat(numbers).hasSize(section == Question.Section.PAYMENT ? 5 : 11).isSorted()
                    .doesNotHaveDuplicates().startsWith(1);
        }
    }

    @Test
    @Rule({"S1-43", "S1-44"})
    void of_the_financial_and_payment_questions_every_yes_is_a_warning_except_cash_on_hand() {
        for (Question question : Question.values()) {
            if (question.section() != Question.Section.OPERATING) {
                boolean cash = question == Question.CASH_ENOUGH;
                assertThat(question.warns(Answer.YES)).as(question.name()).isEqualTo(!cash);
                assertThat(question.warns(Answer.NO)).as(question.name()).isEqualTo(cash);
            }
        }
    }

    @Test
    @Rule({"S1-41", "S3-20", "S3-21"})
    void there_are_four_channels_and_two_methods() {
        assertThat(InvestigationChannel.values()).hasSize(4);
        assertThat(InvestigationMethod.values()).hasSize(2);
    }

    @Test
    @Rule("S1-51")
    void ratios_are_computed_from_the_figures_and_never_rounded_up() {
        Figures figures = new Figures(1999L, 1000L, 1000L, -1L, 1000L);
        assertThat(figures.currentRatio()).isEqualTo(199);
        assertThat(figures.quickRatio()).isEqualTo(99);
        assertThat(figures.profitRate()).isEqualTo(-1);
        assertThat(new Figures(100L, null, 0L, 5L, null).currentRatio()).as("no liabilities, no ratio").isNull();
        assertThat(new Figures(100L, null, 10L, 5L, null).quickRatio()).as("nobody told the stock").isNull();
        assertThat(Figures.NONE.profitRate()).isNull();
        assertThat(new Figures(90_000_000_000_000L, 0L, 1L, null, null).currentRatio())
                .isEqualTo(9_000_000_000_000_000L);
    }

    @Test
    @Rule("S1-42")
    void too_much_that_is_unknown_is_no_investigation() {
        assertThat(POLICY.complete(answers(2)).unknowns()).isEqualTo(2);
        assertThatThrownBy(() -> POLICY.complete(answers(3))).isInstanceOfSatisfying(Refused.class,
                r -> assertThat(r.reasons()).extracting(x -> x.code())
                        .containsExactly("investigation.too-many-unknown"));
    }

    @Test
    @Rule("S1-50")
    void a_report_holds_to_its_last_day() {
        LocalDate until = POLICY.validUntil(LocalDate.parse("2026-11-28"));
        assertThat(until).isEqualTo("2027-11-28");
        assertThat(POLICY.renewOn(until)).isEqualTo("2027-10-29");
    }

    private static List<Answered> answers(int unknown) {
        return Arrays.stream(Question.values())
                .map(q -> new Answered(q, q.ordinal() < unknown
                        ? Answer.UNKNOWN
                        : q.kind() == Question.Kind.SCALE ? Answer.GOOD : Answer.YES, Severity.NONE, null, "徐刚",
                        Instant.EPOCH, 1))
                .toList();
    }
}
