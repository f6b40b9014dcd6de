package io.keguan.customer.registration;

import static io.keguan.customer.Forms.COLLEAGUE;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.STRANGER;
import static io.keguan.customer.Forms.act;
import static io.keguan.customer.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DuplicateApiTest {

    @Inject
    OutboxProbe outbox;

    @Test
    @Rule("S2c-28")
    void a_company_code_that_is_registered_is_refused_with_the_number_of_the_earlier_record() {
        Forms earlier = form();
        Response registration = earlier.submitted();
        long rows = outbox.rows("registration");
        form().with("companyCode", earlier.get("companyCode")).submit(STRANGER).then().statusCode(409)
                .body("code", is("registration.company-code-taken")).body("rule", is("S2c-28"))
                .body("params.number", is(registration.<String>path("number")))
                .body("detail", is("该统一社会信用代码已登记在先：" + registration.path("number")));
        assertThat(outbox.rows("registration")).isEqualTo(rows);
        Response customer = act(Forms.DATA_ADMIN, registration, "establish",
                Map.of("channel", "VISIT", "confirmedWith", "李强"));
        form().with("companyCode", earlier.get("companyCode")).submit(COLLEAGUE).then().statusCode(409)
                .body("params.number", is(customer.<String>path("customerNumber")));
    }

    @Test
    @Rule("S2c-28")
    void the_question_before_registering_shows_whose_it_is_and_since_when_company_wide() {
        Forms known = form().with("name", "佛山市瑞祥宝林灯饰有限公司").withContact("phone", "13711112222");
        Response registration = known.submitted();
        Response asked = Api.as(STRANGER).body(Map.of("name", "瑞祥宝林灯饰（中国）有限公司", "companyCode",
                known.get("companyCode"), "phones", List.of("137 1111 2222")))
                .post("/api/v1/registrations/duplicate-check");
        asked.then().statusCode(200).body("candidates.size()", is(1))
                .body("candidates[0].kind", is("REGISTRATION"))
                .body("candidates[0].number", is(registration.<String>path("number")))
                .body("candidates[0].name", is("佛山市瑞祥宝林灯饰有限公司"))
                .body("candidates[0].ownerName", is("王芳"))
                .body("candidates[0].registeredAt", is(registration.<String>path("submittedAt")))
                .body("candidates[0].matchedOn", hasItems("COMPANY_CODE", "SIMILAR_NAME", "PHONE"))
                .body("candidates[0].blocking", is(true));
        Api.as(REP).body(Map.of("name", "瑞祥宝琳灯饰有限公司")).post("/api/v1/registrations/duplicate-check").then()
                .body("candidates.matchedOn.flatten()", contains("SIMILAR_NAME"))
                .body("candidates.blocking", contains(false));
        Api.as(REP).body(Map.of("name", "毫无关系某某某公司")).post("/api/v1/registrations/duplicate-check").then()
                .body("candidates", is(List.of()));
        Api.as(REP).body(Map.of()).post("/api/v1/registrations/duplicate-check").then().body("candidates",
                is(List.of()));
    }

    @Test
    @Rule("S2c-28")
    void a_likely_duplicate_needs_a_justification_which_the_administrator_sees_with_the_candidates() {
        Forms known = form().with("name", "江门市锦荣天河照明有限公司");
        Response first = known.submitted();
        Forms twin = form().with("name", "江门市锦荣天河照明有限公司");
        long events = outbox.count();
        twin.submit(COLLEAGUE).then().statusCode(422).body("code", is("registration.duplicate-unjustified"))
                .body("errors.field", contains("duplicateJustification"))
                .body("errors[0].rule", is("S2c-28"));
        assertThat(outbox.count()).isEqualTo(events);
        Response second = twin.with("duplicateJustification", "同名，江海区另一家，法人不同").submit(COLLEAGUE);
        second.then().statusCode(201).body("duplicates.number", contains(first.<String>path("number")))
                .body("duplicates[0].matchedOn", contains("NAME"));
        Api.as(Forms.DATA_ADMIN).get("/api/v1/registrations/" + second.path("id")).then()
                .body("duplicateJustification", is("同名，江海区另一家，法人不同"))
                .body("duplicates.number", hasItem(first.<String>path("number")));
    }

    @Test
    @Rule("S2c-28")
    void the_earlier_registration_has_nothing_to_justify_when_a_later_one_looks_like_it() {
        Forms earlier = form().with("name", "汕头市碧波银帆灯饰有限公司");
        Response seen = earlier.submitted();
        form().with("name", "汕头市碧波银帆灯饰有限公司").with("duplicateJustification", "另一家").submit(COLLEAGUE).then()
                .statusCode(201);
        seen = act(Forms.DATA_ADMIN, seen, "return", Forms.reason("补全地址"));
        act(REP, seen, "resubmit", Map.of("form", earlier.body())).then().statusCode(200)
                .body("duplicates.size()", is(1));
    }

    @Test
    void a_withdrawn_registration_is_no_duplicate_and_nothing_duplicates_itself() {
        Forms form = form().with("name", "珠海市晨曦海韵灯具有限公司");
        Response seen = form.submitted();
        seen.then().body("duplicates", is(List.of()));
        act(REP, seen, "withdraw", Forms.reason("重填"));
        form().with("name", "珠海市晨曦海韵灯具有限公司").submitted().then().body("duplicates.number",
                not(hasItem(seen.<String>path("number"))));
    }

    @Test
    @Rule("S2c-28")
    void a_correction_can_not_take_another_companys_code() {
        Forms taken = form();
        String number = taken.submitted().path("number");
        Forms mine = form();
        Response seen = act(Forms.DATA_ADMIN, mine.submitted(), "return", Forms.reason("代码有误"));
        Response version = Api.as(REP).get("/api/v1/registrations/" + seen.path("id"));
        act(REP, version, "resubmit", Map.of("form", mine.with("companyCode", taken.get("companyCode")).body())).then()
                .statusCode(409).body("params.number", is(number));
    }
}
