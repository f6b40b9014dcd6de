package io.keguan.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.gateway.GatewayResource;
import io.keguan.gateway.Housekeeping;
import io.keguan.gateway.People;
import io.keguan.gateway.People.Person;
import io.keguan.gateway.People.Session;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Together;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionTest {

    @Inject
    TestClock clock;

    @Inject
    Housekeeping housekeeping;

    @Inject
    OutboxProbe tables;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void signing_out_ends_this_session_and_no_other() {
        Person rep = person();
        Session here = People.signIn(rep);
        Session there = People.signIn(rep);
        here.page().post("/api/v1/auth/logout").then().statusCode(204).header("Set-Cookie",
                org.hamcrest.Matchers.containsString("Max-Age=0"));
        refused(here);
        alive(there);
    }

    @Test
    void disabling_an_account_ends_its_sessions_at_the_next_request() {
        Person rep = person();
        Session session = People.signIn(rep);
        alive(session);
        act(rep, "disable", Map.of("reason", "停职")).then().statusCode(200).body("status", is("DISABLED"));
        refused(session);
    }

    @Test
    void a_change_of_roles_or_department_ends_the_sessions_at_the_next_request() {
        Person rep = person();
        Session session = People.signIn(rep);
        act(rep, "assign", Map.of("departmentId", People.company(), "roles", List.of("DATA_ADMIN"))).then()
                .statusCode(200);
        refused(session);
    }

    @Test
    void a_change_or_reset_of_the_password_ends_every_session_at_the_next_request() {
        Person rep = person();
        Session here = People.signIn(rep);
        Session there = People.signIn(rep);
        here.page().body(Map.of("current", rep.password(), "next", "another password")).post("/api/v1/auth/password")
                .then().statusCode(204);
        refused(here);
        refused(there);
        Session again = People.signIn(rep.username(), "another password");
        int version = People.admin().reader().get("/api/v1/staff/" + rep.id()).path("version");
        People.admin().page(version).post("/api/v1/staff/" + rep.id() + "/actions/reset-password").then()
                .statusCode(200);
        refused(again);
    }

    @Test
    void a_session_ends_after_half_an_hour_of_silence_and_lives_on_while_it_is_used() {
        Session used = People.signIn(person());
        Session silent = People.signIn(person());
        clock.advance(Duration.ofMinutes(20));
        alive(used);
        clock.advance(Duration.ofMinutes(20));
        alive(used);
        refused(silent);
    }

    @Test
    void a_session_ends_after_twelve_hours_however_busy_it_is() {
        Session session = People.signIn(person());
        for (int i = 0; i < 24; i++) {
            clock.advance(Duration.ofMinutes(29));
            alive(session);
        }
        clock.advance(Duration.ofMinutes(25));
        refused(session);
    }

    @Test
    void sessions_that_ended_are_swept_away() {
        People.signIn(person());
        clock.advance(Duration.ofHours(13));
        housekeeping.run();
        assertThat(tables.rows("session")).isZero();
        assertThat(tables.rows("login_failure")).isZero();
    }

    @Test
    void the_table_holds_no_token_that_opens_a_session() {
        Session session = People.signIn(person());
        assertThat(tables.rows("session WHERE token_hash = '" + session.cookie() + "'")).isZero();
        refused(new Session(session.id(), session.username(), "0".repeat(64), session.address()));
    }

    @Test
    void a_change_needs_the_header_and_the_origin_of_our_own_pages() {
        Session session = People.signIn(person());
        List<RequestSpecification> foreign = List.of(session.reader(),
                session.reader().header("Origin", People.ORIGIN), session.reader().header("Keguan-Csrf", "1"),
                session.reader().header("Keguan-Csrf", "1").header("Origin", "https://evil.example"),
                session.reader().header("Keguan-Csrf", "1").header("Origin", "null"),
                session.reader().header("Keguan-Csrf", "1").header("Origin", People.ORIGIN + ".evil.example"));
        foreign.forEach(request -> request.post("/api/v1/auth/logout").then().statusCode(403)
                .body("code", is("auth.csrf")));
        foreign.forEach(request -> request.post("/api/v1/customers").then().statusCode(403)
                .body("code", is("auth.csrf")));
        alive(session);
        session.reader().header("Origin", "https://evil.example").get("/api/v1/auth/me").then().statusCode(200)
                .header("Access-Control-Allow-Origin", is((String) null));
    }

    @Test
    void another_site_can_not_even_sign_somebody_in() {
        Person rep = person();
        People.anonymous(People.address()).header("Origin", "https://evil.example")
                .body(Map.of("username", rep.username(), "password", rep.password())).post("/api/v1/auth/login").then()
                .statusCode(403).body("code", is("auth.csrf"));
    }

    @Test
    void a_sign_in_that_crosses_a_change_of_the_password_leaves_no_session_behind() {
        Person rep = person();
        Session session = People.signIn(rep);
        List<Response> answers = Together.run(6, i -> i == 0
                ? session.page().body(Map.of("current", rep.password(), "next", "another password"))
                        .post("/api/v1/auth/password")
                : People.login(rep.username(), rep.password(), People.address()));
        answers.getFirst().then().statusCode(204);
        assertThat(tables.rows("session WHERE staff_id = '" + rep.id() + "'")).isZero();
    }

    private Response act(Person person, String action, Object body) {
        return People.admin().page(person.version()).body(body)
                .post("/api/v1/staff/" + person.id() + "/actions/" + action);
    }

    private static Person person() {
        return People.person(People.admin(), People.company(), Roles.SALES_REP);
    }

    private static void alive(Session session) {
        session.reader().get("/api/v1/auth/me").then().statusCode(200);
        session.reader().get("/api/v1/customers").then().statusCode(200);
    }

    private static void refused(Session session) {
        session.reader().get("/api/v1/auth/me").then().statusCode(401).body("code", is("auth.unauthenticated"));
        session.reader().get("/api/v1/customers").then().statusCode(401).body("code", is("auth.unauthenticated"));
    }
}
