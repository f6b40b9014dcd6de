package io.keguan.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.keguan.gateway.GatewayResource;
import io.keguan.gateway.People;
import io.keguan.gateway.People.Session;
import io.keguan.kit.test.OpenApiSnapshot;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/customers", "/customers/0193a0b2-0004-7000-8000-000000000104", "/setup", "/docs"})
    void every_screen_address_shows_the_page_with_headers_that_keep_strangers_out(String path) {
        RestAssured.get(path).then().statusCode(200).contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe-eval")))
                .header("X-Content-Type-Options", is("nosniff")).header("Referrer-Policy", is("same-origin"))
                .header("Permissions-Policy", notNullValue()).header("Cache-Control", is("no-cache"))
                .header("Strict-Transport-Security", nullValue());
        RestAssured.head(path).then().statusCode(200);
    }

    @Test
    void a_file_that_is_not_there_is_404_and_not_the_page() {
        RestAssured.get("/assets/index-0000.js").then().statusCode(404);
        RestAssured.get("/.env").then().statusCode(404);
        RestAssured.post("/customers").then().statusCode(not(200));
    }

    @Test
    void answers_of_the_interface_are_kept_by_nobody() {
        People.admin().reader().get("/api/v1/departments").then().header("Cache-Control", is("no-store"))
                .header("Content-Security-Policy", is("default-src 'none'; frame-ancestors 'none'"));
    }

    @Test
    void text_is_compressed_for_those_who_can_read_it() {
        RestAssured.given().header("Accept-Encoding", "gzip").get("/docs/swagger-ui.css").then().statusCode(200)
                .header("Content-Encoding", is("gzip"));
        People.admin().reader().header("Accept-Encoding", "gzip").get("/api/v1/customers/echo").then().statusCode(200)
                .header("Content-Encoding", is("gzip")).body("method", is("GET"));
    }

    @Test
    void the_interface_of_all_running_services_is_one_document_that_says_who_is_missing() {
        Response merged = People.anonymous(People.address()).get("/api/v1/openapi.json");
        merged.then().statusCode(200).body("openapi", startsWith("3.1"))
                .body("paths.keySet()", hasItems("/api/v1/customers", "/api/v1/staff", "/api/v1/auth/login"))
                .body("x-keguan-missing", hasItem("credit")).body("x-keguan-missing", not(hasItem("customer")))
                .body("servers[0].url", is(People.ORIGIN)).body("tags.name", hasItems("customers", "staff"));
        Map<String, Object> schemas = merged.path("components.schemas");
        assertThat(schemas).containsKeys("Staff", "CustomerStaff");
        assertThat(merged.asString()).contains("#/components/schemas/CustomerStaff");
    }

    @Test
    void the_readable_page_of_the_interface_needs_nothing_from_elsewhere() {
        String page = RestAssured.get("/docs").asString();
        assertThat(page).doesNotContain("http://").doesNotContain("https://").contains("/docs/swagger-ui-bundle.js");
        RestAssured.get("/docs/swagger-ui-bundle.js").then().statusCode(200);
        RestAssured.get("/docs/start.js").then().statusCode(200).body(containsString("/api/v1/openapi.json"));
    }

    @Test
    void the_rules_are_sent_once_and_confirmed_afterwards() {
        Session session = People.admin();
        Response rules = session.reader().get("/api/v1/rules");
        rules.then().statusCode(200).body("items.size()", greaterThan(400))
                .body("items.find { it.id == 'S4-15' }.title", is("客户档案保密"))
                .body("items.find { it.id == 'S4-15' }.owner", is("gateway"))
                .body("items.find { it.id == 'S4-15' }.ruleEn", startsWith("Confidential"));
        session.reader().header("If-None-Match", rules.header("ETag")).get("/api/v1/rules").then().statusCode(304);
        session.reader().header("If-None-Match", "\"other\"").get("/api/v1/rules").then().statusCode(200);
    }

    @Test
    void health_is_told_to_the_machine_and_not_to_those_who_come_through_a_proxy() {
        RestAssured.get("/q/health/ready").then().statusCode(200);
        People.anonymous(People.address()).get("/q/health/ready").then().statusCode(404);
        People.anonymous(People.address()).get("/q/metrics").then().statusCode(404);
    }

    @Test
    void the_description_is_the_one_committed() {
        OpenApiSnapshot.check();
    }
}
