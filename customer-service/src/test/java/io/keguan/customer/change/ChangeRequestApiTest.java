package io.keguan.customer.change;

import static io.keguan.customer.Forms.AUDITOR;
import static io.keguan.customer.Forms.COLLEAGUE;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.STRANGER;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Forms.reason;
import static io.keguan.customer.change.Changes.MANAGER;
import static io.keguan.customer.change.Changes.act;
import static io.keguan.customer.change.Changes.executed;
import static io.keguan.customer.change.Changes.file;
import static io.keguan.customer.change.Changes.request;
import static io.keguan.customer.change.Changes.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

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
class ChangeRequestApiTest {

    private static final String SERVICE = "/api/v1/services/customer/";

    @Inject
    OutboxProbe outbox;

    @Test
    @Rule({"S4-24", "S4-25", "S4-26", "S4-05", "S0-07"})
    void a_change_is_asked_for_judged_and_executed_by_three_people_and_the_applicant_hears_of_it() {
        String id = form().established().path("customerId");
        Response asked = request(REP, id, set("NATURAL", Map.of("street", "古镇镇新兴大道 88 号", "businessLine", "吸顶灯")));
        asked.then().statusCode(201).body("number", matchesPattern("XG-20\\d\\d-\\d{6}"))
                .body("status", is("SUBMITTED"))
                .body("kind", is("CHANGE")).body("rule", is("S4-25")).body("dueAt", notNullValue())
                .body("lines.field", contains("street", "businessLine"))
                .body("lines[0].before", is("古镇镇中兴大道 8 号")).body("lines[0].after", is("古镇镇新兴大道 88 号"))
                .body("lines[1].before", nullValue()).body("outdated", empty())
                .body("allowedActions", contains("withdraw"));
        String request = asked.path("id");
        assertThat(Forms.kinds(MANAGER, "tasks", request)).containsExactly("change-request.judge");

        Response approved = act(MANAGER, asked, "approve", Map.of("note", "客户已搬迁，属实"));
        approved.then().statusCode(200).body("status", is("APPROVED")).body("judgedByName", is("周经理"));
        assertThat(Forms.kinds(DATA_ADMIN, "tasks", request)).containsExactly("change-request.execute");
        file(REP, id).then().body("single.NATURAL.street", is("古镇镇中兴大道 8 号"));

        act(DATA_ADMIN, approved, "execute", Map.of()).then().statusCode(200).body("status", is("EXECUTED"))
                .body("executedByName", is("刘敏")).body("dueAt", nullValue()).body("allowedActions", empty());
        Api.as(REP).get("/api/v1/customers/" + id).then().body("card.natural.address.street", is("古镇镇新兴大道 88 号"))
                .body("card.natural.businessLine", is("吸顶灯")).body("version", greaterThan(0));
        assertThat(Forms.kinds(REP, "notifications", request)).containsExactly("change-request.executed");
        assertThat(Forms.kinds(DATA_ADMIN, "tasks", request)).isEmpty();

        assertThat(outbox.typesOf(UUID.fromString(request))).containsExactly("change-request.submitted.v1",
                "change-request.approved.v1", "change-request.executed.v1");
        assertThat(outbox.typesOf(UUID.fromString(id))).containsExactly("customer.established.v1",
                "customer.changed.v1");
        Api.as(AUDITOR).queryParam("type", "customer").queryParam("id", id).get(SERVICE + "audit").then()
                .body("intact", is(true))
                .body("items.find { it.action == 'changed' }.rule", is("S4-26"))
                .body("items.find { it.action == 'changed' }.before.'NATURAL.street'", is("古镇镇中兴大道 8 号"))
                .body("items.find { it.action == 'changed' }.after.'NATURAL.street'", is("古镇镇新兴大道 88 号"));
        Api.as(REP).get("/api/v1/customers/" + id + "/timeline").then().body("items[0].kind", is("customer.changed"))
                .body("items.kind",
                        hasItems("customer.changed", "customer.established", "registration.established",
                                "registration.submitted"));
    }

    @Test
    @Rule("S1-63")
    void nobody_judges_or_executes_their_own_request_and_the_judge_does_not_execute() {
        String id = form().established().path("customerId");
        Tokens everything = Tokens.staff("全能").role(Roles.ACCOUNT_MANAGER, Roles.DATA_ADMIN)
                .department(Forms.SALES);
        Response own = request(everything, id, set("NATURAL", Map.of("fax", "0760-22345678")));
        own.then().body("allowedActions", contains("withdraw"));
        act(everything, own, "approve", Map.of()).then().statusCode(403)
                .body("code", is("change-request.judge-is-applicant")).body("rule", is("S1-63"));
        Response judged = request(REP, id, set("NATURAL", Map.of("fax", "0760-22345679")));
        Response approved = act(everything, judged, "approve", Map.of());
        approved.then().statusCode(200).body("allowedActions", empty());
        act(everything, approved, "execute", Map.of()).then().statusCode(403)
                .body("code", is("change-request.executor-took-part")).body("rule", is("S1-63"));
        act(DATA_ADMIN, approved, "execute", Map.of()).then().statusCode(200);
    }

