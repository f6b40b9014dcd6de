package io.keguan.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.keguan.kit.test.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkingCalendarTest {

    @Inject
    WorkingCalendar calendar;

    @Test
    void five_working_days_after_a_plain_monday_is_the_next_monday() {
        assertThat(calendar.addWorkingDays(LocalDate.of(2026, 3, 2), 5)).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void days_off_do_not_count_and_make_up_days_do() {
        // National Day 2025 and Mid-Autumn: 1 to 8 October off, Sunday 28 September and Saturday 11 October worked.
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 10, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 10, 8))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 9, 28))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 10, 11))).isTrue();
        assertThat(calendar.addWorkingDays(LocalDate.of(2025, 9, 30), 3)).isEqualTo(LocalDate.of(2025, 10, 11));
    }

    @Test
    void a_year_without_data_counts_weekends_only_and_says_so() {
        assertThat(calendar.known(2026)).isTrue();
        assertThat(calendar.known(2031)).isFalse();
        assertThat(calendar.addWorkingDays(LocalDate.of(2031, 9, 30), 2)).isEqualTo(LocalDate.of(2031, 10, 2));
    }

    @Test
    void a_time_of_day_is_meant_in_the_business_zone() {
        assertThat(calendar.at(LocalDate.of(2026, 3, 2), LocalTime.of(10, 0))).hasToString("2026-03-02T02:00:00Z");
    }
}
