package io.keguan.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Together;
import io.keguan.kit.test.Tokens;
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

    @Test
    void an_administrator_brings_in_a_year_and_two_at_once_do_not_overwrite_each_other() {
        String year = "/api/v1/services/kit/calendar/2033";
        Tokens admin = Tokens.staff("系统管理员").role(Roles.ADMIN).department(UUID.randomUUID());
        Api.as(admin).get(year).then().statusCode(200).body("known", is(false)).header("ETag", "\"-1\"");
        Map<String, Object> days = Map.of("days", List.of(Map.of("day", "2033-10-03", "kind", "OFF", "name", "国庆节")));
        List<Integer> answers = Together.run(6, i -> Api.as(admin, -1).body(days).put(year).statusCode());
        assertThat(answers).containsOnlyOnce(200).allMatch(s -> s == 200 || s == 412);
        Api.as(admin).get(year).then().body("known", is(true)).body("days[0].name", is("国庆节"));
        await().atMost(Duration.ofSeconds(15)).until(() -> !calendar.isWorkingDay(LocalDate.of(2033, 10, 3)));
        Api.as(admin, 0).body(Map.of("days", List.of(Map.of("day", "2034-01-01", "kind", "OFF", "name", "元旦"))))
                .put(year).then().statusCode(422).body("errors[0].field", is("days[0].day"));
        Api.as(Tokens.staff("销售").role(Roles.SALES_REP).department(UUID.randomUUID()), 0).body(days).put(year).then()
                .statusCode(403);
    }
}
