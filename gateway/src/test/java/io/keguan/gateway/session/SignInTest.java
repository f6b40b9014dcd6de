package io.keguan.gateway.session;

import static io.keguan.gateway.People.login;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.gateway.GatewayResource;
import io.keguan.gateway.People;
import io.keguan.gateway.People.Person;
import io.keguan.gateway.People.Session;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Together;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInTest {

    @Inject
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void a_sign_in_gives_a_cookie_that_scripts_and_other_sites_do_not_get() {
        Person rep = person();
        Response response = login(rep.username(), rep.password(), People.address());
        response.then().statusCode(200).body("username", is(rep.username())).body("roles", is(List.of("SALES_REP")))
                .body("department.name", is("华光灯具厂")).body("mustChangePassword", is(false));
        assertThat(response.header("Set-Cookie")).contains("HTTPOnly").contains("SameSite=Lax").contains("Path=/")
                .doesNotContain("Max-Age").doesNotContain("Secure");
        assertThat(response.asString()).doesNotContain(response.cookie("keguan_session"));
    }

    @Test
    void upper_and_lower_case_full_and_half_width_are_one_user_name() {
        Person rep = person();
        String wide = rep.username().toUpperCase().replace("USER", "ＵＳＥＲ");
        login(wide, rep.password(), People.address()).then().statusCode(200).body("username", is(rep.username()));
    }

    @Test
    void a_wrong_password_an_unknown_name_and_a_disabled_account_get_the_same_answer() {
        Session admin = People.admin();
        Person disabled = person();
        admin.page(disabled.version()).body(Map.of("reason", "离职"))
                .post("/api/v1/staff/" + disabled.id() + "/actions/disable").then().statusCode(200);
        List<Response> answers = List.of(login(person().username(), "wrong-password", People.address()),
                login("nobody-of-this-name", "wrong-password", People.address()),
                login(disabled.username(), disabled.password(), People.address()));
        answers.forEach(answer -> answer.then().statusCode(401).body("code", is("auth.bad-credentials"))
                .header("Set-Cookie", is((String) null)));
        assertThat(answers.stream().map(a -> a.asString().replaceAll("\"traceId\":\"[^\"]*\"", "")).distinct())
                .hasSize(1);
    }

    @Test
    void five_failures_make_an_account_wait_and_even_the_right_password_waits_with_it() {
        Person rep = person();
        for (int i = 0; i < 5; i++) {
            login(rep.username(), "wrong-password", People.address()).then().statusCode(401);
        }
        Response refused = login(rep.username(), rep.password(), People.address());
        refused.then().statusCode(429).body("code", is("auth.throttled")).body("detail", containsString("秒后再试"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(25, 30);
        clock.advance(Duration.ofSeconds(31));
        login(rep.username(), "wrong-password", People.address()).then().statusCode(401);
        assertThat(Integer.parseInt(login(rep.username(), rep.password(), People.address()).header("Retry-After")))
                .isBetween(55, 60);
        clock.advance(Duration.ofSeconds(61));
        login(rep.username(), rep.password(), People.address()).then().statusCode(200);
        login(rep.username(), "wrong-password", People.address()).then().statusCode(401);
    }

    @Test
    void an_address_that_fails_for_many_names_waits_too_and_another_does_not() {
        Person rep = person();
        String address = People.address();
        for (int i = 0; i < 8; i++) {
            login(People.fresh("guess"), "wrong-password", address).then().statusCode(401);
        }
        login(rep.username(), rep.password(), address).then().statusCode(429);
        login(rep.username(), rep.password(), People.address()).then().statusCode(200);
    }

    @Test
    void guesses_at_the_same_moment_are_counted_one_by_one() {
        Person rep = person();
        List<Integer> answers = Together.run(20,
                i -> login(rep.username(), "wrong-password", People.address()).statusCode());
        assertThat(answers.stream().filter(s -> s == 401)).hasSize(5);
        assertThat(answers.stream().filter(s -> s == 429)).hasSize(15);
    }

    @Test
    void ten_people_sign_in_to_one_account_at_the_same_moment_with_the_right_password() {
        Person rep = person();
        assertThat(Together.run(10, i -> login(rep.username(), rep.password(), People.address()).statusCode()))
                .containsOnly(200);
    }

    @Test
    void a_temporary_password_opens_only_the_way_to_an_own_one() {
        Session admin = People.admin();
        Person rep = People.registered(admin, People.company(), Roles.SALES_REP);
        Session session = People.signIn(rep);
        session.reader().get("/api/v1/auth/me").then().statusCode(200).body("mustChangePassword", is(true));
        session.reader().get("/api/v1/departments").then().statusCode(403)
                .body("code", is("auth.password-change-required"));
        session.reader().get("/api/v1/customers").then().statusCode(403)
                .body("code", is("auth.password-change-required"));
        session.page().body(Map.of("current", rep.password(), "next", People.PASSWORD))
                .post("/api/v1/auth/password").then().statusCode(204);
        People.signIn(rep.username(), People.PASSWORD).reader().get("/api/v1/departments").then().statusCode(200);
    }

    @Test
    void a_bad_new_password_is_refused_with_every_reason() {
        Session session = People.signIn(person());
        session.page().body(Map.of("current", People.PASSWORD, "next", "aaaa")).post("/api/v1/auth/password").then()
                .statusCode(422).body("errors.code", is(List.of("password.too-short", "password.too-simple")))
                .body("errors.field", is(List.of("next", "next")));
        session.page().body(Map.of("current", "not my password", "next", "quite another one"))
                .post("/api/v1/auth/password").then().statusCode(422).body("errors[0].code", is("password.wrong"));
        session.page().body(Map.of("current", People.PASSWORD, "next", People.PASSWORD))
                .post("/api/v1/auth/password").then().statusCode(422).body("errors[0].code", is("password.unchanged"));
        session.reader().get("/api/v1/auth/me").then().statusCode(200);
    }

    @Test
    void of_two_who_use_the_one_time_link_one_founds_the_company_and_then_it_is_closed() {
        assertThat(People.foundings()).containsExactlyInAnyOrder(201, 409);
        People.anonymous(People.address()).get("/api/v1/auth/setup").then().statusCode(200).body("open", is(false));
        People.anonymous(People.address()).body(Map.of("token", GatewayResource.SETUP_TOKEN, "username", "second",
                "name", "又一位", "password", People.PASSWORD, "companyName", "另一家")).post("/api/v1/auth/setup").then()
                .statusCode(409).body("code", is("setup.closed")).body("detail", not(containsString("setup")));
    }

    private static Person person() {
        return People.person(People.admin(), People.company(), Roles.SALES_REP);
    }
}
