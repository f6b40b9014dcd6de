package io.keguan.customer;

import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.STRANGER;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Forms.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Whatever is wrong with a request, it gets its documented problem and leaves no row and no event. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrongInputTest {

    private static final String REGISTRATIONS = "/api/v1/registrations";

    @Inject
    OutboxProbe outbox;

    private Response known;
    private long rows;
    private long events;
    private long audits;

    @BeforeEach
    void submit() {
        known = form().submitted();
        count();
    }

    private void count() {
        rows = outbox.rows("registration");
        events = outbox.count();
        audits = outbox.rows("audit_entry");
    }

    @AfterEach
    void nothing_was_left_behind() {
        assertThat(outbox.rows("registration")).isEqualTo(rows);
        assertThat(outbox.count()).isEqualTo(events);
        assertThat(outbox.rows("audit_entry")).isEqualTo(audits);
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of(form().with("companyCode", "91440300708461136A"), "companyCode",
                        "company-code.check-digit"),
                Arguments.of(form().with("companyCode", "123"), "companyCode", "company-code.length"),
                Arguments.of(form().with("companyCode", "9144030070846113OT"), "companyCode", "company-code.character"),
                Arguments.of(form().with("name", "灯".repeat(101)), "name", "validation.too-long"),
                Arguments.of(form().with("name", "华光\u0007灯具"), "name", "validation.control-character"),
                Arguments.of(form().with("name", "  "), "name", "validation.required"),
                Arguments.of(form().with("name", null), "name", "validation.required"),
                Arguments.of(form().with("category", null), "category", "validation.not-null"),
                Arguments.of(form().with("contactedAt", null), "contactedAt", "validation.not-null"),
                Arguments.of(form().with("address", Map.of("districtCode", "4420", "street", "一路")),
                        "address.districtCode", "district.unknown"),
                Arguments.of(form().with("address", Map.of("districtCode", "442000")), "address.street",
                        "validation.required"),
                Arguments.of(form().withContact("phone", "12345"), "contact.phone", "phone.invalid"),
                Arguments.of(form().withContact("phone", null), "contact.phone", "validation.required"),
                Arguments.of(form().withContact("email", "nobody"), "contact.email", "email.invalid"),
                Arguments.of(form().withContact("name", null), "contact.name", "validation.required"),
                Arguments.of(form().with("email", "a@b"), "email", "email.invalid"),
                Arguments.of(form().with("serviceNeeds", "x".repeat(1001)), "serviceNeeds", "validation.too-long"),
                Arguments.of(form().with("referrerCustomerId", UUID.randomUUID()), "referrerCustomerId",
                        "registration.referrer-unknown"));
    }

    @ParameterizedTest
    @Rule("S4-10")
    @MethodSource("wrongFields")
    void a_wrong_field_is_named_and_told_what_is_wrong(Forms form, String field, String code) {
        problem(form.submit(REP), 422, "request.invalid").body("errors.size()", is(1))
                .body("errors[0].field", is(field))
                .body("errors[0].code", is(code)).body("errors[0].message", notNullValue());
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        problem(form().with("name", "").with("companyCode", "1").withContact("phone", "1").submit(REP), 422,
                "request.invalid")
                .body("errors.field", containsInAnyOrder("name", "companyCode", "contact.phone"))
                .body("errors.find { it.field == 'contact.phone' }.rule", is("S4-10"));
    }

    @Test
    void what_the_form_does_not_have_or_can_not_be_is_refused() {
        problem(form().with("colour", "red").submit(REP), 400, "request.unknown-field").body("errors[0].field",
                is("colour"));
        problem(form().with("category", "BEST").submit(REP), 400, "request.malformed").body("errors[0].field",
                is("category"));
        problem(form().with("intended", "maybe").submit(REP), 400, "request.malformed").body("errors[0].field",
                is("intended"));
        problem(form().with("contactedAt", "gestern").submit(REP), 400, "request.malformed");
        problem(form().with("address", List.of("a")).submit(REP), 400, "request.malformed").body("errors[0].field",
                is("address"));
        problem(Api.as(REP).body("{\"name\":").post(REGISTRATIONS), 400, "request.malformed");
        problem(Api.as(REP).body("[]").post(REGISTRATIONS), 400, "request.malformed");
        problem(Api.as(REP).post(REGISTRATIONS), 422, "request.invalid");
    }

    @Test
    void a_body_of_two_megabytes_is_too_large() {
        problem(form().with("serviceNeeds", "x".repeat(2 << 20)).submit(REP), 413, "request.too-large");
    }

    @Test
    void a_page_mark_that_is_not_ours_is_refused() {
        problem(Api.as(REP).queryParam("cursor", "bm90IG91cnM").get(REGISTRATIONS), 400, "request.cursor-invalid");
        problem(Api.as(REP).queryParam("cursor", "§§§").get("/api/v1/customers"), 400, "request.cursor-invalid");
        problem(Api.as(REP).queryParam("limit", 201).get(REGISTRATIONS), 422, "request.invalid");
        problem(Api.as(REP).queryParam("sort", "phone").get(REGISTRATIONS), 422, "request.invalid");
        problem(Api.as(REP).queryParam("q", "x".repeat(101)).get("/api/v1/customers"), 422, "request.invalid");
    }

    @Test
    void an_action_needs_the_version_one_has_seen() {
        String url = REGISTRATIONS + "/" + known.path("id") + "/actions/return";
        problem(Api.as(DATA_ADMIN).body(reason("x")).post(url), 428, "conflict.if-match-missing");
        problem(Api.as(DATA_ADMIN, 7).body(reason("x")).post(url), 412, "conflict.stale");
        problem(Api.as(DATA_ADMIN).header("If-Match", "abc").body(reason("x")).post(url), 412, "conflict.stale");
        problem(Api.as(DATA_ADMIN, 0).body(reason(" ")).post(url), 422, "request.invalid");
        problem(Api.as(DATA_ADMIN, 0).body(reason("x"))
                .post(REGISTRATIONS + "/" + UUID.randomUUID() + "/actions/return"), 404,
                "not-found");
        problem(Api.as(DATA_ADMIN).get(REGISTRATIONS + "/not-a-uuid"), 404, "not-found");
    }

    @Test
    void a_used_idempotency_key_does_not_serve_for_another_form() {
        String key = UUID.randomUUID().toString();
        assertThat(Api.as(REP).header("Idempotency-Key", key).body(form().body()).post(REGISTRATIONS).statusCode())
                .isEqualTo(201);
        count();
        problem(Api.as(REP).header("Idempotency-Key", key).body(form().body()).post(REGISTRATIONS), 422,
                "idempotency.key-reused");
        problem(Api.as(REP).header("Idempotency-Key", "k".repeat(101)).body(form().body()).post(REGISTRATIONS), 400,
                "idempotency.key-too-long");
    }

    @Test
    void another_departments_records_are_closed() {
        problem(Api.as(STRANGER).get(REGISTRATIONS + "/" + known.path("id")), 404, "not-found");
        problem(Api.as(STRANGER, 0).body(reason("x"))
                .post(REGISTRATIONS + "/" + known.path("id") + "/actions/withdraw"), 404,
                "not-found");
    }

    static Stream<Arguments> badTokens() {
        return Stream.of("expired", "audience", "issuer", "none", "HS256", "garbage", "nobody").map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_token_that_is_not_right_opens_nothing(String kind) {
        Tokens rep = Tokens.staff("王芳").role(Roles.SALES_REP).department(Forms.SALES);
        String token = switch (kind) {
            case "expired" -> rep.expired().token();
            case "audience" -> rep.audience("keguan-credit").token();
            case "issuer" -> rep.issuer("somebody").token();
            case "none", "HS256" -> rep.algorithm(kind).token();
            case "garbage" -> "abc.def.ghi";
            default -> null;
        };
        var request = token == null ? Api.anonymous() : Api.as(token);
        problem(request.body(form().body()).post(REGISTRATIONS), 401, "auth.unauthenticated");
        problem((token == null ? Api.anonymous() : Api.as(token)).get("/api/v1/customers"), 401,
                "auth.unauthenticated");
    }

    private static ValidatableResponse problem(Response answer, int status, String code) {
        assertThat(answer.asString()).doesNotContain("Exception", "io.keguan", "SELECT ", "hibernate");
        return answer.then().statusCode(status).contentType("application/problem+json").body("code", is(code))
                .body("type", is("urn:keguan:problem:" + code)).body("status", is(status)).body("title", notNullValue())
                .body("detail", notNullValue()).body("stackTrace", nullValue());
    }
}
