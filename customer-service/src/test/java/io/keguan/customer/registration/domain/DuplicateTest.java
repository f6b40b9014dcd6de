package io.keguan.customer.registration.domain;

import static io.keguan.customer.registration.domain.Duplicate.Match.COMPANY_CODE;
import static io.keguan.customer.registration.domain.Duplicate.Match.NAME;
import static io.keguan.customer.registration.domain.Duplicate.Match.PHONE;
import static io.keguan.customer.registration.domain.Duplicate.Match.SIMILAR_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.registration.domain.Duplicate.Compared;
import io.keguan.customer.registration.domain.Duplicate.Match;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DuplicateTest {

    private static final Compared KNOWN = Compared.of("91440300708461136T", "中山市华光灯具有限公司");

    @Test
    void the_same_code_counts_whatever_the_name_says() {
        assertThat(matches("91440300708461136T", "深圳市明亮电子厂", false)).containsExactly(COMPANY_CODE);
    }

    @Test
    void a_name_is_the_same_in_any_width_and_punctuation_and_nearly_the_same_in_its_core() {
        assertThat(matches(null, "中山市华光灯具　有限公司", false)).containsExactly(NAME);
        assertThat(matches(null, "广东华光灯具（中国）股份有限公司", false)).containsExactly(SIMILAR_NAME);
        assertThat(matches(null, "中山市华光灯饰有限公司", false)).containsExactly(SIMILAR_NAME);
        assertThat(matches(null, "中山市明星电器有限公司", false)).isEmpty();
    }

    @Test
    void everything_that_agrees_is_named() {
        assertThat(matches("91440300708461136T", "中山市华光灯具有限公司", true)).containsExactly(COMPANY_CODE, NAME, PHONE);
        assertThat(matches(null, "", true)).containsExactly(PHONE);
        assertThat(matches(null, null, false)).isEmpty();
    }

    private static Set<Match> matches(String code, String name, boolean samePhone) {
        return Duplicate.matches(Compared.of(code, name), KNOWN, samePhone, 60);
    }
}
