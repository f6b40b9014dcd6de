package io.keguan.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.gateway.GatewayResource;
import io.keguan.gateway.People;
import io.keguan.gateway.People.Session;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiClientApiTest {

    private static final String PATH = "/api/v1/api-clients";
    private static final List<String> SCOPES = List.of("customers:read", "departments:read");

    @Inject
    OutboxProbe tables;

    @Inject
    TestClock clock;

    private Session admin;

    @BeforeEach
    void signIn() {
        admin = People.admin();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    @Rule("S3-101")
    void a_third_party_gets_a_token_for_its_secret_and_works_within_its_scopes() {
        Response client = registered();
        for (Response answer : List.of(token(client.path("clientId"), client.path("clientSecret")),
                post(Map.of("grant_type", "client_credentials", "client_id", client.path("clientId"), "client_secret",
                        client.path("clientSecret"))))) {
            answer.then().statusCode(200).body("token_type", is("Bearer")).body("expires_in", is(3600))
                    .body("scope", is("customers:read departments:read")).header("Cache-Control", is("no-store"));
            String token = answer.path("access_token");
            get(token, "/api/v1/departments").then().statusCode(200);
            get(token, "/api/v1/customers/echo").then().statusCode(200);
            get(token, "/api/v1/staff").then().statusCode(403).body("code", is("auth.scope-missing"))
                    .body("params.scope", is("staff:read"));
            bearer(token).body("{}").post("/api/v1/customers/echo").then().statusCode(403)
                    .body("code", is("auth.scope-missing")).body("params.scope", is("customers:write"));
        }
        admin.reader().get(PATH + "/" + client.path("id")).then().body("lastUsedAt", notNullValue())
                .body("clientSecret", nullValue());
    }

    @Test
    void a_token_may_be_narrowed_but_not_widened() {
        Response client = registered();
        Response narrow = post(Map.of("grant_type", "client_credentials", "client_id", client.path("clientId"),
                "client_secret", client.path("clientSecret"), "scope", "departments:read"));
        narrow.then().statusCode(200).body("scope", is("departments:read"));
        get(narrow.path("access_token"), "/api/v1/customers/echo").then().statusCode(403);
        post(Map.of("grant_type", "client_credentials", "client_id", client.path("clientId"), "client_secret",
                client.path("clientSecret"), "scope", "departments:write")).then().statusCode(400)
                .body("error", is("invalid_scope"));
    }

    @Test
    void the_token_endpoint_refuses_in_the_words_of_oauth() {
        Response client = registered();
        String id = client.path("clientId");
        String secret = client.path("clientSecret");
        post(Map.of("client_id", id, "client_secret", secret)).then().statusCode(400)
                .body("error", is("invalid_request"));
        post(Map.of("grant_type", "password", "client_id", id, "client_secret", secret)).then().statusCode(400)
                .body("error", is("unsupported_grant_type"));
        post(Map.of("grant_type", "client_credentials")).then().statusCode(401).body("error", is("invalid_client"))
                .header("WWW-Authenticate", startsWith("Basic"));
        token(id, "wrong").then().statusCode(401).body("error", is("invalid_client"));
        token("nobody", secret).then().statusCode(401).body("error", is("invalid_client"));
        People.anonymous(People.address()).auth().preemptive().basic(id, secret).contentType(ContentType.URLENC)
                .formParam("grant_type", "client_credentials").formParam("client_secret", secret)
                .post("/api/v1/auth/token").then().statusCode(400).body("error", is("invalid_request"));
        People.anonymous(People.address()).contentType(ContentType.URLENC)
                .body("grant_type=client_credentials&grant_type=client_credentials").post("/api/v1/auth/token").then()
                .statusCode(400).body("error", is("invalid_request"));
        People.anonymous(People.address()).contentType(ContentType.URLENC).header("Authorization", "Basic !!!")
                .formParam("grant_type", "client_credentials").post("/api/v1/auth/token").then().statusCode(400)
                .body("error", is("invalid_request"));
    }

    @Test
    void guessing_at_a_secret_is_slowed_down() {
        Response client = registered();
        for (int i = 0; i < 5; i++) {
            token(client.path("clientId"), "guess" + i).then().statusCode(401);
        }
        token(client.path("clientId"), client.path("clientSecret")).then().statusCode(429)
                .header("Retry-After", notNullValue()).body("code", is("auth.throttled"));
    }

    @Test
    void tokens_end_with_their_time_with_the_secret_and_with_the_client() {
        Response client = registered();
        String token = granted(client);
        clock.advance(Duration.ofMinutes(61));
        get(token, "/api/v1/departments").then().statusCode(401).body("code", is("auth.unauthenticated"))
                .header("WWW-Authenticate", startsWith("Bearer"));
        clock.reset();
        get(token, "/api/v1/departments").then().statusCode(200);
        Response rotated = act(client, 0, "rotate-secret");
        rotated.then().statusCode(200).body("clientSecret", notNullValue()).header("ETag", is("\"1\""));
        get(token, "/api/v1/departments").then().statusCode(401);
        token(client.path("clientId"), client.path("clientSecret")).then().statusCode(401);
        String fresh = token(client.path("clientId"), rotated.path("clientSecret")).path("access_token");
        get(fresh, "/api/v1/departments").then().statusCode(200);
        act(client, 1, "disable").then().statusCode(200).body("status", is("DISABLED"))
                .body("allowedActions", contains("enable"));
        get(fresh, "/api/v1/departments").then().statusCode(401);
        token(client.path("clientId"), rotated.path("clientSecret")).then().statusCode(401);
        act(client, 2, "enable").then().statusCode(200).body("status", is("ACTIVE"));
        get(fresh, "/api/v1/departments").then().statusCode(401);
        token(client.path("clientId"), rotated.path("clientSecret")).then().statusCode(200);
        admin.reader().get("/api/v1/services/gateway/audit?type=api-client&id=" + client.path("id")).then()
                .body("items.action", is(List.of("enable", "disable", "rotate-secret", "register")));
    }

    @Test
    @Rule("S1-63")
    void a_program_gets_no_role_that_approves() {
        register(People.fresh("ERP"), List.of("GENERAL_MANAGER"), SCOPES).then().statusCode(422)
                .body("errors[0].code", is("api-client.role-for-people")).body("errors[0].rule", is("S1-63"));
    }

    @Test
    void unknown_roles_scopes_and_departments_and_a_taken_name_are_refused() {
        register(People.fresh("ERP"), List.of("KING"), List.of("customers:read", "customers:*")).then()
                .statusCode(422).body("errors.field", is(List.of("roles", "scopes")));
        register(People.fresh("ERP"), List.of(), List.of()).then().statusCode(422)
                .body("errors.field", is(List.of("roles", "scopes")));
        String name = People.fresh("ERP");
        register(name, List.of("SALES_REP"), SCOPES).then().statusCode(201);
        register(name.toLowerCase(), List.of("SALES_REP"), SCOPES).then().statusCode(409)
                .body("code", is("api-client.name-taken"));
    }

    @Test
    void no_table_holds_a_secret_or_a_token() {
        Response client = registered();
        String token = granted(client);
        assertThat(tables.rows("api_client WHERE secret_hash = '" + client.path("clientSecret") + "'")).isZero();
        assertThat(tables.rows("access_token WHERE token_hash = '" + token + "'")).isZero();
        assertThat(tables.rows("idempotency_key WHERE body LIKE '%" + client.path("clientSecret") + "%'")).isZero();
    }

    private String granted(Response client) {
        return token(client.path("clientId"), client.path("clientSecret")).path("access_token");
    }

    private Response registered() {
        Response client = register(People.fresh("ERP"), List.of("SALES_REP"), SCOPES);
        client.then().statusCode(201).body("clientSecret", notNullValue());
        return client;
    }

    private Response register(String name, List<String> roles, List<String> scopes) {
        return admin.page().header("Idempotency-Key", People.fresh("key"))
                .body(Map.of("name", name, "departmentId", People.company(), "roles", roles, "scopes", scopes))
                .post(PATH);
    }

    private Response act(Response client, int version, String action) {
        return admin.page(version).post(PATH + "/" + client.path("id") + "/actions/" + action);
    }

    private static Response token(String id, String secret) {
        return People.anonymous(People.address()).auth().preemptive().basic(id, secret)
                .contentType(ContentType.URLENC).formParam("grant_type", "client_credentials")
                .post("/api/v1/auth/token");
    }

    private static Response post(Map<String, String> form) {
        return People.anonymous(People.address()).contentType(ContentType.URLENC).formParams(form)
                .post("/api/v1/auth/token");
    }

    private static Response get(String token, String path) {
        return bearer(token).get(path);
    }

    private static io.restassured.specification.RequestSpecification bearer(String token) {
        return People.anonymous(People.address()).header("Authorization", "Bearer " + token);
    }
}
