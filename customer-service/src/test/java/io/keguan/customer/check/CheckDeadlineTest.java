package io.keguan.customer.check;

import static io.keguan.customer.check.Checked.CHECKS;
import static io.keguan.customer.check.Checked.branch;
import static io.keguan.customer.check.Checked.done;
import static io.keguan.customer.check.Checked.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

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

import io.keguan.customer.Forms;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.due.DueSweeper;
import io.keguan.kit.sql.Sql;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Together;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckDeadlineTest {

    @Inject
    TestClock clock;
    @Inject
    DueSweeper sweeper;
    @Inject
    CheckMonths months;
    @Inject
    OutboxProbe outbox;
    @Inject
    DataSource database;

    @AfterEach
    void tellTheRealTime() {
        clock.reset();
    }

    @Test
    @Rule("S4-29")
    void a_correction_is_overdue_once_however_many_look_at_the_clock() {
        Checked branch = branch(1);
        clock.set(at("2026-11-19T10:00:00"));
        Response found = done(branch.manager, item(branch.manager, drawn(branch), 0), "find",
                Map.of("finding", "缺地址"));
        found.then().body("dueAt", is(at("2026-11-26T18:00:00").toString()));
        String id = found.path("id");
        sweepAt("2026-11-26T17:59:59");
        item(branch.rep, id).then().body("status", is("FINDING"));
        clock.set(at("2026-11-26T18:00:00"));
        Together.run(4, i -> sweeper.sweep());
        Response overdue = item(branch.rep, id);
        overdue.then().body("status", is("OVERDUE")).body("overdueAt", notNullValue());
        assertThat(Collections.frequency(outbox.typesOf(UUID.fromString(id)), "archive-check-item.overdue.v1")).isOne();
        assertThat(Collections.frequency(Forms.kinds(branch.rep, "notifications", id), "archive-check-item.overdue"))
                .isOne();
        assertThat(Forms.kinds(branch.manager, "tasks", id)).containsExactly("archive-check-item.overdue");
        Response corrected = done(branch.manager, done(branch.rep, overdue, "answer", Map.of("answer", "已补")),
                "confirm",
                null);
        corrected.then().body("status", is("CORRECTED")).body("overdueAt", notNullValue());
        assertThat(Forms.work(branch.manager, "tasks", id)).isEmpty();
    }

    @Test
    @Rule("S4-29")
    void an_answer_before_the_clock_was_looked_at_is_late_all_the_same_and_one_in_time_never_becomes_late() {
        Checked branch = branch(2);
        clock.set(at("2026-11-19T10:00:00"));
        Response check = drawn(branch);
        Response first = done(branch.manager, item(branch.manager, check, 0), "find", Map.of("finding", "缺地址"));
        Response second = done(branch.manager, item(branch.manager, check, 1), "find", Map.of("finding", "缺传真"));
        Response inTime = done(branch.rep, first, "answer", Map.of("answer", "已补"));
        clock.set(at("2026-11-26T18:00:00"));
        done(branch.rep, second, "answer", Map.of("answer", "已补")).then().body("overdueAt", notNullValue());
        sweeper.sweep();
        item(branch.rep, inTime.path("id")).then().body("status", is("ANSWERED"))
                .body("overdueAt", org.hamcrest.Matchers.nullValue());
        assertThat(outbox.typesOf(UUID.fromString(second.path("id")))).containsExactly("archive-check-item.found.v1",
                "archive-check-item.overdue.v1", "archive-check-item.answered.v1");
    }

    @Test
    @Rule("S4-29")
    void a_manager_is_asked_every_month_and_reminded_when_the_day_has_passed() {
        clock.set(at("2027-03-02T09:00:00"));
        Checked branch = branch(1);
        Together.run(3, i -> {
            months.open();
            return null;
        });
        String month = monthOf(branch.department);
        assertThat(Forms.kinds(branch.manager, "tasks", month)).containsExactly("archive-check.draw");
        sweepAt("2027-03-25T17:59:59");
        assertThat(Forms.kinds(branch.manager, "tasks", month)).containsExactly("archive-check.draw");
        sweepAt("2027-03-25T18:00:00");
        List<Map<String, Object>> reminded = Forms.work(branch.manager, "tasks", month);
        assertThat(reminded).extracting(task -> task.get("kind")).containsExactly("archive-check.undrawn");
        assertThat(reminded.getFirst().get("rule")).isEqualTo("S4-29");
        branch.draw("2027-03", null).then().statusCode(201).body("late", is(true));
        assertThat(Forms.work(branch.manager, "tasks", month)).isEmpty();
    }

    @Test
    @Rule("S4-29")
    void whoever_has_drawn_is_not_reminded_and_behind_the_day_nobody_is_asked() {
        clock.set(at("2027-05-10T09:00:00"));
        Checked branch = branch(1);
        branch.draw("2027-05", null).then().statusCode(201).body("late", is(false));
        months.open();
        assertThat(asked(branch.department)).allSatisfy(
                month -> assertThat(Forms.work(branch.manager, "tasks", month)).isEmpty());
        clock.set(at("2027-05-25T18:00:00"));
        Checked later = branch(1);
        months.open();
        assertThat(asked(later.department)).isEmpty();
        Api.as(later.manager).get(CHECKS + "/months").then().body("items[0].overdue", is(true));
        clock.set(at("2027-05-25T17:59:59"));
        Api.as(later.manager).get(CHECKS + "/months").then().body("items[0].overdue", is(false));
    }

    private static Response drawn(Checked branch) {
        Response drawn = branch.draw("2026-11", null);
        assertThat(drawn.statusCode()).as(drawn.asString()).isEqualTo(201);
        return drawn;
    }

    private String monthOf(UUID department) {
        assertThat(asked(department)).hasSize(1);
        return asked(department).getFirst();
    }

    private List<String> asked(UUID department) {
        return Sql.all(database, row -> row.getString(1), "SELECT id FROM archive_check_due WHERE department_id = ?",
                department);
    }

    private void sweepAt(String local) {
        clock.set(at(local));
        sweeper.sweep();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
