package io.keguan.customer.care;

import static io.keguan.customer.Filed.HEAD;
import static io.keguan.customer.Filed.MANAGER;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.STRANGER;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Forms.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.customer.change.Changes;
import io.keguan.customer.retention.Retained;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.due.DueSweeper;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Together;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CarePlanApiTest {

    private static final String PLANS = "/api/v1/care-plans";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int YEAR = LocalDate.now(ZONE).getYear();

    @Inject
    OutboxProbe outbox;
    @Inject
    TestClock clock;
    @Inject
    DueSweeper sweeper;

    @AfterEach
    void tellTheRealTime() {
        clock.reset();
    }

    @Test
    @Rule("S3-91")
    void a_plan_is_written_by_one_approved_by_another_and_carried_out_line_by_line() {
        Response draft = drafted(customer());
        draft.then().statusCode(201).body("status", is("DRAFT")).body("revision", is(1))
                .body("lines.kind", contains("VISIT", "MEASURE", "SERVICE"))
                .body("allowedActions", containsInAnyOrder("edit", "submit", "end"));
        act(MANAGER, draft, "edit", Map.of("lines", List.of())).then().statusCode(403)
                .body("code", is("care-plan.not-author"));
        Response emptied = act(REP, draft, "edit", Map.of("lines", List.of()));
        act(REP, emptied, "submit", null).then().statusCode(422).body("errors.code", contains("care-plan.empty"));
        Response submitted = done(REP, done(REP, emptied, "edit", Map.of("lines", lines())), "submit", null);
        assertThat(Forms.kinds(MANAGER, "tasks", submitted.path("id"))).containsExactly("care-plan.approve");
        act(REP, submitted, "approve", null).then().statusCode(403).body("code", is("care-plan.not-account-manager"));
        Response returned = done(MANAGER, submitted, "return", reason("拜访目的要写具体"));
        returned.then().body("status", is("RETURNED")).body("lastReason", is("拜访目的要写具体"));
        assertThat(Forms.kinds(REP, "tasks", returned.path("id"))).containsExactly("care-plan.correct");
        Response approved = done(MANAGER, done(REP, returned, "submit", null), "approve", null);
        approved.then().body("status", is("IN_FORCE")).body("decidedByName", is("刘伟"));
        var event = outbox.of(UUID.fromString(approved.path("id"))).getLast();
        assertThat(event.type()).isEqualTo("care-plan.approved.v1");
        assertThat(event.payload().path("visits").asInt()).isEqualTo(1);
        String line = approved.path("lines[0].id");
        carryOut(approved, line, LocalDate.now(ZONE).plusDays(1)).then().statusCode(422)
                .body("errors.field", contains("doneOn"));
        Response carried = carryOut(approved, line, LocalDate.now(ZONE));
        carried.then().statusCode(200).body("lines[0].doneByName", is("王芳")).body("lines[0].outcome", is("已完成"));
        carryOut(carried, line, LocalDate.now(ZONE)).then().statusCode(409).body("code", is("care-plan.line-done"));
        Api.as(REP).queryParam("customer", approved.<String>path("customerId")).get(PLANS).then()
                .body("items[0].planned", is(3)).body("items[0].done", is(1));
        Api.as(STRANGER).get(PLANS + "/" + approved.path("id")).then().statusCode(403);
    }

    @Test
    @Rule({"S3-91", "S1-63"})
    void an_account_manager_does_not_approve_the_own_plan() {
        Response own = done(MANAGER, draft(MANAGER, customer(), YEAR), "submit", null);
        own.then().body("allowedActions", contains("end"));
        act(MANAGER, own, "approve", null).then().statusCode(403).body("code", is("care-plan.decider-is-author"))
                .body("rule", is("S1-63"));
        done(HEAD, own, "approve", null).then().body("status", is("IN_FORCE"));
    }

    @Test
    @Rule("S3-91")
    void a_plan_in_force_is_amended_by_a_new_version_that_keeps_what_was_carried_out() {
        Response first = inForce();
        draft(REP, first.path("customerId"), YEAR).then().statusCode(409).body("code", is("care-plan.in-force"));
        Response next = done(REP, first, "amend", null);
        next.then().body("revision", is(2)).body("status", is("DRAFT")).body("lines", org.hamcrest.Matchers.hasSize(3));
        act(REP, first, "amend", null).then().statusCode(409).body("code", is("care-plan.drafted"));
        carryOut(first, first.path("lines[1].id"), LocalDate.now(ZONE)).then().statusCode(200);
        Response approved = done(MANAGER, done(REP, next, "submit", null), "approve", null);
        approved.then().body("lines[1].doneOn", notNullValue());
        seen(first).then().body("status", is("ENDED"));
        assertThat(outbox.typesOf(UUID.fromString(first.path("id")))).containsExactly("care-plan.approved.v1",
                "care-plan.ended.v1");
    }

    @Test
    @Rule("S3-91")
    void key_customers_without_a_plan_are_listed() {
        Response registration = form().with("category", "KEY").established();
        String customer = registration.path("customerId");
        String name = registration.path("name");
        missing(name).then().body("items.customerId", contains(customer));
        Response draft = drafted(customer);
        missing(name).then().body("items.draftId", contains(draft.<String>path("id")));
        done(MANAGER, done(REP, draft, "submit", null), "approve", null);
        missing(name).then().body("items", empty());
        missing(form().established().path("name")).then().body("items", empty());
    }

    @Test
    @Rule("S3-91")
    void a_plan_ends_with_its_year_and_with_its_file() {
        Response yearly = inForce();
        String customer = customer();
        Response sealedDraft = drafted(customer);
        Retained.act(REP, customer, "seal", Retained.seal(LocalDate.of(YEAR, 1, 2))).then().statusCode(200);
        Api.as(Forms.DATA_ADMIN).get(PLANS + "/" + sealedDraft.path("id")).then().body("status", is("ENDED"));
        act(REP, sealedDraft, "submit", null).then().statusCode(409);
        clock.set(LocalDate.of(YEAR + 1, 1, 1).atStartOfDay(ZONE).toInstant());
        sweeper.sweep();
        seen(yearly).then().body("status", is("ENDED")).body("allowedActions", empty());
        draft(REP, customer(), YEAR).then().statusCode(422).body("errors.code", contains("care-plan.year-over"));
    }

    @Test
    @Rule("S4-17")
    void nothing_that_was_planned_or_said_is_left_of_a_destroyed_customer() {
        String customer = customer();
        Response plan = drafted(customer);
        Retained.endOfCooperationCounts();
        Retained.destroyed(Retained.sealed(customer));
        assertThat(outbox.rows("care_plan WHERE id = '" + plan.path("id") + "' AND lines::text = '[]'")).isOne();
    }

    @Test
    @Rule("S3-91")
    void a_new_version_is_approved_while_the_one_in_force_is_carried_out_or_amended_and_nothing_is_lost() {
        for (int round = 0; round < 5; round++) {
            Response first = inForce();
            Response next = done(REP, done(REP, first, "amend", null), "submit", null);
            List<Response> answers = Together.run(4, i -> switch (i) {
                case 0 -> act(MANAGER, next, "approve", null);
                case 1 -> act(Changes.MANAGER, next, "approve", null);
                case 2 -> carryOut(first, first.path("lines[0].id"), LocalDate.now(ZONE));
                default -> act(REP, first, "amend", null);
            });
            assertThat(answers).extracting(Response::statusCode).allMatch(s -> s == 200 || s == 409 || s == 412);
            assertThat(answers.subList(0, 2)).extracting(Response::statusCode).filteredOn(s -> s == 200).hasSize(1);
            assertThat(outbox.rows("care_plan WHERE status = 'IN_FORCE' AND customer_id = '"
                    + first.path("customerId") + "'")).isOne();
            if (answers.get(2).statusCode() == 200) {
                seen(next).then().body("lines[0].doneOn", notNullValue());
            }
        }
    }

    @Test
    @Rule("S3-91")
    void two_draft_a_plan_at_once_and_one_is_there() {
        String customer = customer();
        List<Response> answers = Together.run(4, i -> draft(i % 2 == 0 ? REP : MANAGER, customer, YEAR));
        assertThat(answers).extracting(Response::statusCode).filteredOn(s -> s == 201).hasSize(1);
        assertThat(answers).extracting(Response::statusCode).allMatch(s -> s == 201 || s == 409 || s == 412);
        assertThat(outbox.rows("care_plan WHERE customer_id = '" + customer + "'")).isOne();
    }

    private static String customer() {
        return form().established().path("customerId");
    }

    private static Map<String, Object> line(String kind, int month, String purpose) {
        return new LinkedHashMap<>(Map.of("kind", kind, "month", month, "purpose", purpose, "who", "王芳"));
    }

    private static List<Map<String, Object>> lines() {
        return List.of(line("VISIT", 12, "走访客户展厅"), line("MEASURE", 3, "邀请参加新品发布会"), line("SERVICE", 6, "上门检修灯具"));
    }

    private static Response draft(Tokens by, String customer, int year) {
        return Api.as(by).body(Map.of("customerId", customer, "year", year, "lines", lines())).post(PLANS);
    }

    private static Response drafted(String customer) {
        return draft(REP, customer, YEAR);
    }

    private static Response inForce() {
        return done(MANAGER, done(REP, drafted(customer()), "submit", null), "approve", null);
    }

    private static Response seen(Response plan) {
        return Api.as(REP).get(PLANS + "/" + plan.path("id"));
    }

    private static Response missing(String name) {
        return Api.as(REP).queryParam("year", YEAR).queryParam("q", name).get(PLANS + "/missing");
    }

    private static Response carryOut(Response plan, String line, LocalDate on) {
        return act(REP, plan, "carry-out", Map.of("lineId", line, "doneOn", on.toString(), "outcome", "已完成"));
    }

    private static Response act(Tokens by, Response seen, String action, Map<String, ?> body) {
        var request = Api.as(by, seen.<Integer>path("version"));
        return (body == null ? request : request.body(body))
                .post(PLANS + "/" + seen.path("id") + "/actions/" + action);
    }

    private static Response done(Tokens by, Response seen, String action, Map<String, ?> body) {
        Response done = act(by, seen, action, body);
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
        return done;
    }
}
