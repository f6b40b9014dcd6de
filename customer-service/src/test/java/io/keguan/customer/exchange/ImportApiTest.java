package io.keguan.customer.exchange;

import static io.keguan.customer.Forms.AUDITOR;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.STRANGER;
import static io.keguan.customer.Forms.companyName;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Forms.reason;
import static io.keguan.customer.change.Changes.executed;
import static io.keguan.customer.change.Changes.file;
import static io.keguan.customer.change.Changes.request;
import static io.keguan.customer.change.Changes.set;
import static io.keguan.customer.exchange.Exchange.ADMIN_TOO;
import static io.keguan.customer.exchange.Exchange.CLERK;
import static io.keguan.customer.exchange.Exchange.HEAD;
import static io.keguan.customer.exchange.Exchange.IMPORTS;
import static io.keguan.customer.exchange.Exchange.NEW;
import static io.keguan.customer.exchange.Exchange.act;
import static io.keguan.customer.exchange.Exchange.approved;
import static io.keguan.customer.exchange.Exchange.audit;
import static io.keguan.customer.exchange.Exchange.checked;
import static io.keguan.customer.exchange.Exchange.done;
import static io.keguan.customer.exchange.Exchange.fetched;
import static io.keguan.customer.exchange.Exchange.newRow;
import static io.keguan.customer.exchange.Exchange.read;
import static io.keguan.customer.exchange.Exchange.send;
import static io.keguan.customer.exchange.Exchange.until;
import static io.keguan.customer.exchange.Exchange.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.sheet.SheetRow;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportApiTest {

    @Inject
    OutboxProbe outbox;
    @Inject
    TestClock clock;
    @Inject
    Imports imports;

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    @Test
    void the_template_can_be_filled_in_and_sent_as_it_is() {
        List<SheetRow> template = read(fetched(CLERK, IMPORTS + "template"));
        assertThat(template).hasSize(1);
        assertThat(template.getFirst().values()).contains("客户编号", "客户名称*", "统一社会信用代码", "联系人姓名*", "客户来源");
        byte[] filled = workbook(template.getFirst().values(), List.of(row(template.getFirst().values(),
                Map.of("客户名称*", companyName(), "客户类别*", "重点客户", "客户类型*", "零售商", "省／市／区*", "440306", "详细地址*",
                        "宝安大道 1 号", "联系人姓名*", "赵一", "联系人联系电话*", Forms.mobile(), "客户来源", "转介绍"))));
        checked(CLERK, filled).then().body("counts.added", is(1)).body("counts.faulty", is(0));
    }

    @Test
    @Rule({"S4-24", "S4-25", "S4-26", "S1-63", "S1-10"})
    void a_workbook_is_checked_judged_and_executed_by_three_people_and_everything_leaves_a_trace() {
        Response known = form().established();
        String id = known.path("customerId");
        String name = companyName();
        Response checked = checked(CLERK, workbook(titles("客户编号", "业务种类"), List.of(
                numbered(null, newRow(name), "灯饰批发"),
                numbered(customer(id).path("number"), none(), "工程安装"),
                numbered("KH-1999-000001", newRow(companyName()), null),
                numbered(null, with(newRow(companyName()), 3, "外星人"), null))));
        checked.then().body("number", matchesPattern("DR-20\\d\\d-\\d{6}")).body("counts.total", is(4))
                .body("counts.added", is(1)).body("counts.changed", is(1)).body("counts.faulty", is(2))
                .body("counts.written", is(0)).body("allowedActions", contains("submit", "cancel"));
        rows(checked, "FAULTY").then().body("items.row", contains(4, 5))
                .body("items[0].faults[0].message", is("没有这个客户编号"))
                .body("items[1].faults[0].column", is("NATURAL.type")).body("items[1].faults[0].message", is("不是可选的值"));
        rows(checked, "CHANGED").then().body("items[0].changes[0].field", is("businessLine"))
                .body("items[0].changes[0].before", nullValue()).body("items[0].changes[0].after", is("工程安装"));
        file(REP, id).then().body("single.NATURAL.businessLine", nullValue());

        Response submitted = act(CLERK, checked, "submit", null);
        String importId = checked.path("id");
        assertThat(Forms.kinds(HEAD, "tasks", importId)).containsExactly("import.approve");
        assertThat(Forms.kinds(CLERK, "tasks", importId)).isEmpty();
        Response approved = act(HEAD, submitted, "approve", Map.of("note", "资料属实"));
        approved.then().statusCode(200).body("status", is("APPROVED")).body("judgedByName", is("张建国"));
        assertThat(Forms.kinds(DATA_ADMIN, "tasks", importId)).containsExactly("import.execute");
        Response done = until(DATA_ADMIN, act(DATA_ADMIN, approved, "execute", null), "DONE");
        done.then().body("counts.written", is(2)).body("counts.conflicting", is(0)).body("undoUntil", notNullValue())
                .body("executedByName", is("刘敏")).body("allowedActions", contains("undo"));

        file(REP, id).then().body("single.NATURAL.businessLine", is("工程安装"));
        Api.as(CLERK).queryParam("q", name).get("/api/v1/customers").then().body("items", hasSize(1))
                .body("items[0].ownerName", is("周经理")).body("items[0].category", is("GENERAL"));
        String opened = rows(done, "NEW").path("items[0].customerId");
        file(CLERK, opened).then().body("single.CHARACTERISTICS.marketArea", is("=本市及周边"))
                .body("single.NATURAL.businessLine", is("灯饰批发"));
        customer(opened).then().body("registrationNumber", is(done.<String>path("number")));
        assertThat(outbox.typesOf(UUID.fromString(importId))).containsExactly("import.completed.v1");
        assertThat(outbox.typesOf(UUID.fromString(opened))).containsExactly("customer.established.v1");
        assertThat(outbox.typesOf(UUID.fromString(id))).containsExactly("customer.established.v1",
                "customer.changed.v1");
        audit(AUDITOR, "import", importId).then()
                .body("items.action",
                        hasItems("uploaded", "checked", "submitted", "approved", "executed", "completed"));
        assertThat(Forms.kinds(CLERK, "notifications", importId)).contains("import.checked", "import.done");
    }

    @Test
    void faulty_rows_come_back_as_a_workbook_that_can_be_corrected_and_sent_again() {
        List<String> broken = with(newRow(companyName()), 1, "12345");
        Response checked = checked(CLERK, workbook(NEW, List.of(newRow(companyName()), broken)));
        checked.then().body("counts.faulty", is(1)).body("mayFetchErrors", is(true));
        List<SheetRow> errors = read(fetched(CLERK, IMPORTS + checked.path("id") + "/errors"));
        assertThat(errors).hasSize(2);
        assertThat(errors.getFirst().values()).endsWith("不能导入的原因");
        assertThat(errors.get(1).values().getFirst()).isEqualTo(broken.getFirst());
        assertThat(errors.get(1).values().getLast()).contains("统一社会信用代码：", "18");
        assertThat(errors.get(1).values().get(8)).isEqualTo("=本市及周边");
        byte[] corrected = workbook(errors.getFirst().values(),
                List.of(with(errors.get(1).values(), 1, Forms.companyCode())));
        checked(CLERK, corrected).then().body("counts.added", is(1)).body("counts.faulty", is(0));
        fetched(HEAD, IMPORTS + checked.path("id") + "/errors").then().statusCode(403).body("rule", is("S2c-32"));
    }

    @Test
    @Rule("S1-63")
    void nobody_stands_on_two_sides_of_the_desk() {
        Response checked = checked(ADMIN_TOO, workbook(NEW, List.of(newRow(companyName()))));
        act(DATA_ADMIN, checked, "submit", null).then().statusCode(403).body("code", is("import.not-submitter"));
        Response mine = checked(HEAD, workbook(NEW, List.of(newRow(companyName()))));
        Response submitted = act(HEAD, mine, "submit", null);
        act(HEAD, submitted, "approve", Map.of()).then().statusCode(403).body("code", is("import.judge-is-submitter"))
                .body("rule", is("S1-63"));
        act(REP, submitted, "approve", Map.of()).then().statusCode(403);
        Response own = act(ADMIN_TOO, checked, "submit", null);
        Response permitted = act(Exchange.GM, own, "approve", Map.of());
        act(ADMIN_TOO, permitted, "execute", null).then().statusCode(403)
                .body("code", is("import.executor-took-part"));
        act(DATA_ADMIN, submitted, "execute", null).then().statusCode(409).body("allowedActions", hasItems("approve"));
        Api.as(STRANGER).get(IMPORTS + submitted.path("id")).then().statusCode(404);
    }

    @Test
    @Rule("S2a-10")
    void files_of_other_departments_are_no_business_of_a_manager() {
        String foreign = Forms.form().submit(STRANGER).path("id");
        Response seen = Api.as(DATA_ADMIN).get("/api/v1/registrations/" + foreign);
        String id = Forms.act(DATA_ADMIN, seen, "establish", Map.of("channel", "PHONE", "confirmedWith", "李强"))
                .path("customerId");
        Response checked = checked(CLERK, workbook(List.of("客户编号", "业务种类"),
                List.of(List.of(customer(id).<String>path("number"), "批发"))));
        rows(checked, "FAULTY").then().body("items[0].faults[0].code", is("import.not-your-file"))
                .body("items[0].faults[0].message", containsString("赵磊"));
        checked.then().body("allowedActions", contains("cancel"));
        act(CLERK, checked, "submit", null).then().statusCode(409).body("code", is("import.nothing-to-write"));
    }

    @Test
    @Rule("S2c-28")
    void a_taken_code_a_likely_duplicate_and_a_repeated_row_are_told() {
        Forms form = form();
        form.established();
        String twice = companyName();
        Response checked = checked(CLERK, workbook(titles("重复说明"), List.of(
                numbered(null, with(newRow((String) form.get("name")), 1, Forms.companyCode())),
                numbered(null, newRow(twice)),
                numbered(null, newRow(twice)))).clone());
        rows(checked, "FAULTY").then().body("items.row", contains(2, 4))
                .body("items[0].faults[0].code", is("registration.duplicate-unjustified.candidate"))
                .body("items[1].faults[0].message", containsString("3"));
    }

    @Test
    void what_is_no_workbook_of_ours_is_refused_with_the_reason() {
        send(CLERK, "name,code".getBytes()).then().statusCode(422).body("errors[0].code", is("sheet.not-xlsx"));
        Response alien = until(CLERK, send(CLERK, workbook(List.of("客户名称", "颜色"), List.of(List.of("a", "b")))),
                "FAILED");
        alien.then().body("failure.code", is("import.unknown-column")).body("failure.message", containsString("颜色"));
        until(CLERK, send(CLERK, workbook(List.of("业务种类"), List.of(List.of("a")))), "FAILED").then()
                .body("failure.code", is("import.no-key-column"));
        until(CLERK, send(CLERK, "PK nonsense".getBytes()), "FAILED").then().body("failure.code", is("sheet.not-xlsx"));
        send(REP, workbook(NEW, List.of())).then().statusCode(403);
    }

    @Test
    @Rule("S4-26")
    void what_somebody_changed_since_the_check_is_not_overwritten() {
        String id = form().established().path("customerId");
        String number = customer(id).path("number");
        Response checked = checked(CLERK, workbook(List.of("客户编号", "业务种类", "市场区域"),
                List.of(List.of(number, "灯饰批发", "全省"))));
        Response approved = approved(checked);
        executed(request(REP, id, set("NATURAL", Map.of("businessLine", "筒灯"))));
        Response done = until(DATA_ADMIN, act(DATA_ADMIN, approved, "execute", null), "DONE");
        done.then().body("counts.written", is(0)).body("counts.conflicting", is(1));
        Api.as(CLERK).queryParam("outcome", "CONFLICT").get(IMPORTS + done.path("id") + "/rows").then()
                .body("items[0].faults[0].column", is("NATURAL.businessLine"))
                .body("items[0].faults[0].code", is("import.outdated"));
        file(REP, id).then().body("single.NATURAL.businessLine", is("筒灯"))
                .body("single.CHARACTERISTICS", nullValue());
    }

    @Test
    @Rule("S4-26")
    void an_import_is_taken_back_but_for_what_was_changed_since() {
        String untouched = form().established().path("customerId");
        String touched = form().established().path("customerId");
        Response done = done(checked(CLERK, workbook(List.of("客户编号", "客户名称", "业务种类", "详细地址"), List.of(
                Arrays.asList(customer(untouched).path("number"), null, "灯饰批发", "新兴大道 1 号"),
                Arrays.asList(customer(touched).path("number"), null, "灯饰批发", "新兴大道 1 号")))));
        executed(request(REP, touched, set("NATURAL", Map.of("street", "环镇北路 2 号"))));
        act(CLERK, done, "undo", reason("数据有误")).then().statusCode(403);
        Response undone = until(DATA_ADMIN, act(DATA_ADMIN, done, "undo", reason("数据有误")), "UNDONE");
        undone.then().body("counts.undone", is(1)).body("counts.kept", is(1)).body("lastReason", is("数据有误"));
        file(REP, untouched).then().body("single.NATURAL.businessLine", nullValue())
                .body("single.NATURAL.street", is("古镇镇中兴大道 8 号"));
        file(REP, touched).then().body("single.NATURAL.businessLine", nullValue())
                .body("single.NATURAL.street", is("环镇北路 2 号"));
        Api.as(CLERK).queryParam("outcome", "KEPT").get(IMPORTS + done.path("id") + "/rows").then()
                .body("items[0].faults[0].column", is("NATURAL.street"))
                .body("items[0].faults[0].code", is("import.undo.changed-since"));
        assertThat(outbox.typesOf(UUID.fromString(done.path("id")))).containsExactly("import.completed.v1",
                "import.undone.v1");
    }

    @Test
    void an_import_can_be_taken_back_for_a_day_and_its_workbook_is_forgotten_then() {
        Response done = done(checked(CLERK, workbook(NEW, List.of(newRow(companyName())))));
        String id = done.path("id");
        clock.advance(Duration.ofHours(25));
        imports.tidy();
        Response late = Api.as(DATA_ADMIN).get(IMPORTS + id);
        late.then().body("allowedActions", empty());
        act(DATA_ADMIN, late, "undo", reason("太迟")).then().statusCode(409).body("code", is("import.undo-too-late"));
        assertThat(outbox.rows("import_row WHERE import_id = '%s' AND content IS NOT NULL".formatted(id))).isEqualTo(1);
        clock.advance(Duration.ofHours(48));
        imports.tidy();
        assertThat(outbox.rows("import_row WHERE import_id = '%s' AND content IS NOT NULL".formatted(id))).isZero();
        assertThat(outbox.rows("customer_import WHERE id = '%s' AND file_id IS NOT NULL".formatted(id))).isZero();
    }

    @Test
    void a_formula_is_no_value_and_clearing_is_said_in_words() {
        String id = form().established().path("customerId");
        executed(request(REP, id, set("NATURAL", Map.of("businessLine", "筒灯"))));
        String number = customer(id).path("number");
        Response done = done(checked(CLERK, workbook(List.of("客户编号", "业务种类", "市场区域"),
                List.of(Arrays.asList(number, "清空", null)))));
        done.then().body("counts.written", is(1));
        file(REP, id).then().body("single.NATURAL.businessLine", nullValue());
        rows(checked(CLERK, workbook(List.of("客户编号", "客户名称"), List.of(List.of(number, "清空")))), "FAULTY").then()
                .body("items[0].faults[0].code", is("validation.required"));
        checked(CLERK, workbook(List.of("客户编号", "业务种类"), List.of(Arrays.asList(number, null)))).then()
                .body("counts.same", is(1)).body("allowedActions", contains("cancel"));
    }

    private static Response customer(String id) {
        return Api.as(DATA_ADMIN).get("/api/v1/customers/" + id);
    }

    private static Response rows(Response of, String found) {
        return Api.as(DATA_ADMIN).queryParam("found", found).get(IMPORTS + of.path("id") + "/rows");
    }

    /** The titles of a new customer, behind that of the number, with more of them. */
    private static List<String> titles(String first, String... more) {
        List<String> all = new java.util.ArrayList<>(List.of(first));
        all.addAll(NEW);
        all.addAll(List.of(more));
        return all;
    }

    private static List<String> numbered(String first, List<String> row, String... more) {
        List<String> all = new java.util.ArrayList<>();
        all.add(first);
        all.addAll(row);
        all.addAll(more == null ? Arrays.asList((String) null) : Arrays.asList(more));
        return all;
    }

    private static List<String> none() {
        return Arrays.asList(new String[NEW.size()]);
    }

    private static List<String> with(List<String> row, int column, String value) {
        List<String> changed = new java.util.ArrayList<>(row);
        changed.set(column, value);
        return changed;
    }

    private static List<String> row(List<String> titles, Map<String, String> values) {
        return titles.stream().map(values::get).toList();
    }
}
