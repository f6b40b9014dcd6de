package io.keguan.customer.check.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckPolicyTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final CheckPolicy POLICY = new CheckPolicy(5, 5, 30, 31, 2, 5, LocalTime.of(18, 0));

    @ParameterizedTest
    @Rule("S4-29")
    @CsvSource({"1,1", "4,4", "5,5", "100,5", "101,6", "200,10", "600,30", "9000,30"})
    void the_share_is_drawn_but_never_too_few_nor_too_many_nor_more_than_there_are(int files, int drawn) {
        assertThat(POLICY.sampleSize(files)).isEqualTo(drawn);
    }

    @Test
    @Rule("S4-29")
    void in_a_short_month_the_last_day_counts() {
        assertThat(POLICY.drawnBy(YearMonth.of(2026, 2), SHANGHAI)).isEqualTo(Instant.parse("2026-02-28T10:00:00Z"));
        assertThat(POLICY.drawnBy(YearMonth.of(2026, 3), SHANGHAI)).isEqualTo(Instant.parse("2026-03-31T10:00:00Z"));
    }

    @Test
    @Rule("S4-29")
    void a_fault_has_working_days() {
        assertThat(POLICY.correctedBy(LocalDate.of(2026, 11, 19), (from, days) -> from.plusDays(days + 2L), SHANGHAI))
                .isEqualTo(Instant.parse("2026-11-26T10:00:00Z"));
    }

    @Test
    void a_month_is_drawn_when_it_has_come_and_two_months_later_at_the_latest() {
        YearMonth now = YearMonth.of(2026, 11);
        assertThat(POLICY.drawable(now.plusMonths(1), now)).isFalse();
        assertThat(POLICY.drawable(now, now)).isTrue();
        assertThat(POLICY.drawable(now.minusMonths(2), now)).isTrue();
        assertThat(POLICY.drawable(now.minusMonths(3), now)).isFalse();
    }

    @Test
    void the_least_is_not_more_than_the_most() {
        assertThatThrownBy(() -> new CheckPolicy(5, 9, 8, 25, 2, 5, LocalTime.NOON)).isInstanceOf(Refused.class);
    }
}
