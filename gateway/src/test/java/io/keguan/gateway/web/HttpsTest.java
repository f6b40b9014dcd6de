package io.keguan.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.gateway.GatewayResource;
import io.keguan.gateway.People;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/** What changes when people reach the gateway over TLS. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@TestProfile(HttpsTest.Tls.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HttpsTest {

    private static final String ORIGIN = "https://keguan.example";

    /** An outer server ends TLS and hands on plain HTTP. */
    public static class Tls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("%test.keguan.gateway.public-url", ORIGIN);
        }
    }

    @Test
    void browsers_are_told_to_come_back_over_tls_only() {
        RestAssured.get("/").then().header("Strict-Transport-Security", is("max-age=31536000"));
    }

    @Test
    void the_session_cookie_travels_over_tls_only_and_changes_come_from_the_tls_address() {
        People.foundings();
        Response signedIn = People.login("founder", People.PASSWORD, People.address());
        assertThat(signedIn.header("Set-Cookie")).contains("Secure").contains("HTTPOnly");
        for (String foreign : new String[]{"http://keguan.example", People.ORIGIN}) {
            logout(signedIn, foreign).then().statusCode(403).body("code", is("auth.csrf"));
        }
        People.anonymous(People.address()).cookie("keguan_session", signedIn.cookie("keguan_session"))
                .get("/api/v1/customers/echo").then().body("headers.x-forwarded-proto", is("https"))
                .body("headers.x-forwarded-host", is("keguan.example"));
        logout(signedIn, ORIGIN).then().statusCode(204);
    }

    private static Response logout(Response signedIn, String origin) {
        return People.anonymous(People.address()).cookie("keguan_session", signedIn.cookie("keguan_session"))
                .header("Origin", origin).header("Keguan-Csrf", "1").post("/api/v1/auth/logout");
    }
}
