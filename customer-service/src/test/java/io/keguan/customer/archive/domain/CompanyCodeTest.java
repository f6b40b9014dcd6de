package io.keguan.customer.archive.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompanyCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110108551385082Q", "914403001922038216", "91440300708461136T",
            "91330100799655058B", "9144030071526726XG", "91110000802100433B", "911101085923662400"})
    void codes_as_the_register_issues_them_are_right(String code) {
        assertThat(CompanyCode.flaw(code)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"91440300708461136A, company-code.check-digit", "91440300708461163T, company-code.check-digit",
            "9144030070846113T, company-code.length", "914403007084611366T, company-code.length",
            "9144030070846113IT, company-code.character", "9144030070846113OT, company-code.character",
            "9144030070846113中T, company-code.character", "91440300?08461136T, company-code.character"})
    void a_wrong_code_is_told_what_is_wrong_with_it(String code, String flaw) {
        assertThat(CompanyCode.flaw(code)).isEqualTo(flaw);
    }

    @Test
    void any_single_slip_of_the_pen_is_noticed() {
        String code = "91440300708461136T";
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (int place = 0; place < code.length(); place++) {
            for (char other : alphabet.toCharArray()) {
                String slip = code.substring(0, place) + other + code.substring(place + 1);
                assertThat(CompanyCode.flaw(slip) == null).as(slip).isEqualTo(slip.equals(code));
            }
        }
    }

    @Test
    void full_width_lower_case_and_spaces_are_folded_before_the_code_is_looked_at() {
        assertThat(CompanyCode.clean(" ９１４４０３００ 7084 6113 6ｔ")).isEqualTo("91440300708461136T");
        assertThat(CompanyCode.flaw("９１４４０３００７０８４６１１３６ｔ")).isNull();
        assertThat(CompanyCode.clean("  ")).isNull();
    }
}
