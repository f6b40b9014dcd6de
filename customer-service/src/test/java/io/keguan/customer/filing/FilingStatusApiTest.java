package io.keguan.customer.filing;

import static io.keguan.customer.Filed.FINANCE;
import static io.keguan.customer.Filed.FORM;
import static io.keguan.customer.Filed.MARKET;
import static io.keguan.customer.Filed.act;
import static io.keguan.customer.Filed.submitted;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Forms.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Filed;
import io.keguan.customer.Forms;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilingStatusApiTest {

    private static final String STATUS = "/api/v1/filing-status";

    @Inject
    TestClock clock;

    @AfterEach
    void tellTheRealTime() {
        clock.reset();
    }

    @Test
    @Rule("S2a-20")
    void without_a_filing_no_reimbursement_and_finance_is_told_why_at_every_step() {
        Response registration = form().established();
        String customer = registration.path("customerId");
        one(customer).then().statusCode(200).body("reimbursable", is(false)).body("obstacle", is("NOT_FILED"))
                .body("rule", is("S2a-20")).body("message", matchesPattern(".*报销.*")).body("status", is("DUE"))
                .body("customerNumber", is(registration.<String>path("customerNumber")));
        Response filing = Filed.of(registration);
        clock.set(Instant.parse(filing.<String>path("dueAt")).plusSeconds(1));
        one(customer).then().body("reimbursable", is(false)).body("obstacle", is("OVERDUE"));
        clock.reset();
        Response sent = submitted(filing);
        one(customer).then().body("reimbursable", is(false)).body("obstacle", is("AWAITING_ACCEPTANCE"));
        Response back = act(MARKET, sent, "return", reason("不全"));
        one(customer).then().body("reimbursable", is(false)).body("obstacle", is("RETURNED"));
        act(MARKET, act(REP, back, "submit", FORM), "accept", null).then().statusCode(200);
        one(customer).then().body("reimbursable", is(true)).body("obstacle", nullValue()).body("rule", nullValue())
                .body("message", nullValue()).body("status", is("FILED")).body("filedAt", notNullValue());
    }

    @Test
    @Rule("S2a-20")
    void a_batch_is_answered_row_by_row_whatever_a_customer_is_called_by() {
        Forms form = form();
        Response registration = form.established();
        Filed.accepted(registration);
        Response open = form().submitted();
        String code = (String) form.get("companyCode");
        String number = registration.path("customerNumber");
        List<String> asked = List.of(number, registration.path("customerId"), code.toLowerCase(Locale.ROOT),
                " " + number.toLowerCase(Locale.ROOT) + " ", open.path("number"), open.path("companyCode"),
                "KH-1999-000001", UUID.randomUUID().toString(), "不存在的公司", number);
        Response answers = Api.as(FINANCE).body(Map.of("customers", asked)).post(STATUS);
        answers.then().statusCode(200).body("items.asked", is(asked))
                .body("items.reimbursable",
                        contains(true, true, true, true, false, false, false, false, false, true))
                .body("items.known", contains(true, true, true, true, true, true, false, false, false, true))
                .body("items[4].obstacle", is("NOT_FILED")).body("items[4].customerId", nullValue())
                .body("items[6].obstacle", is("UNKNOWN_CUSTOMER")).body("items[6].rule", is("S2a-20"));
        assertThat(answers.asString()).as("no data of the file").doesNotContain("李强", "139", "古镇");
        Api.as(FINANCE).header("Accept-Language", "en").body(Map.of("customers", List.of("KH-1999-000001")))
                .post(STATUS).then().body("items[0].message", is("The company knows no such customer; costs for a "
                        + "customer not on file are not reimbursed"));
        Api.as(REP).get("/api/v1/services/customer/rules").then()
                .body("items.find { it.rule == 'S2a-20' }.enforcedIn", contains("filing.not-reimbursable"));
    }

    @Test
    void a_batch_holds_one_to_five_hundred_customers() {
        List<String> many = IntStream.range(0, 500).mapToObj("KH-1998-%06d"::formatted).toList();
        Api.as(FINANCE).body(Map.of("customers", many)).post(STATUS).then().statusCode(200).body("items", hasSize(500))
                .body("items.reimbursable", not(org.hamcrest.Matchers.hasItem(true)));
        for (List<String> wrong : List.of(List.<String>of(), Collections.nCopies(501, "KH-1998-000001"), List.of(" "),
                List.of("x".repeat(61)))) {
            Api.as(FINANCE).body(Map.of("customers", wrong)).post(STATUS).then().statusCode(422)
                    .body("code", is("request.invalid"));
        }
        Api.as(FINANCE).body("{}").post(STATUS).then().statusCode(422).body("errors.field", contains("customers"));
        Api.as(FINANCE).body(Map.of("customers", List.of("x"), "when", "now")).post(STATUS).then().statusCode(400);
    }

    @Test
    @Rule("S2a-20")
    void finance_asks_about_every_customer_without_seeing_a_file_and_third_parties_by_their_scope() {
        String customer = form().established().path("customerId");
        Api.as(FINANCE).get("/api/v1/customers/" + customer).then().statusCode(403);
        one(customer).then().statusCode(200);
        Tokens system = Tokens.staff("报销系统").department(UUID.randomUUID()).client("filing-status:write customers:read");
        Api.as(system).body(Map.of("customers", List.of(customer))).post(STATUS).then().statusCode(200)
                .body("items[0].obstacle", is("NOT_FILED"));
        Api.as(system).get("/api/v1/customers/" + customer + "/filing-status").then().statusCode(200);
        Tokens narrow = Tokens.staff("别的系统").department(UUID.randomUUID()).client("registrations:read");
        Api.as(narrow).body(Map.of("customers", List.of(customer))).post(STATUS).then().statusCode(403)
                .body("code", is("auth.scope-missing"));
        Tokens technician = Tokens.staff("罗军").role(Roles.TECHNICIAN).department(UUID.randomUUID());
        Api.as(technician).body(Map.of("customers", List.of(customer))).post(STATUS).then().statusCode(403)
                .body("code", is("auth.forbidden"));
    }

    private static Response one(String customer) {
        return Api.as(FINANCE).get("/api/v1/customers/" + customer + "/filing-status");
    }
}
