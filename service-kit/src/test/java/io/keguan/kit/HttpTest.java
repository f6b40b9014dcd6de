package io.keguan.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Together;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HttpTest {

    @Inject
    OutboxProbe outbox;

    private final Tokens rep = Tokens.staff("王芳").role(Roles.SALES_REP).department(UUID.randomUUID());

    @Test
    void a_created_record_has_a_location_an_etag_and_a_number() {
        Response created = Api.as(rep).body(form()).post("/api/v1/things");
        created.then().statusCode(201).header("ETag", "\"0\"").body("number", containsString("TH-20"));
        String id = created.path("id");
        assertThat(created.header("Location")).isEqualTo("/api/v1/things/" + id);
        Api.as(rep).get("/api/v1/things/" + id).then().statusCode(200).header("ETag", "\"0\"");
        assertThat(outbox.typesOf(UUID.fromString(id))).containsExactly("thing.counted.v1");
    }

    @Test
    void wrong_input_names_every_field_its_code_and_its_rule_and_leaves_nothing() {
        long things = outbox.rows("thing");
        long events = outbox.count();
        Api.as(rep).body(Map.of("name", "太长太长太长太长太长太长", "contact", Map.of("phone", " "))).post("/api/v1/things").then()
                .statusCode(422).contentType("application/problem+json").body("code", is("request.invalid"))
                .body("rule", is("S4-10")).body("traceId", notNullValue())
                .body("errors.field", hasItems("name", "contact.phone"))
                .body("errors.code", hasItems("validation.too-long", "validation.required"))
                .body("errors.find { it.field == 'name' }.message", is("不能超过 10 个字"));
        Api.as(rep).body(Map.of("name", "a\u0007b")).post("/api/v1/things").then().statusCode(422)
                .body("errors[0].code", is("validation.control-character"));
        Api.as(rep).body(Map.of("name", "a", "colour", "red")).post("/api/v1/things").then().statusCode(400)
                .body("code", is("request.unknown-field")).body("errors[0].field", is("colour"));
        Api.as(rep).body(Map.of("name", "a", "size", "large")).post("/api/v1/things").then().statusCode(400)
                .body("code", is("request.malformed")).body("errors[0].field", is("size"));
        Api.as(rep).body("{\"name\": ").post("/api/v1/things").then().statusCode(400)
                .body("code", is("request.malformed"));
        assertThat(outbox.rows("thing")).isEqualTo(things);
        assertThat(outbox.count()).isEqualTo(events);
    }

    @Test
    void a_body_over_one_megabyte_is_refused_with_and_without_a_length() {
        String large = "{\"name\":\"" + "x".repeat(2 << 20) + "\"}";
        Api.as(rep).body(large).post("/api/v1/things").then().statusCode(413).body("code", is("request.too-large"));
        int status = RawHttp.chunkedPost(io.restassured.RestAssured.port, "/api/v1/things", rep.token(), large);
        assertThat(status).isEqualTo(413);
    }

    @Test
    void problems_speak_english_when_asked_and_chinese_otherwise() {
        Api.as(rep).header("Accept-Language", "en-US,en;q=0.9").get("/api/v1/things/" + UUID.randomUUID()).then()
                .statusCode(404).body("title", is("Not found")).body("code", is("not-found"))
                .body("instance", containsString("/api/v1/things/"));
        Api.as(rep).get("/api/v1/things/" + UUID.randomUUID()).then().statusCode(404).body("title", is("没有找到"));
        Api.as(rep).get("/api/v1/nowhere").then().statusCode(404).contentType("application/problem+json");
        Api.as(rep).put("/api/v1/things").then().statusCode(405).body("code", is("request.method-not-allowed"));
        Api.as(rep).contentType(ContentType.XML).body("<a/>").post("/api/v1/things").then().statusCode(415)
                .body("code", is("request.unsupported-media-type"));
    }

    @Test
    void a_failure_tells_a_trace_id_and_no_secret() {
        Api.as(rep).get("/api/v1/things/broken").then().statusCode(500).contentType("application/problem+json")
                .body("code", is("internal")).body("traceId", notNullValue())
                .body(not(containsString("secret"))).body(not(containsString("Exception")));
    }

    @Test
    void only_a_valid_token_for_this_service_gets_in() {
        for (String token : new String[]{rep().expired().token(), rep().audience("keguan-other").token(),
                rep().issuer("someone").token(), rep().algorithm("none").token(), rep().algorithm("HS256").token(),
                rep().token() + "x", "nonsense"}) {
            Api.as(token).get("/api/v1/things").then().statusCode(401).body("code", is("auth.unauthenticated"))
                    .contentType("application/problem+json");
        }
        Api.anonymous().get("/api/v1/things").then().statusCode(401).body("code", is("auth.unauthenticated"));
        Api.as(Tokens.staff("李四").role(Roles.FINANCE).department(UUID.randomUUID())).body(form())
                .post("/api/v1/things").then().statusCode(403).body("code", is("auth.forbidden"));
    }

    @Test
    void a_client_needs_the_scope_of_the_resource_and_the_verb() {
        Tokens reader = rep().client("things:read other:write");
        Api.as(reader).get("/api/v1/things").then().statusCode(200);
        Api.as(reader).body(form()).post("/api/v1/things").then().statusCode(403)
                .body("code", is("auth.scope-missing")).body("params.scope", is("things:write"));
        Api.as(rep().client("")).get("/api/v1/things").then().statusCode(403);
    }

    @Test
    void an_action_needs_the_version_that_was_seen() {
        Response created = Api.as(rep).body(form()).post("/api/v1/things");
        String close = "/api/v1/things/" + created.path("id") + "/actions/close";
        Api.as(rep).header("Idempotency-Key", key()).post(close).then().statusCode(428)
                .body("code", is("conflict.if-match-missing"));
        Api.as(rep, 7).header("Idempotency-Key", key()).post(close).then().statusCode(412)
                .body("code", is("conflict.stale"));
        Api.as(rep, 0).post(close).then().statusCode(400).body("code", is("idempotency.key-missing"));
        Api.as(rep, 0).header("Idempotency-Key", key()).post(close).then().statusCode(200)
                .header("ETag", "\"1\"").body("version", is(1)).body("state", is("CLOSED"));
        Api.as(rep, 1).header("Idempotency-Key", key()).post(close).then().statusCode(409)
                .body("code", is("thing.transition-not-allowed"))
                .body("allowedActions", equalTo(java.util.List.of("reopen")));
    }

    @Test
    void a_repeated_key_gives_the_first_answer_and_another_body_is_refused() {
        String key = key();
        Map<String, Object> form = form();
        Response first = Api.as(rep).header("Idempotency-Key", key).body(form).post("/api/v1/things");
        Response again = Api.as(rep).header("Idempotency-Key", key).body(form).post("/api/v1/things");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.asString()).isEqualTo(first.asString());
        Api.as(rep).header("Idempotency-Key", key).body(form()).post("/api/v1/things").then().statusCode(422)
                .body("code", is("idempotency.key-reused"));
        Api.as(Tokens.staff("别人").role(Roles.SALES_REP).department(UUID.randomUUID())).header("Idempotency-Key", key)
                .body(form()).post("/api/v1/things").then().statusCode(201);
    }

    @Test
    void a_hundred_calls_with_one_key_at_once_do_the_work_once() {
        String key = key();
        Map<String, Object> form = form();
        long before = outbox.rows("thing");
        var statuses = Together.run(100,
                i -> Api.as(rep).header("Idempotency-Key", key).body(form).post("/api/v1/things").statusCode());
        assertThat(statuses).allMatch(s -> s == 201 || s == 409).contains(201);
        assertThat(outbox.rows("thing")).isEqualTo(before + 1);
    }

    @Test
    void a_broken_constraint_is_a_refusal_with_its_rule_and_is_counted() {
        Map<String, Object> form = form();
        Api.as(rep).body(form).post("/api/v1/things").then().statusCode(201);
        Api.as(rep).body(form).post("/api/v1/things").then().statusCode(409).body("code", is("thing.name-taken"))
                .body("rule", is("S2c-28"));
        Api.as(rep).get("/api/v1/services/kit/rules").then().statusCode(200)
                .body("items.find { it.rule == 'S2c-28' }.enforcedIn", hasItems("thing.name-taken"));
    }

    @Test
    void pages_follow_each_other_without_gap_or_double_and_a_forged_cursor_is_refused() {
        String prefix = UUID.randomUUID().toString().substring(0, 4);
        IntStream.range(0, 7).forEach(i -> Api.as(rep).body(Map.of("name", prefix + i)).post("/api/v1/things").then()
                .statusCode(201));
        Response first = Api.as(rep).get("/api/v1/things?sort=-name&limit=3&q=" + prefix);
        assertThat(first.<java.util.List<String>>path("items.name")).containsExactly(prefix + 6, prefix + 5,
                prefix + 4);
        assertThat(first.<Integer>path("total.count")).isEqualTo(7);
        String cursor = first.path("next");
        Response second = Api.as(rep).get("/api/v1/things?sort=-name&limit=3&q=" + prefix + "&cursor=" + cursor);
        assertThat(second.<java.util.List<String>>path("items.name")).containsExactly(prefix + 3, prefix + 2,
                prefix + 1);
        Response third = Api.as(rep)
                .get("/api/v1/things?sort=-name&limit=3&q=" + prefix + "&cursor=" + second.path("next"));
        assertThat(third.<java.util.List<String>>path("items.name")).containsExactly(prefix + 0);
        assertThat(third.<String>path("next")).isNull();
        for (String forged : new String[]{"x", cursor + "A", "A" + cursor.substring(1), "AAAA"}) {
            Api.as(rep).get("/api/v1/things?sort=-name&limit=3&q=" + prefix + "&cursor=" + forged).then()
                    .statusCode(400).body("code", is("request.cursor-invalid"));
        }
        Api.as(rep).get("/api/v1/things?sort=number&limit=3&q=" + prefix + "&cursor=" + cursor).then().statusCode(400);
        Api.as(rep).get("/api/v1/things?limit=201").then().statusCode(422).body("errors[0].field", is("limit"));
        Api.as(rep).get("/api/v1/things?sort=password").then().statusCode(422).body("errors[0].field", is("sort"));
    }

    private Tokens rep() {
        return Tokens.staff("王芳").role(Roles.SALES_REP).department(UUID.randomUUID());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, Object> form() {
        return Map.of("name", UUID.randomUUID().toString().substring(0, 10));
    }
}
