package io.keguan.customer.archive.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PhoneTest {

    @ParameterizedTest
    @CsvSource({"13812345678, 13812345678", "１３８１２３４５６７８, 13812345678", "138-1234-5678, 13812345678",
            "+86 138 1234 5678, 13812345678", "0760-22345678, 0760-22345678", "(0760)22345678, 0760-22345678",
            "０７６０２２３４５６７８, 0760-22345678", "+86 760 2234 5678, 0760-22345678", "010-62345678, 010-62345678",
            "021 6234 5678, 021-62345678", "0760-22345678-801, 0760-22345678-801",
            "0760-22345678转801, 0760-22345678-801",
            "0760-2234-5678, 0760-22345678", "400-123-4567, 4001234567", "8008201234, 8008201234"})
    void numbers_are_kept_in_one_form_however_they_are_typed(String typed, String kept) {
        assertThat(Phone.flaw(typed)).isNull();
        assertThat(Phone.clean(typed)).isEqualTo(kept);
        assertThat(Phone.clean(kept)).as("kept once, kept for good").isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12812345678", "1381234567", "138123456789", "22345678", "0760-123456", "abc", "0760",
            "400-1234",
            "+1 202 555 0100", "13812345678;13912345678"})
    void what_nobody_can_dial_is_refused(String typed) {
        assertThat(Phone.flaw(typed)).isEqualTo("phone.invalid");
    }

    @Test
    void a_masked_number_keeps_its_head_and_its_last_four_digits() {
        assertThat(Phone.masked("13812345678")).isEqualTo("138****5678");
        assertThat(Phone.masked("0760-22345678-801")).isEqualTo("0760-****5678");
        assertThat(Phone.masked(null)).isNull();
    }

    @Test
    void two_numbers_are_the_same_when_the_same_digits_are_dialled() {
        assertThat(Phone.digits("0760-22345678-801")).isEqualTo(Phone.digits("0760-22345678"))
                .isEqualTo("076022345678");
    }

    @ParameterizedTest
    @CsvSource({"li@example.com, true", "ｌｉ@ｅｘａｍｐｌｅ．ｃｏｍ, true", "li.qiang+a@mail.example.cn, true", "li@example, false",
            "@example.com, false", "li example.com, false", "li@exa mple.com, false"})
    void an_email_address_has_a_name_and_a_domain(String typed, boolean right) {
        assertThat(Email.flaw(typed) == null).isEqualTo(right);
        assertThat(Email.masked("li@example.com")).isEqualTo("l***@example.com");
    }
}