    @Test
    @Rule("S4-25")
    void a_change_that_is_not_necessary_or_not_proven_is_rejected_with_a_reason_and_the_file_stays() {
        String id = form().established().path("customerId");
        Response asked = request(REP, id, set("NATURAL", Map.of("enterpriseNature", "国有")));
        act(MANAGER, asked, "reject", Map.of()).then().statusCode(422).body("errors.field", contains("reason"));
        act(REP, asked, "reject", reason("我自己驳回")).then().statusCode(403);
        act(MANAGER, asked, "reject", reason("企业性质并未变化")).then().statusCode(200).body("status", is("REJECTED"))
                .body("lastReason", is("企业性质并未变化"));
        Response again = request(REP, id, set("NATURAL", Map.of("enterpriseNature", "合资")));
        act(DATA_ADMIN, act(MANAGER, again, "approve", Map.of()), "send-back", reason("缺少工商变更证明")).then()
                .statusCode(200).body("status", is("REJECTED"));
        assertThat(Forms.work(REP, "notifications", again.path("id"))).extracting("params.reason")
                .containsExactly("缺少工商变更证明");
        file(REP, id).then().body("single.NATURAL.enterpriseNature", nullValue());
    }

    @Test
    @Rule("S4-06")
    void an_error_found_in_a_transaction_reaches_the_data_administrator_at_once() {
        String id = form().established().path("customerId");
        Response asked = Changes.ask(REP, Map.of("customerId", id, "customerVersion", 0, "kind", "ERROR", "reason",
                "订单 SO-1182 送错地址", "evidence", "送货单 8841 客户批注", "lines",
                List.of(set("NATURAL", Map.of("street", "古镇镇中兴大道 6 号")))));
        asked.then().statusCode(201).body("kind", is("ERROR")).body("rule", is("S4-06"))
                .body("evidence", is("送货单 8841 客户批注"));
        assertThat(Forms.kinds(DATA_ADMIN, "tasks", asked.path("id"))).containsExactly("change-request.error-reported");
    }

    @Test
    @Rule("S4-13")
    void an_invoice_title_is_changed_by_request_under_its_own_article() {
        String id = form().established().path("customerId");
        String taxNumber = Forms.companyCode();
        Response asked = request(REP, id,
                set("INVOICE_TITLES", Map.of("title", "中山市古镇华艺灯饰有限公司", "taxNumber", taxNumber, "bank", "工商银行古镇支行",
                        "account", "2011 0021 0920 0123 456")));
        asked.then().statusCode(201).body("kind", is("INVOICE_TITLE")).body("rule", is("S4-13"))
                .body("lines.added", not(hasItem(false)));
        executed(asked);
        Response seen = Api.as(REP).get("/api/v1/customers/" + id);
        seen.then().body("entries", hasSize(1)).body("entries[0].section", is("INVOICE_TITLES"))
                .body("entries[0].values.taxNumber", is(taxNumber));
        Map<String, Object> changed = Map.of("section", "INVOICE_TITLES", "entryId", seen.path("entries[0].id"),
                "values", Map.of("bank", "建设银行古镇支行"));
        executed(request(REP, id, changed));
        file(REP, id).then().body("entries.find { it.section == 'INVOICE_TITLES' }.values.bank", is("建设银行古镇支行"))
                .body("entries.find { it.section == 'INVOICE_TITLES' }.values.taxNumber", is(taxNumber));
    }

    @Test
    @Rule("S4-24")
    void a_request_whose_base_has_changed_is_shown_with_both_values_and_set_anew_by_a_person() {
        String id = form().established().path("customerId");
        Response first = request(REP, id, set("NATURAL", Map.of("supervisingUnit", "工业局")));
        Response second = request(COLLEAGUE, id,
                set("NATURAL", Map.of("supervisingUnit", "商务局", "businessLine", "筒灯")));
        Response judged = act(MANAGER, second, "approve", Map.of());
        executed(first);

        Response seen = Api.as(COLLEAGUE).get("/api/v1/change-requests/" + second.path("id"));
        seen.then().body("outdated.field", contains("supervisingUnit")).body("outdated[0].before", is("工业局"))
                .body("outdated[0].after", is("商务局"))
                .body("lines.find { it.field == 'supervisingUnit' }.before", nullValue())
                .body("allowedActions", hasItem("rebase"));
        act(DATA_ADMIN, judged, "execute", Map.of()).then().statusCode(409).body("code", is("change-request.outdated"))
                .body("rule", is("S4-24")).body("errors.field", contains("NATURAL.supervisingUnit"));
        file(REP, id).then().body("single.NATURAL.businessLine", nullValue());

        Response rebased = act(COLLEAGUE, seen, "rebase", null);
        rebased.then().statusCode(200).body("status", is("SUBMITTED")).body("outdated", empty())
                .body("judgedByName", nullValue())
                .body("lines.find { it.field == 'supervisingUnit' }.before", is("工业局"));
        act(COLLEAGUE, rebased, "rebase", null).then().statusCode(409)
                .body("code", is("change-request.not-outdated"));
        executed(rebased);
        file(REP, id).then().body("single.NATURAL.supervisingUnit", is("商务局"))
                .body("single.NATURAL.businessLine", is("筒灯"));
    }

