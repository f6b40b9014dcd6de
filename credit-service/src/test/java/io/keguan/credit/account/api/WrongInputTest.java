package io.keguan.credit.account.api;

import static io.keguan.credit.account.Archive.OFFICER;
import static io.keguan.credit.account.Archive.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.keguan.credit.account.Archive;
import io.keguan.kit.problem.ProblemTexts;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Each wrong call gets its problem and leaves nothing behind. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrongInputTest {

    @Inject
    OutboxProbe outbox;

    @Inject
    ProblemTexts texts;

    private Response account;
    private String freeze;
    private long events;
    private long trail;

    @BeforeEach
    void anAccount() {
        account = Archive.opened();
        freeze = PATH + "/" + account.path("id") + "/actions/freeze";
        events = outbox.count();
        trail = outbox.rows("audit_entry");
    }

    @AfterEach
    void nothingHappened() {
        assertThat(outbox.count()).isEqualTo(events);
        assertThat(outbox.rows("audit_entry")).isEqualTo(trail);
    }

    @ParameterizedTest
    @CsvSource({"'',validation.required", "'   ',validation.required", "'a\u0007b',validation.control-character"})
    void a_reason_must_be_given_in_plain_words(String reason, String code) {
        Archive.act(OFFICER, account, "freeze", reason)
                .then()
                .statusCode(422)
                .body("code", is("request.invalid"))
                .body("errors.field", contains("reason"))
                .body("errors.code", contains(code));
    }

    @Test
    void a_reason_has_a_length() {
        Archive.act(OFFICER, account, "freeze", "冻".repeat(301))
                .then()
                .statusCode(422)
                .body("errors.code", contains("validation.too-long"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"reason\":\"a\",\"limitFen\":1}|400|request.unknown-field",
            "{\"reason\":{}}|400|request.malformed", "{\"reason\":|400|request.malformed",
            "{}|422|request.invalid", "null|422|request.invalid"})
    void a_body_must_be_the_documented_one(String body, int status, String code) {
        Api.as(OFFICER, 0).body(body).post(freeze).then().statusCode(status).body("code", is(code));
    }

    @Test
    void an_action_names_the_version_it_has_seen() {
        Api.as(OFFICER)
                .body(Map.of("reason", "逾期"))
                .post(freeze)
                .then()
                .statusCode(428)
                .body("code", is("conflict.if-match-missing"));
        Api.as(OFFICER, 7)
                .body(Map.of("reason", "逾期"))
                .post(freeze)
                .then()
                .statusCode(412)
                .body("code", is("conflict.stale"));
    }

    @Test
    void an_unknown_account_is_not_found() {
        Api.as(OFFICER).get(PATH + "/" + UUID.randomUUID()).then().statusCode(404).body("code", is("not-found"));
        Api.as(OFFICER).get(PATH + "/1").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"limit,0,422", "limit,201,422", "sort,grade,422", "cursor,forged,400", "status,OPEN,422",
            "customerId,1,422"})
    void a_list_takes_only_its_own_parameters(String name, String value, int status) {
        Api.as(OFFICER).queryParam(name, value).get(PATH).then().statusCode(status);
    }

    @Test
    void a_token_must_be_ours_valid_and_for_this_service() {
        String path = PATH + "/" + account.path("id");
        Api.anonymous().get(path).then().statusCode(401).body("code", is("auth.unauthenticated"));
        Api.as(officer().expired()).get(path).then().statusCode(401);
        Api.as(officer().audience("keguan-customer")).get(path).then().statusCode(401);
        Api.as(officer().issuer("elsewhere")).get(path).then().statusCode(401);
        Api.as(officer().algorithm("none")).get(path).then().statusCode(401);
        Api.as(officer().algorithm("HS256")).get(path).then().statusCode(401);
    }

    @Test
    void every_problem_of_this_service_has_words_in_both_languages() throws Exception {
        Properties codes = new Properties();
        codes.load(getClass().getResourceAsStream("/problems.properties"));
        assertThat(codes.stringPropertyNames()).contains("credit-account.transition-not-allowed");
        Properties english = new Properties();
        english.load(getClass().getResourceAsStream("/problems_en.properties"));
        assertThat(english.stringPropertyNames()).isEqualTo(codes.stringPropertyNames());
        for (String code : codes.stringPropertyNames()) {
            assertThat(texts.knows(code, Locale.CHINESE)).as(code).isTrue();
            assertThat(texts.knows(code, Locale.ENGLISH)).as(code).isTrue();
        }
    }

    private static Tokens officer() {
        return Tokens.staff("周敏").role(Roles.CREDIT_OFFICER).department(Archive.SALES);
    }
}
