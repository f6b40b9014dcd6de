package io.keguan.customer.registration;

import static io.keguan.customer.Forms.AUDITOR;
import static io.keguan.customer.Forms.COLLEAGUE;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.STRANGER;
import static io.keguan.customer.Forms.act;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Forms.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.keguan.customer.Forms;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegistrationApiTest {

    private static final Map<String, String> CONFIRMED = Map.of("channel", "PHONE", "confirmedWith", "李强");

    @Inject
    OutboxProbe outbox;

    @Test
    @Rule({"S4-10", "S2a-04", "S2c-27", "S2c-31"})
    void a_form_is_kept_as_it_was_meant_and_answers_with_its_place() {
        String code = Forms.companyCode();
        Response created = form().with("name", " 宏图　灯饰(中山)有限公司" + UUID.randomUUID().toString().substring(0, 8))
                .with("companyCode", code.toLowerCase(java.util.Locale.ROOT))
                .with("intermediary", "周介")
                .with("enterpriseNature", "有限责任公司")
                .with("supervisingUnit", "中山市市场监督管理局")
                .with("phone", "０７６０ 22345678")
                .with("source", "WALK_IN")
                .with("serviceNeeds", "两周内送样\n周末不送货")
                .submitted();
        created.then()
                .header("ETag", equalTo("\"0\""))
                .header("Location", endsWith("/api/v1/registrations/" + created.path("id")))
                .body("number", startsWith("DJ-20"))
                .body("name", startsWith("宏图灯饰（中山）有限公司"))
                .body("companyCode", is(code))
                .body("intermediary", is("周介"))
                .body("enterpriseNature", is("有限责任公司"))
                .body("supervisingUnit", is("中山市市场监督管理局"))
                .body("phone", is("0760-22345678"))
                .body("source", is("WALK_IN"))
                .body("intended", is(true))
                .body("late", is(false))
                .body("address.districtName", is("中山市"))
                .body("submittedByName", is("王芳"));
    }

    @ParameterizedTest
    @Rule({"S2a-02", "S2c-27"})
    @ValueSource(strings = {"TARGET/CALL_IN", "GENERAL/WALK_IN", "KEY/SELF_DEVELOPED", "POTENTIAL/REFERRAL"})
    void all_categories_and_sources_of_the_regulation_can_be_registered(String both) {
        String[] values = both.split("/");
        form().with("category", values[0]).with("source", values[1]).submitted().then().body("category", is(values[0]))
                .body("source", is(values[1]));
    }

    @Test
    @Rule("S4-22")
    void the_administrator_returns_a_form_with_a_reason_and_it_is_audited_again_when_corrected() {
        Forms form = form();
        Response seen = form.submitted();
        String id = seen.path("id");
        seen = act(DATA_ADMIN, seen, "return", reason("地址不全"));
        seen.then().statusCode(200).body("status", is("RETURNED")).body("lastReason", is("地址不全"));
        assertThat(Forms.kinds(REP, "tasks", id)).containsExactly("registration.correct");
        assertThat(Forms.work(REP, "notifications", id).getFirst().get("params")).asString().contains("地址不全");
        seen = Api.as(REP).get("/api/v1/registrations/" + id);
        seen.then().body("allowedActions", contains("resubmit", "withdraw"));
        seen = act(REP, seen, "resubmit",
                Map.of("form", form.with("address", Map.of("districtCode", "440305", "street", "科技园 1 号")).body()));
        seen.then().statusCode(200).body("status", is("SUBMITTED")).body("address.cityName", is("深圳市"));
        act(DATA_ADMIN, seen, "establish", CONFIRMED).then().statusCode(200);
        assertThat(outbox.typesOf(UUID.fromString(id))).containsExactly("registration.submitted.v1",
                "registration.returned.v1", "registration.resubmitted.v1", "registration.established.v1");
    }

    @Test
    void the_submitter_takes_a_form_back_and_its_company_code_is_free_again() {
        Forms form = form();
        Response seen = form.submitted();
        act(REP, seen, "withdraw", reason("客户暂缓")).then().statusCode(200).body("status", is("WITHDRAWN"))
                .body("allowedActions", is(List.of()));
        form.submitted();
    }

    @Test
    @Rule("S1-63")
    void a_data_administrator_does_not_audit_a_form_of_their_own() {
        Tokens both = Tokens.staff("两职").role(Roles.SALES_REP, Roles.DATA_ADMIN).department(Forms.SALES);
        Response seen = form().submit(both);
        seen.then().statusCode(201).body("allowedActions", contains("withdraw"));
        act(both, seen, "establish", CONFIRMED).then().statusCode(403)
                .body("code", is("registration.auditor-is-submitter")).body("rule", is("S1-63"));
    }

    @ParameterizedTest
    @Rule("S4-22")
    @ValueSource(strings = {"request-verification", "return", "establish"})
    void only_a_data_administrator_audits(String action) {
        Response seen = form().submitted();
        Object body = action.equals("establish") ? CONFIRMED : reason("试试");
        for (Tokens other : List.of(REP, COLLEAGUE, AUDITOR, STRANGER)) {
            act(other, seen, action, body).then().statusCode(403).body("code", is("auth.forbidden"));
        }
        Api.as(REP).get("/api/v1/registrations/" + seen.path("id")).then().body("version", is(0));
        assertThat(outbox.typesOf(UUID.fromString(seen.path("id")))).containsExactly("registration.submitted.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdraw", "verify", "resubmit"})
    void only_the_submitter_answers(String action) {
        Forms form = form();
        Response seen = form.submitted();
        Object body = switch (action) {
            case "withdraw" -> reason("试试");
            case "verify" -> Map.of("note", "试试");
            default -> Map.of("form", form.body());
        };
        act(COLLEAGUE, seen, action, body).then().statusCode(403).body("code", is("registration.not-submitter"));
        act(STRANGER, seen, action, body).then().statusCode(404).body("code", is("not-found"));
    }

    @ParameterizedTest
    @Rule("S4-21")
    @ValueSource(strings = {Roles.DATA_ADMIN, Roles.GENERAL_MANAGER, Roles.FINANCE, Roles.AUDITOR, Roles.TECHNICIAN})
    void registering_is_the_representatives_work(String role) {
        form().submit(Tokens.staff("别人").role(role).department(Forms.SALES)).then().statusCode(403).body("code",
                is("auth.forbidden"));
    }

    @Test
    void a_third_party_registers_within_its_scopes() {
        Tokens system = Tokens.staff("渠道平台").role(Roles.SALES_REP).department(Forms.SALES)
                .client("registrations:read registrations:write");
        Response created = form().submit(system);
        created.then().statusCode(201).body("submittedByName", is("渠道平台"));
        Api.as(system).get("/api/v1/customers").then().statusCode(403).body("code", is("auth.scope-missing"));
    }

    @Test
    void an_action_the_state_does_not_allow_names_those_it_does() {
        Response seen = form().submitted();
        act(REP, seen, "verify", Map.of("note", "无人要求")).then().statusCode(409)
                .body("code", is("registration.transition-not-allowed"))
                .body("allowedActions", contains("request-verification", "return", "establish", "withdraw"));
    }

    @Test
    void the_work_list_shows_what_waits_and_only_what_one_may_see() {
        Response mine = form().submitted();
        Response foreign = form().submit(STRANGER);
        String list = "/api/v1/registrations";
        Api.as(DATA_ADMIN).queryParam("status", "SUBMITTED").queryParam("limit", 200).get(list).then()
                .body("items.id", hasItem(mine.<String>path("id")))
                .body("items.id", hasItem(foreign.<String>path("id")))
                .body("items.status", everyItem(is("SUBMITTED")));
        Api.as(REP).queryParam("limit", 200).get(list).then().body("items.id", hasItem(mine.<String>path("id")))
                .body("items.id", not(hasItem(foreign.<String>path("id"))));
        Api.as(COLLEAGUE).queryParam("mine", true).get(list).then().body("items.submittedByName",
                everyItem(is("陈静")));
        Api.as(DATA_ADMIN).queryParam("q", mine.<String>path("number")).get(list).then().body("items.id",
                contains(mine.<String>path("id")));
        Api.as(STRANGER).get(list + "/" + mine.path("id")).then().statusCode(404);
    }

    @Test
    void phones_are_shown_to_the_two_who_work_with_the_form_and_masked_for_everyone_else() {
        Response seen = form().withContact("phone", "13987654321").with("duplicateJustification", "同号不同司").submitted();
        String url = "/api/v1/registrations/" + seen.path("id");
        Api.as(REP).get(url).then().body("contact.phone", is("13987654321"));
        Api.as(DATA_ADMIN).get(url).then().body("contact.phone", is("13987654321"));
        Api.as(AUDITOR).get(url).then().body("contact.phone", is("139****4321")).body("contact.email",
                is("l***@example.com"));
        act(DATA_ADMIN, seen, "establish", CONFIRMED).then().statusCode(200).body("contact.phone", is("139****4321"));
    }

    @Test
    void the_same_idempotency_key_registers_once() {
        Forms form = form();
        String key = UUID.randomUUID().toString();
        Response first = Api.as(REP).header("Idempotency-Key", key).body(form.body()).post("/api/v1/registrations");
        Response second = Api.as(REP).header("Idempotency-Key", key).body(form.body()).post("/api/v1/registrations");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
    }
}