    @Test
    void a_contact_that_was_removed_meanwhile_does_not_come_back_by_a_change_of_it() {
        String id = form().established().path("customerId");
        executed(request(REP, id, set("CONTACTS", Map.of("name", "财务", "phone", Forms.mobile()))));
        String contact = Api.as(REP).get("/api/v1/customers/" + id).path("contacts.find { it.name == '财务' }.id");
        Response mail = request(COLLEAGUE, id,
                Map.of("section", "CONTACTS", "entryId", contact, "values", Map.of("email", "cw@example.com")));
        Response judged = act(MANAGER, mail, "approve", Map.of());
        executed(request(REP, id, Map.of("section", "CONTACTS", "entryId", contact, "remove", true)));
        act(DATA_ADMIN, judged, "execute", Map.of()).then().statusCode(409).body("code", is("change-request.outdated"));
        act(COLLEAGUE, judged, "rebase", null).then().statusCode(409)
                .body("code", is("change-request.nothing-changes"));
        act(COLLEAGUE, judged, "withdraw", reason("联系人已离职")).then().statusCode(200);
        Api.as(REP).get("/api/v1/customers/" + id).then().body("contacts", hasSize(1));
    }

    @Test
    @Rule("S4-24")
    void a_form_with_mistakes_is_refused_with_every_mistake_at_its_field_and_leaves_nothing() throws Exception {
        String id = form().established().path("customerId");
        long before = outbox.rows("change_request");
        Response wrong = request(REP, id,
                set("NATURAL", Map.of("name", " ", "phone", "12", "category", "VIP", "shoeSize", "43", "street",
                        "很".repeat(121), "firstDealingOn", "昨天")),
                set("CONTACTS", Map.of("phone", Forms.mobile())),
                Map.of("section", "ADDRESSES", "entryId", UUID.randomUUID(), "values", Map.of("street", "别处")),
                Map.of("section", "CONTACTS", "remove", true));
        wrong.then().statusCode(422).body("errors.field",
                hasItems("lines[0].values.name", "lines[0].values.phone", "lines[0].values.category",
                        "lines[0].values.shoeSize", "lines[0].values.street", "lines[0].values.firstDealingOn",
                        "lines[1].values.name", "lines[2].entryId", "lines[3].entryId"));
        request(REP, id, set("NATURAL", Map.of("street", "古镇镇中兴大道 8 号"))).then().statusCode(422)
                .body("errors.code", contains("change-request.nothing-changes"));
        Changes.ask(REP, Map.of("customerId", id, "customerVersion", 7, "kind", "CHANGE", "reason", "旧页面", "lines",
                List.of(set("NATURAL", Map.of("street", "别处"))))).then().statusCode(412);
        request(STRANGER, id, set("NATURAL", Map.of("street", "别处"))).then().statusCode(403)
                .body("rule", is("S2a-10"));
        request(AUDITOR, id, set("NATURAL", Map.of("street", "别处"))).then().statusCode(403);
        assertThat(outbox.rows("change_request")).isEqualTo(before);
    }

    @Test
    @Rule("S2c-28")
    void a_company_code_another_customer_has_is_refused_and_a_corrected_one_is_free_again() {
        Forms other = form();
        other.established();
        Forms mistyped = form();
        String id = mistyped.established().path("customerId");
        request(REP, id, set("NATURAL", Map.of("companyCode", other.get("companyCode")))).then().statusCode(409)
                .body("code", is("registration.company-code-taken")).body("rule", is("S2c-28"));
        executed(request(REP, id, set("NATURAL", Map.of("companyCode", Forms.companyCode()))));
        form().with("companyCode", mistyped.get("companyCode")).submit(REP).then().statusCode(201);
    }

    @Test
    void requests_are_listed_for_those_who_may_see_the_customer() {
        Tokens applicant = Tokens.staff("列表员").role(Roles.SALES_REP).department(Forms.SALES);
        String id = form().established().path("customerId");
        Response asked = request(applicant, id, set("NATURAL", Map.of("fax", "0760-22345670")));
        String list = "/api/v1/change-requests";
        Api.as(applicant).queryParam("mine", true).get(list).then().body("items.id",
                contains(asked.<String>path("id")));
        Api.as(MANAGER).queryParam("customer", id).queryParam("status", "SUBMITTED").get(list).then()
                .body("items.number", contains(asked.<String>path("number")));
        Api.as(MANAGER).queryParam("q", asked.<String>path("number")).get(list).then().body("items", hasSize(1));
        Api.as(STRANGER).queryParam("customer", id).get(list).then().body("items", empty());
        Api.as(STRANGER).get(list + "/" + asked.path("id")).then().statusCode(404);
    }
}
