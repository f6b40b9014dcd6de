package io.keguan.customer.filing;

import static io.keguan.customer.Filed.FINANCE;
import static io.keguan.customer.Filed.FORM;
import static io.keguan.customer.Filed.HEAD;
import static io.keguan.customer.Filed.MANAGER;
import static io.keguan.customer.Filed.MARKET;
import static io.keguan.customer.Filed.act;
import static io.keguan.customer.Filed.submitted;
import static io.keguan.customer.Forms.COLLEAGUE;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.STRANGER;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Forms.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Filed;
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
class FilingApiTest {

    private static final String FILINGS = "/api/v1/filings";

    @Inject
    OutboxProbe outbox;

    @Test
    @Rule({"S2a-07", "S2a-04"})
    void a_new_customer_is_filed_returned_corrected_and_accepted() {
        Response registration = form().with("supervisingUnit", "中山市工信局").submitted();
        Response filing = Filed.of(registration);
        filing.then().body("status", is("DUE")).body("number", org.hamcrest.Matchers.matchesPattern("BA-\\d{4}-\\d{6}"))
                .body("customerId", nullValue()).body("late", is(false)).body("overdue", is(false))
                .body("form.contactName", is("李强")).body("allowedActions", contains("submit"));
        String id = filing.path("id");
        tasks(REP, id, "filing.submit");

        Response sent = act(REP, filing, "submit", Map.of("enterpriseNature", "民营", "supervisingUnit", "古镇商会"));
        sent.then().statusCode(200).body("status", is("SUBMITTED")).body("form.enterpriseNature", is("民营"))
                .body("form.supervisingUnit", is("古镇商会")).body("submittedByName", is("王芳"));
        tasks(REP, id);
        tasks(MARKET, id);
        act(MARKET, sent, "accept", null).then().statusCode(409).body("code", is("filing.not-established"));
        Api.as(MARKET).get(FILINGS + "/" + id).then().body("allowedActions", contains("return"));

        Response established = Forms.act(Forms.DATA_ADMIN, registration, "establish",
                Map.of("channel", "PHONE", "confirmedWith", "李强"));
        established.then().statusCode(200);
        tasks(MARKET, id, "filing.accept");
        sent = Api.as(MARKET).get(FILINGS + "/" + id);
        sent.then().body("customerNumber", is(established.<String>path("customerNumber")))
                .body("allowedActions", contains("accept", "return"));

        Response back = act(MARKET, sent, "return", reason("联系人职务未填"));
        back.then().statusCode(200).body("status", is("RETURNED")).body("lastReason", is("联系人职务未填"));
        tasks(REP, id, "filing.correct");
        news(REP, id, "filing.returned");
        Response again = act(REP, Filed.seen(back), "submit", FORM);
        again.then().statusCode(200).body("remark", is("新客户"));
        Response filed = act(MARKET, again, "accept", null);
        filed.then().statusCode(200).body("status", is("FILED")).body("decidedByName", is("谢婷"))
                .body("late", is(false)).body("allowedActions", is(List.of()));
        tasks(MARKET, id);
        news(REP, id, "filing.accepted");
        assertThat(outbox.typesOf(UUID.fromString(id))).containsExactly("filing.opened.v1", "filing.submitted.v1",
                "filing.returned.v1", "filing.submitted.v1", "filing.accepted.v1");
        inTheFile(established.path("customerId"), id);
    }

    private void inTheFile(String customer, String id) {
        String file = "/api/v1/customers/" + customer;
        Api.as(REP).get(file + "/filing").then().statusCode(200).body("id", is(id)).body("status", is("FILED"));
        Api.as(REP).get(FILINGS + "/" + id + "/timeline").then().statusCode(200).body("items[0].kind",
                is("filing.accepted"));
        Api.as(STRANGER).get(FILINGS + "/" + id + "/timeline").then().statusCode(404);
        Api.as(STRANGER).get(file + "/filing").then().statusCode(403).body("rule", is("S2a-10"));
        Api.as(REP).get(file + "/timeline").then().body("items.kind",
                hasItems("filing.opened", "filing.submitted", "filing.returned", "filing.accepted"));
        Response trail = Api.as(REP).queryParam("type", "filing").queryParam("id", id)
                .get("/api/v1/services/customer/audit");
        trail.then().statusCode(200).body("intact", is(true)).body("items.action",
                hasItems("opened", "submitted", "returned", "accepted"));
        assertThat(trail.asString()).as("the trail holds no personal data").doesNotContainPattern("139\\d{8}");
        Api.as(STRANGER).queryParam("type", "filing").queryParam("id", id).get("/api/v1/services/customer/audit")
                .then().statusCode(404);
    }

