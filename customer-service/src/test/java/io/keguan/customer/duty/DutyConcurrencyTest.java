package io.keguan.customer.duty;

import static io.keguan.customer.Filed.MANAGER;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.duty.Asked.act;
import static io.keguan.customer.duty.Asked.needs;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.change.Changes;
import io.keguan.customer.retention.Retained;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Together;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DutyConcurrencyTest {

    private static final int ROUNDS = 5;
    private static final int MANY = 5_000;

    @Inject
    DutyCalendar calendar;
    @Inject
    DutyChore chore;
    @Inject
    OutboxProbe outbox;
    @Inject
    DataSource database;

    @Test
    @Rule("S4-12")
    void two_do_the_same_duty_at_once_and_it_is_done_once() {
        for (int round = 0; round < ROUNDS; round++) {
            Response duty = opened("NEED_UPDATE");
            List<Response> answers = Together.run(4, i -> act(i % 2 == 0 ? MANAGER : Changes.MANAGER, duty,
                    "report-needs", needs(true, "第 " + i + " 个人")));
            assertThat(answers).extracting(Response::statusCode).filteredOn(s -> s == 200).hasSize(1);
            assertThat(answers).extracting(Response::statusCode).allMatch(s -> s == 200 || s == 412);
            assertThat(outbox.typesOf(id(duty))).containsExactly("duty.done.v1");
        }
    }

    @Test
    @Rule("S4-20")
    void a_file_is_sealed_while_a_duty_is_done_and_the_duty_is_done_or_waived() {
        for (int round = 0; round < ROUNDS; round++) {
            Response duty = opened("NEED_UPDATE");
            String customer = duty.path("customerId");
            List<Response> answers = Together.run(2, i -> i == 0
                    ? act(MANAGER, duty, "report-needs", needs(false, null))
                    : Retained.act(REP, customer, "seal",
                            Retained.seal(LocalDate.now(ZoneOffset.UTC).minusDays(2))));
            assertThat(answers.getLast().statusCode()).isEqualTo(200);
            boolean done = answers.getFirst().statusCode() == 200;
            assertThat(answers.getFirst().statusCode()).isIn(200, 409, 412);
            assertThat(outbox.typesOf(id(duty))).containsExactly(done ? "duty.done.v1" : "duty.waived.v1");
            Api.as(DATA_ADMIN).queryParam("customer", customer).get(Asked.DUTIES).then()
                    .body("items.status", org.hamcrest.Matchers.everyItem(org.hamcrest.Matchers.in(
                            List.of("DONE", "WAIVED"))));
        }
    }

    @Test
    @Rule("S0-13")
    void two_visits_written_down_at_once_do_one_duty() {
        for (int round = 0; round < ROUNDS; round++) {
            Response duty = opened("VISIT");
            LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
            execute("UPDATE duty SET since = since - 30 WHERE id = '" + duty.path("id") + "'");
            List<Response> answers = Together.run(2, i -> Asked.visited(duty.path("customerId"), today));
            assertThat(answers).extracting(Response::statusCode).containsOnly(201);
            assertThat(outbox.typesOf(id(duty))).containsExactly("duty.done.v1");
        }
    }

    /** Two instances open for some thousand files at once; nobody has a duty twice, and none is forgotten in the end. */
    @Test
    @Rule({"S4-12", "S2c-34", "S0-13"})
    void the_calendar_opens_for_thousands_of_files_at_once_and_twice_at_once_changes_nothing() {
        String like = form().established().path("customerId");
        try {
            copies(like);
            Together.run(2, i -> chore.openAll());
            chore.openAll();
            assertThat(chore.openAll()).as("nothing is left").isZero();
            assertThat(outbox.rows("duty d JOIN customer c ON c.id = d.customer_id WHERE c.number LIKE 'COPY-%'"))
                    .isEqualTo(3L * MANY);
            assertThat(outbox.rows("due_row WHERE kind = 'duty.overdue' AND subject_id IN (SELECT d.id FROM duty d"
                    + " JOIN customer c ON c.id = d.customer_id WHERE c.number LIKE 'COPY-%')")).isEqualTo(3L * MANY);
        } finally {
            execute("DELETE FROM due_row WHERE kind LIKE 'duty.%' AND fired_at IS NULL",
                    "DELETE FROM duty d USING customer c WHERE c.id = d.customer_id AND c.number LIKE 'COPY-%'",
                    "DELETE FROM customer WHERE number LIKE 'COPY-%'");
        }
    }

    private Response opened(String kind) {
        String customer = form().established().path("customerId");
        calendar.openFor(UUID.fromString(customer));
        return Asked.of(customer, kind);
    }

    private void copies(String like) {
        String columns = columns();
        execute("INSERT INTO customer (id, number, registration_id, company_code" + columns + ") SELECT"
                + " uuidv7(), 'COPY-' || i, uuidv7(), NULL" + columns + " FROM customer"
                + " CROSS JOIN generate_series(1, " + MANY + ") i WHERE id = '" + like + "'");
    }

    private String columns() {
        return io.keguan.kit.sql.Sql.first(database, row -> row.getString(1), """
                SELECT string_agg(', ' || quote_ident(column_name), '') FROM information_schema.columns
                WHERE table_name = 'customer' AND table_schema = current_schema() AND is_generated = 'NEVER'
                    AND column_name NOT IN ('id', 'number', 'registration_id', 'company_code')""")
                .orElseThrow();
    }

    private void execute(String... statements) {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID id(Response duty) {
        return UUID.fromString(duty.path("id"));
    }
}
