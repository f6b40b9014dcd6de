package io.keguan.gateway.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.gateway.GatewayResource;
import io.keguan.gateway.People;
import io.keguan.gateway.People.Person;
import io.keguan.gateway.People.Session;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.Together;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DepartmentApiTest {

    private static final String PATH = "/api/v1/departments";

    @Inject
    OutboxProbe outbox;

    private Session admin;

    @BeforeEach
    void signIn() {
        admin = People.admin();
    }

    @Test
    void a_department_is_opened_renamed_moved_and_closed() {
        UUID upper = open("销售部", People.company());
        UUID id = open("销售一部", People.company());
        act(id, 0, "rename", Map.of("name", "华东销售部")).then().statusCode(200).header("ETag", is("\"1\""))
                .body("name", is("华东销售部"));
        act(id, 1, "move", Map.of("parentId", upper)).then().statusCode(200).body("parentId", is(upper.toString()));
        act(id, 2, "close", Map.of()).then().statusCode(200).body("status", is("CLOSED"))
                .body("allowedActions", empty());
        act(id, 3, "rename", Map.of("name", "旧部门")).then().statusCode(409)
                .body("code", is("department.transition-not-allowed"));
        assertThat(outbox.typesOf(id)).containsExactly("department.opened.v1", "department.renamed.v1",
                "department.moved.v1", "department.closed.v1");
        admin.reader().get("/api/v1/services/gateway/audit?type=department&id=" + id).then()
                .body("items.action", is(List.of("close", "move", "rename", "open"))).body("intact", is(true));
    }

    @Test
    void a_department_in_use_is_not_closed_and_a_closed_one_takes_nobody_in() {
        UUID upper = open("市场部", People.company());
        UUID lower = open("推广组", upper);
        act(upper, 0, "close", Map.of()).then().statusCode(409).body("code", is("department.in-use"));
        Person rep = People.registered(admin, lower, Roles.SALES_REP);
        act(lower, 0, "close", Map.of()).then().statusCode(409).body("code", is("department.in-use"));
        admin.page(0).body(Map.of("reason", "离职")).post("/api/v1/staff/" + rep.id() + "/actions/disable").then()
                .statusCode(200);
        act(lower, 0, "close", Map.of()).then().statusCode(200);
        admin.page(1).body(Map.of("reason", "复职")).post("/api/v1/staff/" + rep.id() + "/actions/enable").then()
                .statusCode(422).body("errors[0].code", is("department.closed"))
                .body("errors[0].field", is("departmentId"));
        admin.page().body(Map.of("code", People.fresh("D"), "name", "下级", "parentId", lower)).post(PATH).then()
                .statusCode(422).body("errors[0].code", is("department.closed"));
    }

    @Test
    void the_company_itself_is_not_moved_or_closed_and_there_is_only_one() {
        UUID lower = open("行政部", People.company());
        Response company = admin.reader().get(PATH + "/" + People.company());
        company.then().body("allowedActions", contains("rename"));
        int version = company.path("version");
        act(People.company(), version, "move", Map.of("parentId", lower)).then().statusCode(409)
                .body("code", is("department.root-fixed"));
        act(People.company(), version, "close", Map.of()).then().statusCode(409)
                .body("code", is("department.root-fixed"));
        admin.page().body(Map.of("code", People.fresh("D"), "name", "另一家")).post(PATH).then().statusCode(422)
                .body("errors[0].field", is("parentId"));
    }

    @Test
    void a_code_is_given_once_whatever_its_case() {
        String code = People.fresh("Code");
        List<Integer> answers = Together.run(6, i -> admin.page().body(Map.of("code",
                i % 2 == 0 ? code : code.toUpperCase(), "name", "同码", "parentId", People.company())).post(PATH)
                .statusCode());
        assertThat(answers.stream().filter(s -> s == 201)).hasSize(1);
        assertThat(answers.stream().filter(s -> s == 409)).hasSize(5);
    }

    @Test
    void moves_at_the_same_moment_close_no_ring() {
        for (int round = 0; round < 5; round++) {
            List<UUID> three = List.of(open("甲", People.company()), open("乙", People.company()),
                    open("丙", People.company()));
            List<Integer> answers = Together.run(3,
                    i -> act(three.get(i), 0, "move", Map.of("parentId", three.get((i + 1) % 3))).statusCode());
            assertThat(answers.stream().filter(s -> s == 200)).hasSize(2);
            assertThat(answers.stream().filter(s -> s == 409)).hasSize(1);
        }
    }

    @Test
    void a_department_is_not_moved_below_itself() {
        UUID upper = open("上", People.company());
        UUID lower = open("下", upper);
        act(upper, 0, "move", Map.of("parentId", lower)).then().statusCode(409)
                .body("code", is("department.move-below-itself"));
        act(upper, 0, "move", Map.of("parentId", upper)).then().statusCode(409)
                .body("code", is("department.move-below-itself"));
    }

    @Test
    void nobody_slips_into_a_department_while_it_is_closed() {
        for (int round = 0; round < 5; round++) {
            UUID id = open("将撤销", People.company());
            List<Integer> answers = Together.run(2, i -> i == 0
                    ? act(id, 0, "close", Map.of()).statusCode()
                    : admin.page().body(Map.of("username", People.fresh("user"), "name", "王", "departmentId", id,
                            "roles", List.of())).post("/api/v1/staff").statusCode());
            assertThat(answers).isIn(List.of(200, 422), List.of(409, 201));
        }
    }

    @Test
    void everyone_signed_in_reads_the_tree_and_only_administrators_change_it() {
        Session rep = People.signIn(People.person(admin, People.company(), Roles.SALES_REP));
        rep.reader().get(PATH).then().statusCode(200).body("items.allowedActions.flatten()", empty());
        rep.page().body(Map.of("code", People.fresh("D"), "name", "私设", "parentId", People.company())).post(PATH)
                .then().statusCode(403).body("code", is("auth.forbidden"));
        People.anonymous(People.address()).get(PATH).then().statusCode(401);
    }

    private UUID open(String name, UUID parent) {
        Response opened = admin.page().body(Map.of("code", People.fresh("D"), "name", name, "parentId", parent))
                .post(PATH);
        opened.then().statusCode(201).body("status", is("OPEN"))
                .body("allowedActions", contains("rename", "move", "close"));
        return UUID.fromString(opened.path("id"));
    }

    private Response act(UUID id, int version, String action, Object body) {
        return admin.page(version).body(body).post(PATH + "/" + id + "/actions/" + action);
    }
}
