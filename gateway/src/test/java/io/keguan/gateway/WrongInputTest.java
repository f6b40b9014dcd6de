package io.keguan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.keguan.gateway.People.Session;
import io.keguan.kit.problem.ProblemTexts;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.OutboxProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Each wrong request gets its documented problem and leaves no row and no event. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrongInputTest {

    private static final String GOOD = "\"name\":\"王\",\"departmentId\":\"%s\",\"roles\":[]";

    @Inject
    OutboxProbe outbox;

    @Inject
    ProblemTexts texts;

    private Session admin;

    @BeforeEach
    void signIn() {
        admin = People.admin();
        People.company();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("a user name that is too long", "{\"username\":\"" + "u".repeat(41) + "\"," + GOOD + "}",
                        422, "request.invalid"),
                Arguments.of("a user name with a space", "{\"username\":\"a b\"," + GOOD + "}", 422, "request.invalid"),
                Arguments.of("a control character", "{\"username\":\"a\\u0007b\"," + GOOD + "}", 422,
                        "request.invalid"),
                Arguments.of("no user name", "{" + GOOD + "}", 422, "request.invalid"),
                Arguments.of("an unknown field", "{\"username\":\"a\",\"admin\":true," + GOOD + "}", 400,
                        "request.unknown-field"),
                Arguments.of("a wrong type", "{\"username\":{}," + GOOD + "}", 400, "request.malformed"),
                Arguments.of("no UUID", "{\"username\":\"a\",\"name\":\"王\",\"departmentId\":\"7\",\"roles\":[]}", 400,
                        "request.malformed"),
                Arguments.of("no JSON", "{\"username\":", 400, "request.malformed"),
                Arguments.of("no body", "", 422, "request.invalid"),
                Arguments.of("an unknown department", "{\"username\":\"a\",\"name\":\"王\",\"departmentId\":\""
                        + UUID.randomUUID() + "\",\"roles\":[]}", 422, "request.invalid"),
                Arguments.of("an unknown role", "{\"username\":\"a\",\"name\":\"王\",\"departmentId\":\"%s\","
                        + "\"roles\":[\"KING\"]}", 422, "request.invalid"),
                Arguments.of("a weak password",
                        "{\"username\":\"a\",\"temporaryPassword\":\"12345\"," + GOOD + "}", 422, "request.invalid"),
                Arguments.of("2 MB", "{\"username\":\"" + "u".repeat(2_000_000) + "\"," + GOOD + "}", 413,
                        "request.too-large"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void wrong_input_is_refused_as_documented(String what, String body, int status, String code) {
        String before = traces();
        Response answer = admin.page().header("Idempotency-Key", People.fresh("key"))
                .body(body.replace("%s", People.company().toString())).post("/api/v1/staff");
        answer.then().statusCode(status).contentType("application/problem+json");
        assertThat(answer.<String>path("code")).isEqualTo(code);
        assertThat(answer.<String>path("traceId")).matches("[0-9a-f]{32}");
        assertThat(answer.asString()).doesNotContain("io.keguan").doesNotContain("Exception").doesNotContain("SQL");
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void stale_missing_and_reused_marks_and_forged_cursors_are_refused() {
        UUID department = People.department(admin, "财务部");
        String path = "/api/v1/departments/" + department + "/actions/rename";
        String key = People.fresh("key");
        admin.page(0).header("Idempotency-Key", key).body("{\"name\":\"财务科\"}").post(path).then().statusCode(200);
        String before = traces();
        expect(admin.page(0).body("{\"name\":\"又一名\"}").post(path), 412, "conflict.stale");
        expect(admin.page().header("If-Match", "\"x\"").body("{\"name\":\"又一名\"}").post(path), 412, "conflict.stale");
        expect(admin.page().body("{\"name\":\"又一名\"}").post(path), 428, "conflict.if-match-missing");
        expect(admin.page(0).header("Idempotency-Key", key).body("{\"name\":\"又一名\"}").post(path), 422,
                "idempotency.key-reused");
        expect(admin.reader().get("/api/v1/staff?cursor=Zm9yZ2Vk"), 400, "request.cursor-invalid");
        expect(admin.reader().get("/api/v1/staff?limit=5000"), 422, "request.invalid");
        expect(admin.reader().get("/api/v1/staff?sort=password_hash"), 422, "request.invalid");
        Response unknown = admin.reader().get("/api/v1/staff?status=ASLEEP");
        expect(unknown, 422, "request.invalid");
        assertThat(unknown.<String>path("errors[0].field")).isEqualTo("status");
        expect(admin.page(0).body("{\"name\":\"无\"}").post("/api/v1/departments/" + UUID.randomUUID()
                + "/actions/rename"), 404, "not-found");
        expect(admin.page(1).body("{\"parentId\":\"" + UUID.randomUUID() + "\"}").post("/api/v1/departments/"
                + department + "/actions/move"), 422, "request.invalid");
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void a_role_does_not_reach_into_the_work_of_another() {
        Session rep = People.signIn(People.person(admin, People.company(), Roles.SALES_REP));
        String before = traces();
        String body = "{\"username\":\"a\"," + GOOD.formatted(People.company()) + "}";
        expect(rep.page().body(body).post("/api/v1/staff"), 403, "auth.forbidden");
        expect(rep.page(0).body("{\"reason\":\"x\"}").post("/api/v1/staff/" + admin.id() + "/actions/disable"), 403,
                "auth.forbidden");
        expect(rep.page().body("{}").post("/api/v1/api-clients"), 403, "auth.forbidden");
        expect(rep.reader().get("/api/v1/api-clients"), 403, "auth.forbidden");
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void every_problem_of_the_gateway_has_words_in_both_languages() throws IOException {
        Properties chinese = new Properties();
        chinese.load(Thread.currentThread().getContextClassLoader().getResourceAsStream("problems.properties"));
        Properties english = new Properties();
        english.load(Thread.currentThread().getContextClassLoader().getResourceAsStream("problems_en.properties"));
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        chinese.stringPropertyNames().forEach(code -> {
            assertThat(texts.knows(code, Locale.CHINESE)).as(code).isTrue();
            assertThat(texts.knows(code, Locale.ENGLISH)).as(code).isTrue();
        });
    }

    private static void expect(Response answer, int status, String code) {
        answer.then().statusCode(status).contentType("application/problem+json");
        assertThat(answer.<String>path("code")).isEqualTo(code);
    }

    private String traces() {
        return Stream.of("staff", "department", "api_client", "outbox_event", "idempotency_key",
                "audit_entry WHERE action <> 'sign-in'").map(table -> table + "=" + outbox.rows(table)).toList()
                .toString();
    }
}
