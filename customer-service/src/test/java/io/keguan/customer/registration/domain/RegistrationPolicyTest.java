package io.keguan.customer.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.keguan.kit.domain.Rule;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegistrationPolicyTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final RegistrationPolicy POLICY = new RegistrationPolicy(LocalTime.of(18, 0), LocalTime.of(10, 0), 1,
            60);
    /** 2026-10-01 to 07 are National Day holidays; 2026-10-10, a Saturday, is worked instead. */
    private static final Set<LocalDate> OFF = Set.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2),
            LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 6), LocalDate.of(2026, 10, 7));

    @ParameterizedTest
    @Rule("S2c-26")
    @CsvSource({"2026-11-18T09:00, 2026-11-19T10:00", "2026-11-18T23:59, 2026-11-19T10:00",
            "2026-11-20T15:00, 2026-11-23T10:00",
            "2026-11-21T11:00, 2026-11-23T10:00", "2026-09-30T17:00, 2026-10-08T10:00",
            "2026-10-09T17:00, 2026-10-10T10:00"})
    void a_form_is_due_at_ten_on_the_next_working_day_at_the_latest(String contacted, String latest) {
        assertThat(POLICY.latestSubmission(at(contacted), RegistrationPolicyTest::after, SHANGHAI))
                .isEqualTo(at(latest));
    }

    @Test
    @Rule("S4-22")
    void the_audit_is_due_at_the_end_of_the_next_working_day() {
        assertThat(POLICY.auditDue(at("2026-11-20T09:00"), RegistrationPolicyTest::after, SHANGHAI))
                .isEqualTo(at("2026-11-23T18:00"));
    }

    private static LocalDate after(LocalDate day, int workingDays) {
        LocalDate next = day;
        for (int left = workingDays; left > 0; left -= worked(next) ? 1 : 0) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean worked(LocalDate day) {
        return day.equals(LocalDate.of(2026, 10, 10)) || day.getDayOfWeek().getValue() < 6 && !OFF.contains(day);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
