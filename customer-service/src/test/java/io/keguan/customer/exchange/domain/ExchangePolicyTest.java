package io.keguan.customer.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.keguan.kit.domain.Rule;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExchangePolicyTest {

    @ParameterizedTest
    @Rule("S2c-37")
    @CsvSource({"1, false, false, false", "1000, false, false, false", "1001, false, false, true",
            "1, true, false, true", "1, false, true, true"})
    void more_than_a_work_list_personal_data_and_archived_files_take_a_permission(long rows, boolean unmasked,
            boolean archived, boolean needed) {
        assertThat(new ExchangePolicy(100_000, 24, 1000, 72).needsApproval(rows, unmasked, archived))
                .isEqualTo(needed);
    }
}
