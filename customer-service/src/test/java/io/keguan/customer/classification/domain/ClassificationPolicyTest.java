package io.keguan.customer.classification.domain;

import static io.keguan.customer.archive.domain.ValueClass.A;
import static io.keguan.customer.archive.domain.ValueClass.B;
import static io.keguan.customer.archive.domain.ValueClass.C;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.archive.domain.CustomerType;
import io.keguan.customer.archive.domain.ValueClass;
import io.keguan.customer.classification.domain.ClassificationPolicy.Ranked;
import io.keguan.customer.classification.domain.ClassificationPolicy.Sales;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClassificationPolicyTest {

    private static final ClassificationPolicy SEED = new ClassificationPolicy(75, 95, 20, 3);

    /** The worked example of docs/rules/calculations.md §2. */
    @Test
    @Rule({"S1-32", "S3-85"})
    void the_example_of_the_regulation_has_two_a_two_b_and_two_c() {
        List<Ranked> rows = classify(500, 250, 120, 80, 30, 20);
        assertThat(rows).extracting(Ranked::valueClass).containsExactly(A, A, B, B, C, C);
        assertThat(rows).extracting(Ranked::cumulativeBp).containsExactly(5000, 7500, 8700, 9500, 9800, 10_000);
        assertThat(rows).extracting(Ranked::shareBp).containsExactly(5000, 2500, 1200, 800, 300, 200);
    }

    /** The worked example of docs/rules/calculations.md §3. */
    @Test
    @Rule("S1-32")
    void of_ten_customers_the_two_largest_are_named_with_three_quarters_of_the_sales() {
        List<Ranked> rows = classify(500, 250, 60, 50, 40, 30, 25, 20, 15, 10);
        assertThat(rows).filteredOn(Ranked::large).extracting(r -> r.sales().amountFen()).containsExactly(500L, 250L);
        RunFigures figures = RunFigures.of(rows, 0);
        assertThat(figures.largeFen() * 100 / figures.totalFen()).isEqualTo(75);
        assertThat(SEED.top(11)).as("rounded up").isEqualTo(3);
        assertThat(SEED.top(1)).isEqualTo(1);
    }

    @Test
    @Rule("S1-32")
    void the_largest_customer_is_an_a_even_when_it_buys_nearly_everything() {
        assertThat(classify(990, 10)).extracting(Ranked::valueClass).containsExactly(A, C);
        assertThat(classify(7)).extracting(Ranked::valueClass).containsExactly(A);
    }

    @Test
    @Rule({"S1-32", "S1-33"})
    void who_lies_on_a_boundary_to_the_fen_is_within_it_and_a_fen_more_is_beyond_it() {
        assertThat(classify(60, 15, 20, 5)).extracting(Ranked::valueClass).containsExactly(A, B, B, C);
        assertThat(classify(5000, 2500, 2500)).extracting(Ranked::valueClass).containsExactly(A, A, C);
        List<Ranked> more = classify(500_000, 250_001, 249_999);
        assertThat(more).extracting(Ranked::valueClass).containsExactly(A, B, C);
        assertThat(more.get(1).cumulativeBp()).as("shown as more than 75 %").isEqualTo(7501);
    }

    @Test
    @Rule("S1-32")
    void who_bought_nothing_or_gave_back_more_is_a_c_and_makes_no_share_smaller() {
        List<Ranked> rows = classify(0, 80, -500, 20);
        assertThat(rows).extracting(r -> r.sales().amountFen()).containsExactly(80L, 20L, 0L, -500L);
        assertThat(rows).extracting(Ranked::valueClass).containsExactly(A, C, C, C);
        assertThat(rows).extracting(Ranked::shareBp).containsExactly(8000, 2000, 0, 0);
        assertThat(rows.getLast().cumulativeBp()).isEqualTo(10_000);
        assertThat(classify(0, 0)).extracting(Ranked::valueClass).containsOnly(C);
        assertThat(classify(0, -1)).noneMatch(Ranked::large);
        assertThat(RunFigures.of(rows, 7).buyers()).isEqualTo(2);
    }

    @Test
    @Rule("S1-33")
    void the_boundaries_are_parameters() {
        ClassificationPolicy other = new ClassificationPolicy(50, 87, 50, 1);
        assertThat(other.classify(sales(500, 250, 120, 80, 30, 20))).extracting(Ranked::valueClass)
                .containsExactly(A, B, B, C, C, C);
        assertThat(other.top(6)).isEqualTo(3);
        assertThatThrownBy(() -> new ClassificationPolicy(95, 95, 20, 3)).isInstanceOf(Refused.class);
    }

    @Test
    void equal_sales_stand_in_the_order_of_the_numbers_and_sums_beyond_a_long_times_a_hundred_are_exact() {
        assertThat(classify(10, 10, 10)).extracting(r -> r.sales().number()).containsExactly("KH-0", "KH-1", "KH-2");
        long much = Long.MAX_VALUE / 4;
        assertThat(classify(much, much, much)).extracting(Ranked::cumulativeBp).containsExactly(3334, 6667, 10_000);
        List<Ranked> changed = SEED.classify(List.of(of(0, 10, A), of(1, 1, A), of(2, 1, null)));
        assertThat(changed).extracting(Ranked::changes).containsExactly(false, true, true);
    }

    private static List<Ranked> classify(long... amounts) {
        return SEED.classify(sales(amounts));
    }

    private static List<Sales> sales(long... amounts) {
        return new ArrayList<>(IntStream.range(0, amounts.length).mapToObj(i -> of(i, amounts[i], null)).toList());
    }

    private static Sales of(int i, long amount, ValueClass former) {
        return new Sales(new UUID(0, i), "KH-" + i, CustomerType.DEALER, former, amount);
    }
}
