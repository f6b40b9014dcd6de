package io.keguan.customer.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.keguan.customer.attachment.domain.AttachmentPolicy.Validity;
import io.keguan.kit.domain.Refused;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AttachmentPolicyTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final AttachmentPolicy POLICY = new AttachmentPolicy(List.of("BUSINESS_LICENCE"), true,
            List.of("30", "7"), LocalTime.of(9, 0));

    @ParameterizedTest
    @CsvSource({"2026-12-31, 2026-11-30, VALID", "2026-12-31, 2026-12-01, EXPIRING", "2026-12-31, 2026-12-31, EXPIRING",
            "2026-12-31, 2027-01-01, EXPIRED"})
    void a_licence_is_valid_through_its_last_day(LocalDate validUntil, LocalDate today, Validity expected) {
        assertThat(POLICY.validity(validUntil, today)).isEqualTo(expected);
        assertThat(POLICY.validity(null, today)).isEqualTo(Validity.UNLIMITED);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01T00:00:00Z, 2026-12-01T01:00:00Z", "2026-12-01T01:00:00Z, 2026-12-24T01:00:00Z",
            "2026-12-24T01:00:00Z, 2027-01-01T01:00:00Z"})
    void the_next_reminder_is_the_first_that_has_not_been(Instant now, Instant expected) {
        assertThat(POLICY.nextReminder(now, LocalDate.of(2026, 12, 31), CHINA)).isEqualTo(expected);
    }

    @Test
    void after_the_day_after_there_is_none() {
        assertThat(POLICY.nextReminder(Instant.parse("2027-01-01T01:00:00Z"), LocalDate.of(2026, 12, 31), CHINA))
                .isNull();
    }

    @Test
    void unknown_kinds_and_days_that_are_none_are_refused_by_name() {
        assertThatThrownBy(() -> new AttachmentPolicy(List.of("PASSPORT"), true, List.of("30"), LocalTime.NOON))
                .isInstanceOfSatisfying(Refused.class,
                        r -> assertThat(r.reasons().getFirst().field()).isEqualTo("values.wanted"));
        assertThatThrownBy(() -> new AttachmentPolicy(List.of(), true, List.of("0"), LocalTime.NOON))
                .isInstanceOfSatisfying(Refused.class,
                        r -> assertThat(r.reasons().getFirst().field()).isEqualTo("values.remindDaysBefore"));
    }
}
