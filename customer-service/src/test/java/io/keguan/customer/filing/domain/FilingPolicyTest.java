package io.keguan.customer.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.domain.WorkingDays;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FilingPolicyTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final FilingPolicy POLICY = policy("2", "1");
    /** 2026-10-01 to 07 are National Day holidays; 2026-09-20, a Sunday, and 2026-10-10, a Saturday, are worked instead. */
    private static final Set<LocalDate> OFF = Set.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2),
            LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 6), LocalDate.of(2026, 10, 7));
    private static final Set<LocalDate> MADE_UP = Set.of(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10));

    private static final WorkingDays CALENDAR = new WorkingDays() {
        @Override
        public LocalDate addWorkingDays(LocalDate day, int workingDays) {
            LocalDate next = day;
            for (int left = workingDays; left > 0; left -= isWorkingDay(next) ? 1 : 0) {
                next = next.plusDays(1);
            }
            return next;
        }

        @Override
        public boolean isWorkingDay(LocalDate day) {
            return MADE_UP.contains(day) || day.getDayOfWeek().getValue() < 6 && !OFF.contains(day);
        }
    };

    @ParameterizedTest
    @Rule("S2a-07")
    @CsvSource({"2026-11-16, 2026-11-23T18:00", "2026-11-20, 2026-11-27T18:00", "2026-11-21, 2026-11-27T18:00",
            "2026-09-30, 2026-10-13T18:00", "2026-10-09, 2026-10-15T18:00", "2026-09-17, 2026-09-23T18:00"})
    void a_filing_is_due_at_the_end_of_the_fifth_working_day_after_the_first_contact(LocalDate contacted, String due) {
        assertThat(POLICY.filingDue(contacted, CALENDAR, SHANGHAI)).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20T18:00, 2026-11-17, 2026-11-20T18:00", "2026-11-18T18:00, 2026-11-20, 2026-11-24T18:00"})
    void a_returned_form_keeps_its_deadline_or_gets_the_days_of_a_correction(String due, LocalDate back, String then) {
        assertThat(POLICY.correctionDue(at(due), back, CALENDAR, SHANGHAI)).isEqualTo(at(then));
    }

    @ParameterizedTest
    @Rule("S2a-21")
    @CsvSource({"2026-10-08T12:00, 2026-10-15T18:00, 2026-10-13T09:00",
            "2026-10-13T09:00, 2026-10-15T18:00, 2026-10-14T09:00",
            "2026-10-14T09:00, 2026-10-15T18:00, 2026-10-19T09:00",
            "2026-10-19T09:00, 2026-10-15T18:00, 2026-10-21T09:00",
            "2026-09-25T09:00, 2026-10-08T18:00, 2026-09-29T09:00",
            "2026-10-08T18:00, 2026-10-08T18:00, 2026-10-10T09:00"})
    void reminders_come_on_the_days_before_the_deadline_and_again_and_again_after_it(String now, String due,
            String next) {
        assertThat(POLICY.nextReminder(at(now), at(due), CALENDAR, SHANGHAI)).isEqualTo(at(next));
    }

    @Test
    void without_reminders_before_the_deadline_the_first_one_comes_after_it() {
        assertThat(policy().nextReminder(at("2026-11-16T09:00"), at("2026-11-20T18:00"), CALENDAR, SHANGHAI))
                .isEqualTo(at("2026-11-24T09:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "61", "two", "1.5"})
    void the_days_of_a_reminder_are_numbers(String days) {
        assertThatThrownBy(() -> policy("2", days)).isInstanceOf(Refused.class)
                .satisfies(e -> assertThat(((Refused) e).reasons().getFirst().field())
                        .isEqualTo("values.remindDaysBefore"));
    }

    private static FilingPolicy policy(String... before) {
        return new FilingPolicy(5, LocalTime.of(18, 0), 2, List.of(before), 2, LocalTime.of(9, 0), 3);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
