package io.keguan.customer.exchange;

import static io.keguan.customer.Forms.AUDITOR;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.STRANGER;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Forms.reason;
import static io.keguan.customer.change.Changes.executed;
import static io.keguan.customer.change.Changes.request;
import static io.keguan.customer.change.Changes.set;
import static io.keguan.customer.exchange.Exchange.EXPORTS;
import static io.keguan.customer.exchange.Exchange.GM;
import static io.keguan.customer.exchange.Exchange.act;
import static io.keguan.customer.exchange.Exchange.audit;
import static io.keguan.customer.exchange.Exchange.fetched;
import static io.keguan.customer.exchange.Exchange.read;
import static io.keguan.customer.exchange.Exchange.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.due.DueSweeper;
import io.keguan.kit.security.Roles;
import io.keguan.kit.sheet.SheetRow;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Together;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportApiTest {

    private static final List<String> FIELDS = List.of("number", "NATURAL.name", "NATURAL.category",
            "NATURAL.districtCode", "CONTACTS.name", "CONTACTS.phone", "CHARACTERISTICS.marketArea", "owner");
    private static final Tokens GM_TOO = Tokens.staff("副总").role(Roles.GENERAL_MANAGER).department(UUID.randomUUID());

    @Inject
    OutboxProbe outbox;
    @Inject
    TestClock clock;
    @Inject
    DueSweeper sweeper;

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    @Test
    @Rule({"S1-10", "S4-02"})
    void a_small_masked_export_is_made_at_once_with_the_name_of_who_asked_on_it() {
        Forms form = form();
        String id = form.established().path("customerId");
        executed(request(REP, id, set("CHARACTERISTICS", Map.of("marketArea", "=HYPERLINK(\"http://x\")"))));
        Response asked = ask(REP, form.get("name"), false);
        asked.then().statusCode(201).body("number", matchesPattern("DC-20\\d\\d-\\d{6}")).body("status", is("RUNNING"))
                .body("approvalNeeded", is(false)).body("rowCount", is(1)).body("mayFetch", is(false));
        Response ready = until(EXPORTS, REP, asked, "READY");
        ready.then().body("expiresAt", notNullValue()).body("mayFetch", is(true)).body("allowedActions", empty());
        List<SheetRow> rows = read(fetched(REP, EXPORTS + ready.path("id") + "/file"));
        String mark = rows.getFirst().value(0);
        assertThat(mark).contains(ready.<String>path("number"), "王芳", "展会邀约");
        assertThat(rows.get(1).values()).startsWith("客户编号", "客户名称", "客户类别", "省／市／区", "联系人姓名", "联系人联系电话",
                "市场区域", "负责人");
        SheetRow row = rows.get(2);
        assertThat(row.value(1)).isEqualTo(form.get("name"));
        assertThat(row.value(2)).isEqualTo("一般客户");
        assertThat(row.value(3)).isEqualTo("广东省中山市");
        assertThat(row.value(5)).contains("****");
        assertThat(row.value(6)).isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(row.flaws()).isEmpty();
        assertThat(row.value(8)).isEqualTo(mark);

        Api.as(REP).get(EXPORTS + ready.path("id")).then().body("downloads", is(1)).body("downloadedAt",
                notNullValue());
        fetched(REP, EXPORTS + ready.path("id") + "/file").then().statusCode(200);
        audit(AUDITOR, "export", ready.path("id")).then()
                .body("items.action", hasItems("requested", "created", "downloaded"));
        assertThat(outbox.rows("file_access WHERE kind = 'COPY' AND customer_id = '%s' AND request_number = '%s'"
                .formatted(id, ready.<String>path("number")))).isEqualTo(1);
        assertThat(outbox.typesOf(UUID.fromString(ready.path("id")))).containsExactly("export.created.v1");
        assertThat(Forms.kinds(REP, "notifications", ready.path("id"))).containsExactly("export.ready");
    }

    @Test
    @Rule({"S2c-37", "S2c-32"})
    void personal_data_in_full_leave_the_house_only_with_the_general_managers_permission() {
        Forms form = form();
        form.established();
        Response asked = ask(REP, form.get("name"), true);
        String id = asked.path("id");
        asked.then().body("status", is("REQUESTED")).body("approvalNeeded", is(true))
                .body("allowedActions", contains("cancel"));
        assertThat(Forms.kinds(GM, "tasks", id)).containsExactly("export.approve");
        fetched(REP, EXPORTS + id + "/file").then().statusCode(409).body("code", is("export.not-ready"));
        act(EXPORTS, DATA_ADMIN, asked, "approve", Map.of()).then().statusCode(403);
        Response permitted = act(EXPORTS, GM, asked, "approve", Map.of("note", "用于年度答谢"));
        permitted.then().statusCode(200).body("decidedByName", is("总经理"));
        Response ready = until(EXPORTS, REP, permitted, "READY");
        fetched(GM, EXPORTS + id + "/file").then().statusCode(403).body("rule", is("S2c-37"));
        Api.as(STRANGER).get(EXPORTS + id).then().statusCode(404);
        assertThat(read(fetched(REP, EXPORTS + ready.path("id") + "/file")).get(2).value(5))
                .isEqualTo(((Map<?, ?>) form.get("contact")).get("phone"));
    }

    @Test
    @Rule("S2c-37")
    void nobody_permits_his_own_export_and_a_refusal_is_told() {
        Forms form = form();
        form.established();
        Response own = ask(GM, form.get("name"), true);
        own.then().body("allowedActions", contains("cancel"));
        act(EXPORTS, GM, own, "approve", Map.of()).then().statusCode(403)
                .body("code", is("export.approver-is-applicant"));
        Response refused = act(EXPORTS, GM_TOO, own, "reject", reason("用途不清楚"));
        refused.then().statusCode(200).body("status", is("REJECTED")).body("lastReason", is("用途不清楚"));
        assertThat(Forms.kinds(GM, "notifications", own.path("id"))).containsExactly("export.rejected");
        act(EXPORTS, GM, refused, "cancel", null).then().statusCode(409);
    }

    @Test
    @Rule("S2a-10")
    void of_other_departments_files_only_what_the_list_shows_is_told() {
        Forms form = form();
        form.established();
        Response ready = until(EXPORTS, STRANGER, ask(STRANGER, form.get("name"), false), "READY");
        SheetRow row = read(fetched(STRANGER, EXPORTS + ready.path("id") + "/file")).get(2);
        assertThat(row.value(1)).isEqualTo(form.get("name"));
        assertThat(row.value(2)).isNull();
        assertThat(row.value(4)).isNull();
        assertThat(row.value(5)).isNull();
        assertThat(row.value(7)).isEqualTo("王芳");
    }

    @Test
    @Rule("S2c-37")
    void the_file_is_deleted_when_its_time_is_over() {
        Forms form = form();
        form.established();
        Response ready = until(EXPORTS, REP, ask(REP, form.get("name"), false), "READY");
        clock.advance(Duration.ofHours(71));
        sweeper.sweep();
        fetched(REP, EXPORTS + ready.path("id") + "/file").then().statusCode(200);
        clock.advance(Duration.ofHours(2));
        sweeper.sweep();
        Api.as(REP).get(EXPORTS + ready.path("id")).then().body("status", is("EXPIRED"));
        fetched(REP, EXPORTS + ready.path("id") + "/file").then().statusCode(409).body("code", is("export.expired"));
        assertThat(outbox.rows("stored_file WHERE name = '%s.xlsx'".formatted(ready.<String>path("number")))).isZero();
    }

    @Test
    void a_wish_that_makes_no_sense_is_refused_with_all_reasons() {
        Map<String, Object> wish = wish("x", false);
        wish.put("fields", List.of("number", "colour", "number"));
        Api.as(REP).body(wish).post("/api/v1/exports").then().statusCode(422)
                .body("errors.field", contains("fields[1]", "fields[2]"));
        wish.put("fields", List.of());
        wish.remove("purpose");
        Api.as(REP).body(wish).post("/api/v1/exports").then().statusCode(422)
                .body("errors.field", hasItems("fields", "purpose"));
        ask(REP, "绝无此名绝无此名", false).then().statusCode(422).body("errors[0].code", is("export.nothing-found"));
        ask(Tokens.staff("马丽").role(Roles.FINANCE).department(UUID.randomUUID()), "x", false).then().statusCode(403);
        Api.as(REP).get(EXPORTS + "columns").then().body("items.path", hasItems("number", "CONTACTS.phone"))
                .body("items.find { it.path == 'CONTACTS.phone' }.personal", is(true));
    }

    @Test
    void everybody_sees_his_own_exports_and_the_general_manager_all() {
        Forms form = form();
        form.established();
        String id = ask(REP, form.get("name"), true).path("id");
        Api.as(GM).queryParam("status", "REQUESTED").queryParam("limit", 200).get("/api/v1/exports").then()
                .body("items.id", hasItem(id));
        Api.as(STRANGER).queryParam("limit", 200).get("/api/v1/exports").then().body("items.id", not(hasItem(id)));
        Api.as(GM).queryParam("mine", true).queryParam("limit", 200).get("/api/v1/exports").then()
                .body("items.id", not(hasItem(id)));
        Api.as(REP).get(EXPORTS + id).then().body("filter.q", is(form.get("name"))).body("job", nullValue());
    }

    @RepeatedTest(3)
    @Rule("S2c-37")
    void approved_and_cancelled_at_once_one_of_them_wins() {
        Forms form = form();
        form.established();
        Response asked = ask(REP, form.get("name"), true);
        List<Response> answers = Together.run(2, i -> i == 0
                ? act(EXPORTS, GM, asked, "approve", Map.of())
                : act(EXPORTS, REP, asked, "cancel", null));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
    }

    private static Map<String, Object> wish(Object q, boolean unmasked) {
        return new HashMap<>(
                Map.of("filter", Map.of("q", q), "fields", FIELDS, "unmasked", unmasked, "purpose", "展会邀约"));
    }

    private static Response ask(Tokens by, Object q, boolean unmasked) {
        return Api.as(by).body(wish(q, unmasked)).post("/api/v1/exports");
    }
}
