package io.keguan.customer.check;

import static io.keguan.customer.Forms.AUDITOR;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.change.Changes.request;
import static io.keguan.customer.change.Changes.set;
import static io.keguan.customer.check.Checked.branch;
import static io.keguan.customer.check.Checked.done;
import static io.keguan.customer.check.Checked.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.change.Changes;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.due.DueSweeper;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** A year that is known to the last item, counted by hand. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveAuditTest {

    private static final String AUDITS = "/api/v1/archive-audits/";

    @Inject
    TestClock clock;
    @Inject
    DueSweeper sweeper;
    @Inject
    CheckMonths months;

    @AfterEach
    void tellTheRealTime() {
        clock.reset();
    }

    @Test
    @Rule({"S4-30", "S4-29"})
    void the_years_figures_are_those_counted_by_hand() {
        clock.set(at("2028-03-01T09:00:00"));
        Checked branch = branch(5);
        months.open();
        // March: drawn in time. One in order, one mended in time, one mended late, one overdue, one still open.
        Response march = branch.draw("2028-03", null);
        march.then().statusCode(201);
        done(branch.manager, item(branch.manager, march, 0), "pass", null);
        Response inTime = find(branch, march, 1, Map.of("field", "NATURAL.phone"));
        Response late = find(branch, march, 2, Map.of("field", "NATURAL.phone", "finding", "空号"));
        find(branch, march, 3, Map.of("finding", "没有附件"));
        find(branch, march, 4, Map.of("field", "CONTACTS.name", "dueAt", at("2028-12-31T18:00:00").toString()));
        done(branch.manager, done(branch.rep, inTime, "answer", Map.of("answer", "已更正")), "confirm", null);
        clock.set(at("2028-03-20T09:00:00"));
        sweeper.sweep();
        Response missed = item(branch.rep, late.<String>path("id"));
        done(branch.manager, done(branch.rep, missed, "answer", Map.of("answer", "已更正")), "confirm", null);
        // April: nothing drawn, and the day has passed. May: drawn after its day, nothing judged.
        clock.set(at("2028-04-03T09:00:00"));
        months.open();
        clock.set(at("2028-05-02T09:00:00"));
        months.open();
        clock.set(at("2028-05-28T09:00:00"));
        branch.draw("2028-05", null).then().statusCode(201);
        // Two requests, one executed; one attempt to write directly.
        Changes.act(DATA_ADMIN, Changes.act(branch.judge, request(branch.rep, branch.customers.getFirst(),
                set("NATURAL", Map.of("businessLine", "筒灯"))), "approve", Map.of()), "execute", Map.of()).then()
                .statusCode(200);
        request(branch.rep, branch.customers.getFirst(), set("NATURAL", Map.of("fax", "0760-22345678")));
        Api.as(branch.rep).delete("/api/v1/customers/" + branch.customers.getFirst()).then().statusCode(403);

        ValidatableResponse audit = Api.as(branch.manager).get(AUDITS + 2028).then().statusCode(200);
        audit.body("departments", hasSize(1)).body("scope", is("部门" + branch.department.toString().substring(0, 4)));
        Map<String, Object> counted = audit.extract().path("departments[0]");
        assertThat(counted).containsEntry("due", 3).containsEntry("done", 2).containsEntry("late", 1)
                .containsEntry("missed", 1).containsEntry("sampled", 10).containsEntry("passed", 1)
                .containsEntry("findings", 4).containsEntry("correctedInTime", 1).containsEntry("correctedLate", 1)
                .containsEntry("overdue", 1).containsEntry("open", 1).containsEntry("dropped", 0)
                .containsEntry("violations", 1).containsEntry("confirmed", 0).containsEntry("files", 5)
                .containsEntry("overdueFilings", 5).containsEntry("changes", 2).containsEntry("executed", 1);
        assertThat((Integer) counted.get("completeness")).isBetween(1, 99);
        audit.body("months.month", contains(3, 4, 5)).body("months.due", contains(1, 1, 1))
                .body("months.done", contains(1, 0, 1)).body("months.missed", contains(0, 1, 0))
                .body("months.late", contains(0, 0, 1)).body("months.sampled", contains(5, 0, 5))
                .body("months.findings", contains(4, 0, 0));
        audit.body("fields.field", contains(is("NATURAL.phone"), is("CONTACTS.name"), nullValue()))
                .body("fields.findings", contains(2, 1, 1)).body("fields.corrected", contains(2, 0, 0))
                .body("fields.overdue", contains(1, 0, 1));
        audit.body("violations.kind", contains("UNAUDITED_CHANGE")).body("violations.count", contains(1));
        audit.body("changes.status", contains("EXECUTED", "SUBMITTED")).body("changes.count", contains(1, 1));
        Api.as(AUDITOR).get(AUDITS + 2028).then().statusCode(200).body("scope", nullValue())
                .body("departments.find { it.departmentId == '" + branch.department + "' }.findings", is(4));
        Api.as(branch.manager).get(AUDITS + 2027).then().body("months", hasSize(0)).body("changes", hasSize(0))
                .body("departments[0].due", is(0)).body("departments[0].files", is(5));
    }

    @Test
    @Rule("S4-30")
    void the_audit_is_for_managers_and_auditors_and_of_years_that_have_begun() {
        Api.as(REP).get(AUDITS + 2026).then().statusCode(403);
        Api.as(AUDITOR).get(AUDITS + 1999).then().statusCode(422).body("errors.field", contains("year"));
        Api.as(AUDITOR).get(AUDITS + 2999).then().statusCode(422);
        Api.as(DATA_ADMIN).get(AUDITS + 2026).then().statusCode(200);
    }

    private static Response find(Checked branch, Response check, int index, Map<String, Object> finding) {
        return done(branch.manager, item(branch.manager, check, index), "find", finding);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
