package io.keguan.customer.archive.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RetentionPolicyTest {

    private static final LocalDate ESTABLISHED = LocalDate.of(2016, 5, 1);
    private static final LocalDate ENDED = LocalDate.of(2024, 2, 29);

    @Test
    @Rule({"S4-17", "S2c-39"})
    void the_later_of_the_two_days_counts_unless_the_company_has_chosen() {
        assertThat(terms("LATER_OF_BOTH").destroyableFrom(ESTABLISHED, ENDED)).isEqualTo("2027-02-28");
        assertThat(terms("LATER_OF_BOTH").destroyableFrom(ESTABLISHED.plusYears(4), ENDED)).isEqualTo("2030-05-01");
        assertThat(terms("END_OF_COOPERATION").destroyableFrom(ESTABLISHED.plusYears(4), ENDED))
                .isEqualTo("2027-02-28");
        assertThat(terms("FILE_CREATION").destroyableFrom(ESTABLISHED, ENDED)).isEqualTo("2026-05-01");
    }

    @Test
    @Rule({"S4-17", "S2c-39"})
    void a_refusal_names_the_article_whose_day_is_the_later_one() {
        assertThat(terms("LATER_OF_BOTH").rule(ESTABLISHED, ENDED)).isEqualTo("S4-17");
        assertThat(terms("LATER_OF_BOTH").rule(ESTABLISHED.plusYears(4), ENDED)).isEqualTo("S2c-39");
        assertThat(terms("END_OF_COOPERATION").rule(ESTABLISHED.plusYears(4), ENDED)).isEqualTo("S4-17");
        assertThat(terms("FILE_CREATION").rule(ESTABLISHED, ENDED)).isEqualTo("S2c-39");
    }

    @Test
    void another_start_than_the_three_is_no_policy() {
        assertThatThrownBy(() -> terms("NEVER")).isInstanceOf(Refused.class);
    }

    private static RetentionPolicy terms(String startRule) {
        return new RetentionPolicy(3, 10, startRule, 2);
    }
}
