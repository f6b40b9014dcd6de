package io.keguan.customer.filing;

import static io.keguan.customer.Filed.FORM;
import static io.keguan.customer.Filed.HEAD;
import static io.keguan.customer.Filed.MARKET;
import static io.keguan.customer.Filed.act;
import static io.keguan.customer.Filed.seen;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Forms.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Filed;
import io.keguan.customer.Forms;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.due.DueSweeper;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** The deadlines of filings, around the National Day holidays of 2026 and the Saturday worked for them (10 October). */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilingDeadlineTest {

    @Inject
    TestClock clock;
    @Inject
    DueSweeper sweeper;
    @Inject
    OutboxProbe outbox;
    @Inject
    DataSource database;

    @AfterEach
    void tellTheRealTime() {
        clock.reset();
    }

    @Test
    @Rule({"S2a-07", "S2a-21"})
    void over_holidays_and_a_worked_saturday_a_filing_falls_overdue_on_the_second_and_once_for_good() {
        clock.set(at("2026-09-30T16:00:00"));
        Response filing = opened("2026-09-30T15:00:00");
        filing.then().body("dueAt", is(at("2026-10-13T18:00:00").toString()));
        UUID id = UUID.fromString(filing.path("id"));
        sweepAt("2026-10-13T17:59:59.999");
        seen(filing).then().body("overdue", is(false)).body("late", is(false));
        assertThat(outbox.typesOf(id)).doesNotContain("filing.overdue.v1");
        sweepAt("2026-10-13T18:00:00");
        sweepAt("2026-10-13T18:00:01");
        seen(filing).then().body("overdue", is(true)).body("late", is(true)).body("overdueAt", notNullValue());
        news(filing, "filing.overdue", 1);
        Response sent = act(REP, seen(filing), "submit", FORM);
        sent.then().statusCode(200).body("overdue", is(false)).body("late", is(true));
        sweepAt("2026-10-20T18:00:00");
        assertThat(Collections.frequency(outbox.typesOf(id), "filing.overdue.v1")).isEqualTo(1);
        var submitted = outbox.of(id).getLast();
        assertThat(submitted.type()).isEqualTo("filing.submitted.v1");
        assertThat(submitted.payload().path("late").asBoolean()).isTrue();
    }

    @Test
    @Rule("S2a-07")
    void a_form_handed_in_on_the_last_second_is_in_time_whenever_it_is_accepted() {
        clock.set(at("2026-10-09T10:00:00"));
        Response filing = opened("2026-10-09T09:00:00");
        filing.then().body("dueAt", is(at("2026-10-15T18:00:00").toString()));
        sweepAt("2026-10-15T17:59:59");
        act(REP, seen(filing), "submit", FORM).then().statusCode(200).body("late", is(false));
        sweepAt("2026-10-19T12:00:00");
        seen(filing).then().body("late", is(false)).body("overdue", is(false));
        assertThat(outbox.typesOf(UUID.fromString(filing.path("id")))).contains("filing.submitted.v1")
                .doesNotContain("filing.overdue.v1");
    }

    @Test
    @Rule("S2a-21")
    void a_form_handed_in_before_the_clock_was_looked_at_is_late_all_the_same() {
        clock.set(at("2026-10-09T10:00:00"));
        Response filing = opened("2026-10-09T09:00:00");
        clock.set(at("2026-10-15T18:00:00"));
        act(REP, filing, "submit", FORM).then().statusCode(200).body("late", is(true));
        assertThat(outbox.typesOf(UUID.fromString(filing.path("id")))).containsExactly("filing.opened.v1",
                "filing.overdue.v1", "filing.submitted.v1");
    }

    @Test
    @Rule("S2a-21")
    void reminders_come_two_and_one_working_days_before_and_go_to_the_manager_after_three() {
        clock.set(at("2026-10-09T10:00:00"));
        Response filing = opened("2026-10-09T09:00:00");
        sweepAt("2026-10-13T08:59:59");
        reminded(filing, 0);
        sweepAt("2026-10-13T09:00:00");
        reminded(filing, 1);
        sweepAt("2026-10-14T09:00:00");
        reminded(filing, 2);
        sweepAt("2026-10-15T18:00:00");
        reminded(filing, 2);
        assertThat(Forms.kinds(HEAD, "tasks", filing.path("id"))).isEmpty();
        sweepAt("2026-10-19T09:00:00");
        reminded(filing, 3);
        assertThat(Forms.kinds(HEAD, "tasks", filing.path("id"))).containsExactly("filing.escalated");
        sweepAt("2026-10-21T09:00:00");
        reminded(filing, 4);
        act(REP, seen(filing), "submit", FORM).then().statusCode(200);
        sweepAt("2026-10-26T09:00:00");
        reminded(filing, 4);
    }

    @Test
    void a_returned_form_gets_two_working_days_and_falls_overdue_after_them() {
        clock.set(at("2026-10-09T10:00:00"));
        Response sent = act(REP, opened("2026-10-09T09:00:00"), "submit", FORM);
        clock.set(at("2026-10-16T10:00:00"));
        Response back = act(MARKET, sent, "return", reason("联系人职务未填"));
        back.then().statusCode(200).body("late", is(false)).body("dueAt", is(at("2026-10-20T18:00:00").toString()));
        sweepAt("2026-10-20T17:59:59");
        seen(back).then().body("late", is(false));
        sweepAt("2026-10-20T18:00:00");
        seen(back).then().body("late", is(true)).body("overdue", is(true));
    }

    @Test
    @Rule("S2a-07")
    void a_first_contact_that_was_registered_wrong_counts_from_the_right_day() {
        clock.set(at("2026-10-09T10:00:00"));
        Response registration = form().with("contactedAt", at("2026-10-08T09:00:00").toString()).submitted();
        Response filing = Filed.of(registration);
        filing.then().body("dueAt", is(at("2026-10-14T18:00:00").toString()));
        Response back = Forms.act(DATA_ADMIN, registration, "return", reason("接触日期不对"));
        Map<String, Object> right = form().with("contactedAt", at("2026-10-09T09:00:00").toString()).body();
        Forms.act(REP, back, "resubmit", Map.of("form", right)).then().statusCode(200);
        seen(filing).then().body("dueAt", is(at("2026-10-15T18:00:00").toString()));
        sweepAt("2026-10-14T18:00:00");
        seen(filing).then().body("late", is(false));
        sweepAt("2026-10-15T18:00:00");
        seen(filing).then().body("late", is(true));
    }

    /** The rows are the ones the migration leaves behind, made by its own statement. */
    @Test
    @Rule({"S2a-07", "S2a-03"})
    void whoever_was_registered_before_filings_were_kept_has_the_days_from_now() throws Exception {
        clock.set(at("2026-10-09T10:00:00"));
        Response established = form().with("contactedAt", at("2026-03-02T09:00:00").toString()).established();
        Response withdrawn = form().with("contactedAt", at("2026-10-09T09:00:00").toString()).submitted();
        Forms.act(REP, withdrawn, "withdraw", reason("暂无合作")).then().statusCode(200);
        String both = "('%s', '%s')".formatted(established.<String>path("id"), withdrawn.path("id"));
        execute("DELETE FROM due_row WHERE subject_id IN (SELECT id FROM filing WHERE registration_id IN " + both + ")",
                "DELETE FROM filing WHERE registration_id IN " + both, migration() + " AND r.id IN " + both);
        assertThat(outbox.rows("filing WHERE registration_id IN " + both)).isZero();
        clock.reset();
        sweeper.sweep();
        clock.set(at("2026-10-09T10:00:00"));
        assertThat(outbox.rows("filing WHERE registration_id IN " + both)).isEqualTo(1);
        Response filing = Api.as(REP).get("/api/v1/customers/" + established.path("customerId") + "/filing");
        filing.then().statusCode(200).body("status", is("DUE")).body("late", is(false))
                .body("firstContactAt", is(at("2026-03-02T09:00:00").toString()))
                .body("customerNumber", is(established.<String>path("customerNumber")));
        assertThat(Instant.parse(filing.path("dueAt"))).isAfter(Instant.now());
        execute(migration() + " AND r.id IN " + both);
        clock.reset();
        sweeper.sweep();
        assertThat(outbox.rows("filing WHERE registration_id IN " + both)).as("nobody gets two").isEqualTo(1);
    }

    private Response opened(String contacted) {
        return Filed.of(form().with("contactedAt", at(contacted).toString()).established());
    }

    private void sweepAt(String local) {
        clock.set(at(local));
        sweeper.sweep();
    }

    private static void reminded(Response filing, int times) {
        seen(filing).then().body("reminderCount", is(times));
        news(filing, "filing.reminder", times);
    }

    private static void news(Response filing, String kind, int times) {
        assertThat(Collections.frequency(Forms.kinds(REP, "notifications", filing.path("id")), kind)).isEqualTo(times);
    }

    private static String migration() throws Exception {
        try (var file = FilingDeadlineTest.class.getResourceAsStream("/db/migration/V4__create_filing.sql")) {
            String sql = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            int from = sql.indexOf("INSERT INTO due_row");
            return sql.substring(from, sql.indexOf(';', from));
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            for (String statement : List.of(statements)) {
                sql.execute(statement);
            }
        }
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
