package io.keguan.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.keguan.gateway.GatewayResource;
import io.keguan.gateway.People;
import io.keguan.gateway.People.Session;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.http.HttpFilters;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProxyTest {

    private static final String CUSTOMERS = "/api/v1/customers/";
    private static final int LARGE = 5_000_000;

    private Session session;

    @BeforeEach
    void signIn() {
        session = People.admin();
    }

    @Test
    void a_request_reaches_its_service_with_path_query_body_and_business_headers() {
        session.page().header("If-Match", "\"3\"").header("Idempotency-Key", "k-1").header("Accept-Language", "en")
                .body(Map.of("name", "示例照明")).post(CUSTOMERS + "echo?q=%E7%81%AF&sort=-name").then().statusCode(200)
                .body("method", is("POST")).body("uri", is(CUSTOMERS + "echo?q=%E7%81%AF&sort=-name"))
                .body("length", is(23)).body("headers.if-match", is("\"3\""))
                .body("headers.idempotency-key", is("k-1")).body("headers.accept-language", is("en"))
                .body("headers.content-type", is("application/json")).header("ETag", is("\"7\""));
        session.reader().get(CUSTOMERS + "echo").then().body("headers.transfer-encoding", nullValue())
                .body("headers.content-length", nullValue());
        session.reader().head(CUSTOMERS + "echo").then().statusCode(200);
    }

    @Test
    void what_a_client_says_about_itself_does_not_get_through() {
        People.anonymous("6.6.6.6, 10.1.2.3").cookie("keguan_session", session.cookie())
                .header("Forwarded", "for=6.6.6.6").header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "gopher").header("X-Forwarded-Prefix", "/evil")
                .header("X-Real-IP", "6.6.6.6").header("Keguan-Staff", "admin").header("X-Keguan-Roles", "ADMIN")
                .header("X-HTTP-Method-Override", "DELETE").header("Connection", "close, X-Secret")
                .header("X-Secret", "1").header("TE", "trailers").header("Proxy-Authorization", "Basic eDp5")
                .header("X-Request-Id", "r-1").get(CUSTOMERS + "echo").then().statusCode(200)
                .body("headers.cookie", nullValue()).body("headers.forwarded", nullValue())
                .body("headers.x-real-ip", nullValue()).body("headers.keguan-staff", nullValue())
                .body("headers.x-keguan-roles", nullValue()).body("headers.x-secret", nullValue())
                .body("headers.x-http-method-override", nullValue()).body("headers.te", nullValue())
                .body("headers.proxy-authorization", nullValue()).body("headers.x-forwarded-prefix", nullValue())
                .body("headers.x-forwarded-for", is("10.1.2.3")).body("headers.x-forwarded-proto", is("http"))
                .body("headers.x-forwarded-host", is("keguan.test")).body("headers.x-request-id", is("r-1"))
                .body("headers.authorization", matchesPattern("Bearer [^.|]+\\.[^.|]+\\.[^.|]+"));
    }

    @Test
    void what_a_service_says_about_itself_does_not_get_out() {
        session.reader().get(CUSTOMERS + "echo").then().header("Server", nullValue())
                .header("Set-Cookie", nullValue()).header("X-Powered-By", nullValue()).header("Keep-Alive", nullValue())
                .header("Content-Security-Policy", is("default-src 'none'; frame-ancestors 'none'"));
        session.reader().get(CUSTOMERS + "location").then().header("Location", is("/api/v1/customers/42"));
    }

    @Test
    void the_trace_of_the_caller_goes_on() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        String passedOn = session.reader().header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .get(CUSTOMERS + "echo").path("headers.traceparent");
        assertThat(passedOn).startsWith("00-" + trace + "-").doesNotContain("b7ad6b7169203331").doesNotContain("|");
    }

    @Test
    void a_service_that_is_not_there_is_502_and_one_that_does_not_answer_504() {
        Response gone = session.reader().get("/api/v1/credit-accounts");
        gone.then().statusCode(502).contentType("application/problem+json").body("code", is("upstream.unavailable"))
                .body("params.service", is("credit")).body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("instance", is("/api/v1/credit-accounts"));
        session.page().body("{}").post("/api/v1/credit-accounts").then().statusCode(502);
        session.reader().header("Accept-Language", "en").get(CUSTOMERS + "silent").then().statusCode(504)
                .body("code", is("upstream.timeout")).body("title", equalTo("Service timed out"));
    }

    @Test
    void only_a_request_that_changes_nothing_is_tried_again() {
        session.reader().get(CUSTOMERS + "moody/" + People.fresh("read")).then().statusCode(200).body("tries", is(2));
        String key = People.fresh("write");
        session.page().body("{}").post(CUSTOMERS + "moody/" + key).then().statusCode(502)
                .body("code", is("upstream.unavailable"));
        session.reader().get(CUSTOMERS + "moody/" + key).then().body("tries", is(2));
    }

    @Test
    void an_answer_that_breaks_off_is_not_passed_on_as_whole() throws Exception {
        try (RawCall call = new RawCall()) {
            String answer = get(call, CUSTOMERS + "broken").all();
            assertThat(answer).startsWith("HTTP/1.1 200").contains("ontent-");
            assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4).length()).isLessThan(1000);
        }
    }

    @Test
    void a_large_answer_flows_through_while_the_service_still_writes_it() throws Exception {
        String key = People.fresh("gate");
        try (RawCall call = new RawCall()) {
            get(call, CUSTOMERS + "paused/" + key);
            int early = call.read(LARGE / 2).length;
            session.reader().get(CUSTOMERS + "go-on/" + key).then().statusCode(200);
            assertThat(early + call.all().length()).isGreaterThan(LARGE);
        }
    }

    @Test
    void a_large_attachment_flows_through_while_the_client_still_sends_it() throws Exception {
        String key = People.fresh("upload");
        try (RawCall call = new RawCall()) {
            post(call, CUSTOMERS + key + "/attachments", "multipart/form-data; boundary=x")
                    .line("Content-Length: " + LARGE)
                    .line("").bytes(LARGE / 2);
            await().until(() -> session.reader().get(CUSTOMERS + "arrived/" + key).<Integer>path("bytes") > LARGE / 4);
            call.bytes(LARGE - LARGE / 2);
            assertThat(call.all()).contains("{\"bytes\":" + LARGE + "}");
        }
    }

    @Test
    void a_workbook_may_be_larger_than_an_attachment() throws Exception {
        int size = 12 << 20;
        try (RawCall call = new RawCall()) {
            post(call, CUSTOMERS + "receive/" + People.fresh("workbook"), HttpFilters.XLSX)
                    .line("Content-Length: " + size).line("").bytes(size);
            assertThat(call.all()).contains("{\"bytes\":" + size + "}");
        }
        try (RawCall call = new RawCall()) {
            post(call, CUSTOMERS + "echo", HttpFilters.XLSX).line("Content-Length: " + (51 << 20)).line("");
            assertThat(new String(call.read(12), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void a_body_that_is_too_large_is_refused_whether_it_says_so_or_not() throws Exception {
        String two = "x".repeat(2_000_000);
        for (String path : List.of(CUSTOMERS + "echo", "/api/v1/departments")) {
            session.page().body("{\"name\":\"" + two + "\"}").post(path).then().statusCode(413)
                    .contentType("application/problem+json").body("code", is("request.too-large"))
                    .body("params.limit", is("1 MB"));
        }
        try (RawCall call = new RawCall()) {
            post(call, CUSTOMERS + "echo", "multipart/form-data; boundary=x").line("Content-Length: " + LARGE).line("");
            assertThat(new String(call.read(12), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 413");
        }
        try (RawCall call = new RawCall()) {
            post(call, CUSTOMERS + "echo", "application/json").line("Transfer-Encoding: chunked").line("");
            for (int i = 0; i < 20; i++) {
                call.line("186a0").bytes(100_000).line("");
            }
            call.line("0").line("");
            assertThat(call.all()).startsWith("HTTP/1.1 413").contains("request.too-large");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/customers/../staff", "/api/v1/customers/%2e%2e/staff",
            "/api/v1/customers/%2E%2E%2Fstaff", "/api/v1//customers", "//api/v1/customers",
            "/api/v1/customers/..%5cstaff",
            "/%61pi/v1/staff", "/api/v1/customers/..;/staff", "/api/v1/./customers", "/api/v1/customers/%00",
            "/q/../api/v1/customers"})
    void a_path_that_could_be_read_in_two_ways_is_refused(String path) throws Exception {
        try (RawCall call = new RawCall()) {
            assertThat(get(call, path).all()).startsWith("HTTP/1.1 400");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/v1", "/api/v1/", "/api/v2/customers", "/api/v1/nothing",
            "/api/v1/complaints", "/api/v1/services", "/api/v1/services/complaint/audit", "/api/v1/customersx",
            "/api/v1/auth/nothing"})
    void an_address_that_nobody_answers_is_404(String path) {
        session.reader().get(path).then().statusCode(404).contentType("application/problem+json")
                .body("code", is("not-found"));
    }

    @Test
    @Rule({"S4-15", "S2b-18", "S2b-19", "S2b-30", "S2c-01"})
    void nothing_about_customers_is_shown_to_anyone_who_has_not_signed_in() {
        for (String path : List.of("customers/echo", "registrations", "credit-accounts", "staff", "departments",
                "api-clients", "rules", "services/customer/audit", "services/gateway/audit", "auth/me")) {
            People.anonymous(People.address()).get("/api/v1/" + path).then().statusCode(401)
                    .body("code", is("auth.unauthenticated")).body("headers", nullValue());
            People.anonymous(People.address()).cookie("keguan_session", "forged").get("/api/v1/" + path).then()
                    .statusCode(401);
        }
    }

    @Test
    void the_operations_pages_of_services_are_not_behind_the_gateway() {
        session.reader().get("/api/v1/q/health").then().statusCode(404);
        session.reader().get("/api/v1/services/customer/../../../q/openapi").then().statusCode(not(200));
    }

    private RawCall get(RawCall call, String path) throws Exception {
        return call.line("GET " + path + " HTTP/1.1").line("Host: keguan.test").line("Connection: close")
                .line("Cookie: keguan_session=" + session.cookie()).line("");
    }

    private RawCall post(RawCall call, String path, String type) throws Exception {
        return call.line("POST " + path + " HTTP/1.1").line("Host: keguan.test").line("Connection: close")
                .line("Cookie: keguan_session=" + session.cookie()).line("Origin: " + People.ORIGIN)
                .line("Keguan-Csrf: 1").line("Content-Type: " + type);
    }
}
