package io.keguan.gateway.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
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
import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.Together;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StaffApiTest {

    private static final String PATH = "/api/v1/staff";

    @Inject
    OutboxProbe outbox;

    private Session admin;

    @BeforeEach
    void signIn() {
        admin = People.admin();
    }

    @Test
    @Rule("S4-03")
    void a_person_may_be_sales_representative_account_manager_and_data_administrator() {
        Response made = register(People.fresh("user"), People.company(), "SALES_REP", "ACCOUNT_MANAGER", "DATA_ADMIN");
        made.then().statusCode(201).header("ETag", is("\"0\"")).body("roles",
                is(List.of("ACCOUNT_MANAGER", "DATA_ADMIN", "SALES_REP"))).body("status", is("ACTIVE"))
                .body("allowedActions", contains("assign", "reset-password", "disable"))
                .body("temporaryPassword", notNullValue());
        UUID id = UUID.fromString(made.path("id"));
        assertThat(made.header("Location")).isEqualTo(PATH + "/" + id);
        OutboxProbe.Written event = outbox.of(id).getFirst();
        assertThat(event.type()).isEqualTo("staff.registered.v1");
        assertThat(event.payload().get("departmentId").asText()).isEqualTo(People.company().toString());
        assertThat(event.payload().toString()).doesNotContain(made.<String>path("username"))
                .doesNotContain(made.<String>path("temporaryPassword"));
        admin.reader().get(PATH + "/" + id).then().statusCode(200).body("temporaryPassword", nullValue())
                .body("departmentName", is("华光灯具厂"));
    }

    @Test
    @Rule("S1-63")
    void nobody_changes_the_own_roles_disables_or_resets_the_own_account() {
        Map<String, Object> actions = Map.of("assign",
                Map.of("departmentId", People.company(), "roles", List.of("ADMIN", "GENERAL_MANAGER")), "disable",
                Map.of("reason", "休假"), "reset-password", Map.of());
        int version = admin.reader().get(PATH + "/" + admin.id()).path("version");
        actions.forEach((action, body) -> admin.page(version).body(body)
                .post(PATH + "/" + admin.id() + "/actions/" + action).then().statusCode(403)
                .body("code", is("staff.own-account")).body("rule", is("S1-63")));
        admin.reader().get(PATH + "/" + admin.id()).then().body("allowedActions", empty()).body("version", is(version))
                .body("roles", is(List.of("ADMIN")));
    }

    @Test
    void a_life_from_registration_to_return_tells_its_events_in_order() {
        Person rep = People.registered(admin, People.company(), Roles.SALES_REP);
        act(rep.id(), 0, "assign", Map.of("departmentId", People.company(), "roles", List.of("FINANCE"))).then()
                .statusCode(200).header("ETag", is("\"1\"")).body("roles", is(List.of("FINANCE")));
        act(rep.id(), 1, "disable", Map.of("reason", "离职")).then().statusCode(200).body("status", is("DISABLED"))
                .body("allowedActions", contains("assign", "enable"));
        act(rep.id(), 2, "reset-password", Map.of()).then().statusCode(409)
                .body("code", is("staff.transition-not-allowed")).body("allowedActions", contains("assign", "enable"));
        act(rep.id(), 2, "enable", Map.of("reason", "复职")).then().statusCode(200).body("status", is("ACTIVE"));
        assertThat(outbox.typesOf(rep.id())).containsExactly("staff.registered.v1", "staff.assigned.v1",
                "staff.disabled.v1", "staff.enabled.v1");
    }

    @Test
    @Rule({"S2c-02", "S1-64"})
    void every_change_of_an_account_stands_in_its_audit_trail_and_no_password_does() {
        Person rep = People.registered(admin, People.company(), Roles.SALES_REP);
        act(rep.id(), 0, "disable", Map.of("reason", "离职")).then().statusCode(200);
        Response trail = admin.reader().get("/api/v1/services/gateway/audit?type=staff&id=" + rep.id());
        trail.then().statusCode(200).body("intact", is(true)).body("items.action", is(List.of("disable", "register")))
                .body("items[0].reason", is("离职")).body("items[0].actorName", is("创始人"))
                .body("items[0].before.status", is("ACTIVE")).body("items[0].after.status", is("DISABLED"));
        assertThat(trail.asString()).doesNotContain("argon2id").doesNotContain(rep.password());
    }

    @Test
    void the_last_active_administrator_stays() {
        Person second = People.person(admin, People.company(), Roles.ADMIN);
        Session secondSession = People.signIn(second);
        List<Integer> answers = Together.run(2, i -> i == 0
                ? act(second.id(), second.version(), "disable", Map.of("reason", "甲停乙")).statusCode()
                : secondSession.page((Number) secondSession.reader().get(PATH + "/" + admin.id()).path("version"))
                        .body(Map.of("reason", "乙停甲")).post(PATH + "/" + admin.id() + "/actions/disable").statusCode());
        assertThat(answers).contains(200).containsAnyOf(401, 409);
        Session left = answers.getFirst() == 200 ? People.admin() : People.signIn(second);
        UUID gone = answers.getFirst() == 200 ? second.id() : admin.id();
        left.reader().get(PATH + "?role=ADMIN&status=ACTIVE").then().body("items.id", not(hasItem(gone.toString())));
        int version = left.reader().get(PATH + "/" + gone).path("version");
        left.page(version).body(Map.of("reason", "恢复")).post(PATH + "/" + gone + "/actions/enable").then()
                .statusCode(200);
    }

    @Test
    void of_many_who_register_the_same_user_name_at_once_one_succeeds() {
        String username = People.fresh("twin");
        List<Integer> answers = Together.run(8,
                i -> register(i % 2 == 0 ? username : username.toUpperCase(), People.company(), "SALES_REP")
                        .statusCode());
        assertThat(answers.stream().filter(s -> s == 201)).hasSize(1);
        assertThat(answers.stream().filter(s -> s == 409)).hasSize(7);
    }

    @Test
    void a_repeated_registration_answers_the_same_but_shows_no_password_again() {
        Map<String, Object> body = body(People.fresh("user"), People.company(), "SALES_REP");
        String key = People.fresh("key");
        Response first = admin.page().header("Idempotency-Key", key).body(body).post(PATH);
        Response again = admin.page().header("Idempotency-Key", key).body(body).post(PATH);
        first.then().statusCode(201).body("temporaryPassword", notNullValue());
        again.then().statusCode(201).header("Idempotency-Replayed", is("true"))
                .body("id", is(first.<String>path("id"))).body("temporaryPassword", nullValue());
        assertThat(outbox.rows("idempotency_key WHERE body LIKE '%" + first.path("temporaryPassword") + "%'"))
                .isZero();
    }

    @Test
    void the_list_is_searched_filtered_and_paged() {
        UUID department = People.department(admin, "外贸部");
        String prefix = People.fresh("Lister");
        for (String suffix : List.of("a", "b", "c")) {
            register(prefix + suffix, department, suffix.equals("c") ? "FINANCE" : "SALES_REP").then().statusCode(201);
        }
        String all = PATH + "?department=" + department + "&sort=username";
        admin.reader().get(all + "&q=" + prefix.toLowerCase()).then().body("items", org.hamcrest.Matchers.hasSize(3))
                .body("total.count", is(3)).body("items[0].departmentName", is("外贸部"));
        admin.reader().get(all + "&role=FINANCE").then().body("items.username", is(List.of(prefix + "c")));
        Response page = admin.reader().get(all + "&limit=2");
        page.then().body("items.username", is(List.of(prefix + "a", prefix + "b")));
        admin.reader().get(all + "&limit=2&cursor=" + page.path("next")).then()
                .body("items.username", is(List.of(prefix + "c"))).body("next", nullValue());
        admin.reader().get(PATH + "?department=" + People.company() + "&q=" + prefix).then().body("total.count", is(3));
    }

    @Test
    @Rule({"S2c-03", "S3-17"})
    void only_administrators_change_accounts_and_only_managers_and_auditors_see_them() {
        Session rep = People.signIn(People.person(admin, People.company(), Roles.SALES_REP));
        Session auditor = People.signIn(People.person(admin, People.company(), Roles.AUDITOR));
        rep.reader().get(PATH).then().statusCode(403).body("code", is("auth.forbidden"));
        auditor.reader().get(PATH).then().statusCode(200).body("items.allowedActions.flatten()", empty());
        for (Session session : List.of(rep, auditor)) {
            session.page().body(body(People.fresh("user"), People.company(), "ADMIN")).post(PATH).then()
                    .statusCode(403).body("code", is("auth.forbidden"));
        }
        People.anonymous(People.address()).get(PATH).then().statusCode(401).body("code", is("auth.unauthenticated"));
    }

    private Response act(UUID id, int version, String action, Object body) {
        return admin.page(version).body(body).post(PATH + "/" + id + "/actions/" + action);
    }

    private Response register(String username, UUID department, String... roles) {
        return admin.page().body(body(username, department, roles)).post(PATH);
    }

    private static Map<String, Object> body(String username, UUID department, String... roles) {
        return new HashMap<>(Map.of("username", username, "name", "王晓明", "departmentId", department, "roles", roles));
    }
}
