package io.keguan.customer.violation;

import static io.keguan.customer.Forms.AUDITOR;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.change.Changes.request;
import static io.keguan.customer.change.Changes.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.customer.change.Changes;
import io.keguan.customer.staff.persistence.StaffDirectory;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Together;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ViolationApiTest {

    private static final String PATH = "/api/v1/violations";
    private static final Tokens GM = Tokens.staff("陆总").role(Roles.GENERAL_MANAGER).department(UUID.randomUUID());

    private final UUID department = UUID.randomUUID();
    private final String name = "周强" + department.toString().substring(0, 6);
    private final UUID person = Tokens.idOf(name);
    private final Tokens head = Tokens.staff("张建国" + department).role(Roles.DEPT_MANAGER).department(department);

    @Inject
    StaffDirectory staff;
    @Inject
    OutboxProbe outbox;

    @BeforeEach
    void somebodyWorksHere() {
        staff.nameDepartment(department, "销售部" + department.toString().substring(0, 6));
        staff.register(person, name, department, List.of(Roles.SALES_REP));
    }

    @Test
    @Rule("S4-34")
    void executing_a_request_nobody_has_approved_is_refused_and_counted_once_a_day() {
        Tokens admin = Tokens.staff("沈慧").role(Roles.DATA_ADMIN).department(department);
        Response asked = request(REP, customer(), set("NATURAL", Map.of("businessLine", "筒灯")));
        for (int i = 0; i < 3; i++) {
            Changes.act(admin, asked, "execute", Map.of()).then().statusCode(409);
        }
        List<Map<String, Object>> recorded = seen(head);
        assertThat(recorded).hasSize(1);
        Response one = Api.as(head).get(PATH + "/" + recorded.getFirst().get("id"));
        one.then().body("source", is("SOFTWARE")).body("attempt", is("EXECUTED_UNAPPROVED")).body("attempts", is(3))
                .body("kind", is("UNAUDITED_CHANGE")).body("rule", is("S4-34")).body("personName", is("沈慧"))
                .body("subjectNumber", is(asked.<String>path("number"))).body("status", is("REPORTED"))
                .body("customerNumber", is(asked.<String>path("customerNumber")));
        assertThat(outbox.typesOf(UUID.fromString(one.path("id")))).containsExactly("violation.reported.v1");
        assertThat(Forms.kinds(head, "tasks", one.path("id"))).containsExactly("violation.decide");
    }

    @Test
    @Rule({"S4-34", "S1-63"})
    void judging_or_executing_ones_own_request_is_recorded_and_rejecting_it_is_not() {
        Tokens both = Tokens.staff("双职").role(Roles.ACCOUNT_MANAGER, Roles.DATA_ADMIN).department(Forms.SALES,
                department);
        Tokens boss = Tokens.staff("部门经理").role(Roles.DEPT_MANAGER).department(Forms.SALES);
        Response own = request(both, customer(), set("NATURAL", Map.of("businessLine", "筒灯")));
        Changes.act(both, own, "reject", Forms.reason("不需要")).then().statusCode(403);
        assertThat(of(boss, "双职", own.path("number"))).isEmpty();
        Changes.act(both, own, "approve", Map.of()).then().statusCode(403)
                .body("code", is("change-request.judge-is-applicant"));
        assertThat(of(boss, "双职", own.path("number"))).extracting(v -> v.get("attempt")).containsExactly("DECIDED_OWN");

        Response others = request(REP, customer(), set("NATURAL", Map.of("businessLine", "筒灯")));
        Response approved = Changes.act(both, others, "approve", Map.of());
        Changes.act(both, approved, "execute", Map.of()).then().statusCode(403)
                .body("code", is("change-request.executor-took-part"));
        assertThat(of(boss, "双职", others.path("number"))).extracting(v -> v.get("attempt"))
                .containsExactly("EXECUTED_OWN");
    }

    @Test
    @Rule("S2d-26")
    void nobody_writes_a_file_directly_and_who_tries_is_told_the_way_and_recorded() {
        String customer = customer();
        Tokens hand = Tokens.staff("快手").role(Roles.SALES_REP).department(department);
        Api.as(hand).body(Map.of("name", "改名")).put("/api/v1/customers/" + customer).then().statusCode(403)
                .body("code", is("customer.change-needs-request")).body("rule", is("S2d-26"));
        Api.as(hand).body(Map.of("name", "改名")).patch("/api/v1/customers/" + customer).then().statusCode(403);
        Api.as(hand).delete("/api/v1/customers/" + customer).then().statusCode(403);
        Api.as(hand).delete("/api/v1/customers/" + UUID.randomUUID()).then().statusCode(404);
        Api.as(Tokens.staff("程序").role(Roles.SALES_REP).department(department).client("customers:write"))
                .delete("/api/v1/customers/" + customer).then().statusCode(403);
        assertThat(seen(head)).hasSize(1).first().satisfies(v -> {
            assertThat(v.get("attempt")).isEqualTo("WROTE_DIRECTLY");
            assertThat(v.get("attempts")).isEqualTo(3);
            assertThat(v.get("personName")).isEqualTo("快手");
        });
        Api.as(DATA_ADMIN).get("/api/v1/customers/" + customer).then().statusCode(200).body("version", is(0));
    }

    @Test
    @Rule("S4-34")
    void a_stale_page_and_a_wrong_role_and_a_finished_request_are_no_attempts() {
        long before = outbox.rows("violation");
        Response asked = request(REP, customer(), set("NATURAL", Map.of("businessLine", "筒灯")));
        Response approved = Changes.act(Changes.MANAGER, asked, "approve", Map.of());
        Changes.act(DATA_ADMIN, asked, "execute", Map.of()).then().statusCode(412);
        Changes.act(REP, approved, "execute", Map.of()).then().statusCode(403);
        Response executed = Changes.act(DATA_ADMIN, approved, "execute", Map.of());
        Changes.act(DATA_ADMIN, approved, "execute", Map.of()).then().statusCode(412);
        Changes.act(DATA_ADMIN, executed, "execute", Map.of()).then().statusCode(409);
        assertThat(outbox.rows("violation")).isEqualTo(before);
    }

    @Test
    @Rule("S4-34")
    void many_attempts_at_once_are_one_row_with_all_of_them() {
        Tokens admin = Tokens.staff("沈慧").role(Roles.DATA_ADMIN).department(department);
        Response asked = request(REP, customer(), set("NATURAL", Map.of("businessLine", "筒灯")));
        assertThat(Together.run(6, i -> Changes.act(admin, asked, "execute", Map.of())))
                .extracting(Response::statusCode).containsOnly(409);
        assertThat(seen(head)).hasSize(1).first().satisfies(v -> assertThat(v.get("attempts")).isEqualTo(6));
    }

    @Test
    @Rule({"S2d-26", "S1-63"})
    void the_auditor_reports_a_forged_card_and_the_general_manager_alone_confirms_it() {
        Response reported = report(AUDITOR, "FORGED_CARD", customer());
        reported.then().statusCode(201).body("decider", is("GENERAL_MANAGER")).body("allowedActions", empty());
        String id = reported.path("id");
        assertThat(Forms.kinds(GM, "tasks", id)).containsExactly("violation.decide");
        assertThat(Forms.work(head, "tasks", id)).isEmpty();
        act(head, reported, "confirm", Map.of()).then().statusCode(403)
                .body("code", is("violation.general-manager-decides")).body("rule", is("S2d-26"));
        Response confirmed = act(GM, reported, "confirm", Map.of("note", "笔迹与监控属实"));
        confirmed.then().statusCode(200).body("status", is("CONFIRMED")).body("dismissalProposed", is(true))
                .body("proposedFen", is(0));
        assertThat(outbox.of(UUID.fromString(id)).getLast().payload().path("dismissalProposed").asBoolean()).isTrue();
        assertThat(Forms.kinds(AUDITOR, "notifications", id)).containsExactly("violation.confirmed");
        Tokens concerned = Tokens.staff(name).role(Roles.SALES_REP).department(department);
        assertThat(Forms.kinds(concerned, "notifications", id)).containsExactly("violation.against-you");
        Api.as(concerned).get(PATH + "/" + id).then().statusCode(200);
        Api.as(Tokens.staff("同事").role(Roles.SALES_REP).department(department)).get(PATH + "/" + id).then()
                .statusCode(404);
    }

    @Test
    @Rule({"S4-34", "S1-63"})
    void a_change_without_audit_is_confirmed_by_the_manager_with_two_hundred_yuan_proposed() {
        Response reported = report(AUDITOR, "UNAUDITED_CHANGE", null);
        reported.then().statusCode(201).body("decider", is("DEPT_MANAGER")).body("customerId", nullValue());
        Response confirmed = act(head, reported, "confirm", Map.of());
        confirmed.then().statusCode(200).body("proposedFen", is(20000)).body("dismissalProposed", is(false));
        assertThat(outbox.typesOf(UUID.fromString(reported.path("id")))).containsExactly("violation.reported.v1",
                "violation.confirmed.v1");
        act(head, confirmed, "dismiss", Forms.reason("误会")).then().statusCode(409);
    }

    @Test
    @Rule("S1-63")
    void neither_the_reporter_nor_the_person_concerned_decides() {
        Response byHead = report(head, "UNAUDITED_CHANGE", null);
        byHead.then().body("decider", is("GENERAL_MANAGER"));
        act(head, byHead, "confirm", Map.of()).then().statusCode(403).body("code", is("violation.decider-is-reporter"));
        Tokens boss = Tokens.staff(name).role(Roles.DEPT_MANAGER).department(department);
        act(boss, byHead, "dismiss", Forms.reason("没有的事")).then().statusCode(403)
                .body("code", is("violation.decider-is-concerned"));
        act(GM, byHead, "dismiss", Forms.reason("证据不足")).then().statusCode(200).body("status", is("DISMISSED"))
                .body("proposedFen", nullValue());
    }

    @Test
    void what_is_wrong_with_a_report_is_told_at_once() {
        Api.as(REP).body(body("UNAUDITED_CHANGE", null)).post(PATH).then().statusCode(403);
        Map<String, Object> wrong = body("UNAUDITED_CHANGE", UUID.randomUUID().toString());
        wrong.put("personId", UUID.randomUUID());
        wrong.put("happenedOn", LocalDate.now().plusDays(3).toString());
        Api.as(AUDITOR).body(wrong).post(PATH).then().statusCode(422).body("errors.field",
                contains("personId", "customerId", "happenedOn"));
        Tokens self = Tokens.staff(name).role(Roles.DEPT_MANAGER).department(department);
        Api.as(self).body(body("UNAUDITED_CHANGE", null)).post(PATH).then().statusCode(422).body("errors.code",
                contains("violation.person-is-reporter"));
        Api.as(AUDITOR).queryParam("q", name).get(PATH + "/people").then()
                .body("items.id", contains(person.toString()));
        Api.as(REP).get(PATH + "/people").then().statusCode(403);
    }

    @Test
    void confirmed_and_dismissed_at_once_one_of_them_wins() {
        for (int round = 0; round < 3; round++) {
            Response reported = report(AUDITOR, "UNAUDITED_CHANGE", null);
            List<Response> answers = Together.run(2, i -> i == 0
                    ? act(head, reported, "confirm", Map.of())
                    : act(GM, reported, "dismiss", Forms.reason("证据不足")));
            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
            assertThat(outbox.typesOf(UUID.fromString(reported.path("id")))).hasSize(2);
        }
    }

    private Response report(Tokens by, String kind, String customer) {
        return Api.as(by).body(body(kind, customer)).post(PATH);
    }

    private Map<String, Object> body(String kind, String customer) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("kind", kind, "personId", person, "happenedOn",
                LocalDate.now().minusDays(2).toString(), "evidence", "客户卡上电话被涂改，与登记表不符"));
        body.put("customerId", customer);
        return body;
    }

    private static Response act(Tokens by, Response seen, String action, Object body) {
        return Api.as(by, seen.<Integer>path("version")).body(body)
                .post(PATH + "/" + seen.path("id") + "/actions/" + action);
    }

    private static List<Map<String, Object>> seen(Tokens by) {
        return Api.as(by).queryParam("limit", 200).get(PATH).path("items");
    }

    /** What was recorded of a person about one record. */
    private static List<Map<String, Object>> of(Tokens by, String name, String number) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (Map<String, Object> row : Api.as(by).queryParam("q", name).get(PATH)
                .<List<Map<String, Object>>>path("items")) {
            if (number.equals(Api.as(by).get(PATH + "/" + row.get("id")).path("subjectNumber"))) {
                found.add(row);
            }
        }
        return found;
    }

    private static String customer() {
        return Forms.form().established().path("customerId");
    }
}
