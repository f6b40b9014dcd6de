package io.keguan.customer.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DutyPolicyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    @Rule("S2c-35")
    void the_last_day_of_a_month_ends_at_midnight_however_long_the_month_is() {
        assertThat(DutyPolicy.monthEnd(YearMonth.of(2028, 2), 31, ZONE))
                .isEqualTo(Instant.parse("2028-02-29T16:00:00Z"));
        assertThat(DutyPolicy.monthEnd(YearMonth.of(2026, 2), 31, ZONE))
                .isEqualTo(Instant.parse("2026-02-28T16:00:00Z"));
        assertThat(DutyPolicy.monthEnd(YearMonth.of(2026, 12), 25, ZONE))
                .isEqualTo(Instant.parse("2026-12-25T16:00:00Z"));
    }

    @Test
    @Rule({"S4-12", "S2c-35"})
    void people_are_reminded_on_the_mornings_before_the_last_day_and_not_afterwards() {
        DutyPolicy policy = policy(List.of("GENERAL"), List.of("3", "1"));
        Instant due = Instant.parse("2026-11-30T16:00:00Z");
        Instant third = Instant.parse("2026-11-27T01:00:00Z");
        Instant last = Instant.parse("2026-11-29T01:00:00Z");
        assertThat(policy.nextReminder(Instant.parse("2026-11-01T00:00:00Z"), due)).contains(third);
        assertThat(policy.nextReminder(third, due)).contains(last);
        assertThat(policy.nextReminder(last, due)).isEmpty();
    }

    @Test
    @Rule({"S0-13", "S3-84", "S2d-40"})
    void other_deadlines_count_in_days_months_and_minutes() {
        DutyPolicy policy = policy(List.of("GENERAL"), List.of("3"));
        assertThat(policy.visitDue(LocalDate.of(2026, 11, 1), ZONE)).isEqualTo(Instant.parse("2027-01-30T16:00:00Z"));
        assertThat(policy.verifyBefore(LocalDate.of(2026, 11, 20))).isEqualTo(LocalDate.of(2025, 11, 20));
        assertThat(policy.verifyDue(LocalDate.of(2026, 11, 20), ZONE)).isEqualTo(Instant.parse("2026-12-20T16:00:00Z"));
        assertThat(policy.handoverDue(Instant.parse("2026-11-20T02:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-20T02:20:00Z"));
        assertThat(policy.proposedFineFen(DutyKind.HANDOVER_DATA)).isEqualTo(5000);
        assertThat(policy.proposedFineFen(DutyKind.VISIT)).isNull();
    }

    @Test
    void wrong_values_are_all_named() {
        assertThatThrownBy(() -> policy(List.of("GOLD"), List.of("0"))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reasons()).extracting(Reason::field)
                        .containsExactly("values.developedCategories", "values.remindDaysBefore"));
    }

    private static DutyPolicy policy(List<String> developed, List<String> remind) {
        return new DutyPolicy(31, 31, 3, developed, 12, 30, 90, List.of("FIELD_FEEDBACK"), true, 20, 5000, remind,
                LocalTime.of(9, 0));
    }
}