    @Test
    @Rule("S2a-07")
    void only_the_business_department_files_and_only_the_market_promotion_department_decides() {
        Response filing = Filed.of(form().established());
        act(COLLEAGUE, filing, "submit", FORM).then().statusCode(403)
                .body("code", is("filing.not-business-department")).body("rule", is("S2a-07"));
        act(STRANGER, filing, "submit", FORM).then().statusCode(404);
        act(MARKET, filing, "submit", FORM).then().statusCode(403);
        Api.as(COLLEAGUE).get(FILINGS + "/" + filing.path("id")).then().body("allowedActions", is(List.of()));
        Response sent = act(MANAGER, filing, "submit", FORM);
        sent.then().statusCode(200).body("submittedByName", is("刘伟"));
        for (Tokens other : List.of(REP, MANAGER, HEAD, FINANCE)) {
            act(other, sent, "accept", null).then().statusCode(403);
            act(other, sent, "return", reason("x")).then().statusCode(403);
        }
        act(MARKET, sent, "accept", null).then().statusCode(200);
    }

    @Test
    @Rule("S1-63")
    void nobody_accepts_or_returns_what_they_have_handed_in_themselves() {
        Tokens both = Tokens.staff("谢婷").role(Roles.MARKET, Roles.ACCOUNT_MANAGER).department(Forms.SALES);
        Response filing = Filed.of(form().established());
        Response sent = act(both, filing, "submit", FORM);
        sent.then().statusCode(200).body("allowedActions", is(List.of()));
        act(both, sent, "accept", null).then().statusCode(403).body("code", is("filing.decider-is-filer"))
                .body("rule", is("S1-63"));
        act(both, sent, "return", reason("x")).then().statusCode(403);
        act(Filed.MARKET_TOO, sent, "accept", null).then().statusCode(200);
    }

    @Test
    void what_the_state_or_the_form_does_not_allow_is_refused() {
        Response filing = Filed.of(form().established());
        act(REP, filing, "submit", Map.of("supervisingUnit", "无")).then().statusCode(422)
                .body("errors.field", contains("enterpriseNature")).body("rule", is("S2a-04"));
        act(MARKET, filing, "accept", null).then().statusCode(409)
                .body("code", is("filing.transition-not-allowed"));
        Response sent = submitted(filing);
        act(REP, sent, "submit", FORM).then().statusCode(409)
                .body("code", is("filing.transition-not-allowed"));
        act(MARKET, sent, "return", Map.of()).then().statusCode(422).body("errors.field", contains("reason"));
        act(MARKET, filing, "accept", null).then().statusCode(412);
        Api.as(MARKET).post(FILINGS + "/" + filing.path("id") + "/actions/accept").then().statusCode(428);
    }

    @Test
    void a_withdrawn_registration_has_nothing_to_file() {
        Response registration = form().submitted();
        Response filing = Filed.of(registration);
        Forms.act(REP, registration, "withdraw", reason("暂无合作")).then().statusCode(200);
        Filed.seen(filing).then().body("status", is("CANCELLED")).body("allowedActions", is(List.of()));
        tasks(REP, filing.path("id"));
        assertThat(outbox.rows("due_row WHERE fired_at IS NULL AND subject_id = '" + filing.path("id") + "'"))
                .isZero();
        assertThat(outbox.typesOf(UUID.fromString(filing.path("id")))).containsExactly("filing.opened.v1",
                "filing.cancelled.v1");
    }

