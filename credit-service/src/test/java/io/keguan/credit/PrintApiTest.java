package io.keguan.credit;

import static io.keguan.credit.Selling.OFFICER;
import static io.keguan.credit.Selling.REP;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.credit.account.Archive;
import io.keguan.credit.investigation.Inquiry;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintApiTest {

    private static final Tokens AUDITOR = Tokens.staff("何静").role(Roles.AUDITOR).department(Archive.EXPORT);
    private static final Tokens STRANGER = Tokens.staff("黄海涛").role(Roles.SALES_REP).department(Archive.EXPORT);

    @Test
    @Rule("S3-18")
    void whoever_takes_a_credit_paper_out_of_the_house_is_in_its_trail() {
        Response account = Archive.opened();
        Response report = Inquiry.reported(account.path("id"), Inquiry.findings());
        Response slip = Selling.applied(Selling.order(Selling.contract(account), 1));
        inTrail("investigation", "CREDIT_REPORT", report.path("id"));
        inTrail("release", "RELEASE_SLIP", slip.path("id"));
        inTrail("credit-account", "ACCOUNT_STATEMENT", account.path("id"));
    }

    @Test
    @Rule("S3-18")
    void nobody_prints_what_they_may_not_read() {
        Response account = Archive.opened();
        Response owed = Money.owed(account, 1_000, LocalDate.of(2026, 1, 10));
        print(STRANGER, "ACCOUNT_STATEMENT", account.path("id")).then().statusCode(404);
        print(OFFICER, "CREDIT_REPORT", owed.path("id")).then().statusCode(404);
        print(REP, "BANKNOTE", account.path("id")).then().statusCode(422).body("errors.field", contains("form"))
                .body("errors.code", contains("validation.unknown-value"));
    }

    private static void inTrail(String type, String form, String id) {
        print(OFFICER, form, id).then().statusCode(200).body("byName", is("周敏")).body("at", notNullValue());
        Api.as(AUDITOR).queryParam("type", type).queryParam("id", id).get("/api/v1/services/credit/audit").then()
                .body("items[0].action", is("view")).body("items[0].actorName", is("周敏"))
                .body("items[0].rule", is("S3-18")).body("items[0].after.printed", is(form));
    }

    private static Response print(Tokens by, String form, String id) {
        return Api.as(by).body(Map.of("form", form, "id", id)).post("/api/v1/services/credit/prints");
    }
}
