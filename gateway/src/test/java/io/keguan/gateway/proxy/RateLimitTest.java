package io.keguan.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.gateway.GatewayResource;
import io.keguan.gateway.People;
import io.keguan.gateway.People.Session;
import io.keguan.kit.test.Together;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RateLimitTest {

    @Test
    void a_session_that_asks_too_much_has_to_wait_and_others_do_not() {
        Session greedy = People.admin();
        Session modest = People.admin();
        List<Response> answers = Together.run(8, i -> {
            Response last = null;
            for (int n = 0; n < 60 && (last == null || last.statusCode() == 200); n++) {
                last = greedy.reader().get("/api/v1/auth/me");
            }
            return last;
        });
        Response refused = answers.stream().filter(a -> a.statusCode() == 429).findFirst().orElseThrow();
        refused.then().contentType("application/problem+json").body("code", is("rate.limited"))
                .header("RateLimit", matchesPattern("\"default\";r=0;t=\\d+")).header("Retry-After", notNullValue())
                .header("RateLimit-Policy", is("\"default\";q=150;w=8"));
        modest.reader().get("/api/v1/departments").then().statusCode(200).header("RateLimit",
                matchesPattern("\"default\";r=14\\d;t=1"));
    }

    @Test
    void an_address_without_a_sign_in_has_to_wait_earlier() {
        String address = People.address();
        List<Integer> answers = Together.run(60,
                i -> People.anonymous(address).get("/api/v1/departments").statusCode());
        assertThat(answers.stream().filter(s -> s == 429).count()).isBetween(5L, 20L);
        People.anonymous(People.address()).get("/api/v1/departments").then().statusCode(401);
    }
}