    @Test
    void a_corrected_registration_corrects_the_form_to_be_filed() {
        Response registration = form().submitted();
        Response back = Forms.act(Forms.DATA_ADMIN, registration, "return", reason("地址不全"));
        Response filing = Filed.of(registration);
        Map<String, Object> form = form().with("name", registration.path("name"))
                .with("companyCode", registration.path("companyCode")).withContact("name", "周梅").body();
        Forms.act(REP, back, "resubmit", Map.of("form", form)).then().statusCode(200);
        Filed.seen(filing).then().body("form.contactName", is("周梅"));
        Api.as(REP).get(FILINGS + "/" + filing.path("id") + "/timeline").then()
                .body("items.kind", contains("filing.corrected", "filing.opened"));
    }

    @Test
    @Rule("S2a-21")
    void the_department_is_reminded_and_every_reminder_counts() {
        Response filing = Filed.of(form().established());
        act(REP, filing, "remind", Map.of()).then().statusCode(403);
        Response once = act(MARKET, filing, "remind", Map.of("words", "请尽快报送"));
        once.then().statusCode(200).body("reminderCount", is(1)).body("status", is("DUE"));
        act(HEAD, once, "remind", Map.of()).then().statusCode(200).body("reminderCount", is(2));
        news(REP, filing.path("id"), "filing.reminder", "filing.reminder");
        Tokens elsewhere = Tokens.staff("外部门经理").role(Roles.DEPT_MANAGER).department(Forms.EXPORT);
        act(elsewhere, Filed.seen(filing), "remind", Map.of()).then().statusCode(404);
    }

    @Test
    @Rule("S2a-21")
    void the_list_is_filtered_and_every_department_counted_for_those_who_look_after_it() {
        UUID department = UUID.randomUUID();
        Tokens owner = Tokens.staff("备案员" + department).role(Roles.SALES_REP).department(department);
        Tokens head = Tokens.staff("部长" + department).role(Roles.DEPT_MANAGER).department(UUID.randomUUID(),
                department);
        for (int i = 0; i < 3; i++) {
            form().with("contactedAt", i == 0 ? "2026-01-05T02:00:00Z" : form().get("contactedAt")).submit(owner).then()
                    .statusCode(201);
        }
        String overdue = Api.as(owner).queryParam("overdue", true).get(FILINGS).path("items[0].id");
        Api.as(owner).queryParam("overdue", true).get(FILINGS).then().body("items", hasSize(1))
                .body("items.overdue", contains(true));
        Api.as(owner).queryParam("overdue", false).get(FILINGS).then().body("items", hasSize(2));
        Api.as(owner).queryParam("mine", true).queryParam("status", "DUE").queryParam("limit", 2).get(FILINGS).then()
                .body("items", hasSize(2)).body("items[0].id", is(overdue)).body("total.count", is(3));
        Api.as(owner).queryParam("status", "FILED").get(FILINGS).then().body("items", hasSize(0));
        for (Tokens reader : List.of(head, MARKET)) {
            Api.as(reader).get(FILINGS + "/departments").then().statusCode(200)
                    .body("items.find { it.departmentId == '" + department + "' }.due", is(2))
                    .body("items.find { it.departmentId == '" + department + "' }.overdue", is(1));
            Api.as(reader).queryParam("department", department).get(FILINGS).then().body("items", hasSize(3));
        }
        Api.as(MARKET).get(FILINGS + "/departments").then().body("items.size()", greaterThan(1));
        Api.as(head).get(FILINGS + "/departments").then().body("items.departmentId", contains(department.toString()));
        Api.as(STRANGER).queryParam("limit", 200).get(FILINGS).then().body("items.id", not(hasItem(overdue)));
    }

    private static void tasks(Tokens who, String filing, String... kinds) {
        assertThat(Forms.kinds(who, "tasks", filing)).containsExactlyInAnyOrder(kinds);
    }

    private static void news(Tokens who, String filing, String... kinds) {
        assertThat(Forms.kinds(who, "notifications", filing)).filteredOn(List.of(kinds)::contains)
                .containsExactlyInAnyOrder(kinds);
    }
}
