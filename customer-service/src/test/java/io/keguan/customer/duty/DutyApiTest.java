package io.keguan.customer.duty;

import static io.keguan.customer.Filed.HEAD;
import static io.keguan.customer.Filed.MANAGER;
import static io.keguan.customer.Forms.AUDITOR;
import static io.keguan.customer.Forms.COLLEAGUE;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.STRANGER;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.duty.Asked.DUTIES;
import static io.keguan.customer.duty.Asked.act;
import static io.keguan.customer.duty.Asked.needs;
import static io.keguan.customer.duty.Asked.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.customer.Traded;
import io.keguan.customer.change.Changes;
import io.keguan.customer.retention.Retained;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What people do with duties, in the middle of a month. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DutyApiTest {

    @Inject
    DutyCalendar calendar;
    @Inject
    OutboxProbe outbox;
    @Inject
    TestClock clock;

    @BeforeEach
    void inTheMiddleOfNovember() {
        clock.set(at("2026-11-18T10:00:00"));
    }

    @AfterEach
    void tellTheRealTime() {
        clock.reset();
    }

    @Test
    @Rule("S4-12")
    void an_account_manager_says_every_month_what_changed_in_the_needs_and_it_is_kept() {
        String customer = customer();
        Response duty = Asked.of(customer, "NEED_UPDATE");
        duty.then().body("period", is("2026-11")).body("status", is("DUE")).body("rule", is("S4-12"))
                .body("dueAt", is(at("2026-12-01T00:00:00").toString())).body("allowedActions", empty());
        Api.as(MANAGER).get(DUTIES + "/" + duty.path("id")).then().body("allowedActions", contains("report-needs"));
        act(REP, duty, "report-needs", needs(false, null)).then().statusCode(403)
                .body("code", is("duty.not-responsible")).body("rule", is("S4-12"));
        act(MANAGER, duty, "report-needs", needs(true, " ")).then().statusCode(422)
                .body("errors.field", contains("words")).body("errors.rule", contains("S4-12"));
        act(MANAGER, duty, "verify", Map.of("source", "电话")).then().statusCode(409).body("code", is("duty.other-kind"));
        act(MANAGER, duty, "report-needs", needs(true, "下季度起改用暖光灯管")).then().statusCode(200)
                .body("status", is("DONE")).body("late", is(false)).body("doneByName", is("刘伟"))
                .body("words", is("下季度起改用暖光灯管")).body("allowedActions", empty());
        Response again = act(MANAGER, seen(duty), "report-needs", needs(false, null));
        again.then().statusCode(409).body("code", is("duty.transition-not-allowed"));
        Api.as(REP).queryParam("customer", customer).queryParam("needsChanged", true).get(DUTIES).then()
                .body("items.words", contains("下季度起改用暖光灯管"));
        assertThat(outbox.typesOf(id(duty))).containsExactly("duty.done.v1");
        Api.as(AUDITOR).queryParam("type", "duty").queryParam("id", duty.<String>path("id"))
                .get("/api/v1/services/customer/audit").then().body("items.action", hasItem("done"));
        Api.as(REP).get("/api/v1/customers/" + customer + "/timeline").then().body("items.kind", hasItem("duty.done"));
    }

    @Test
    @Rule("S4-12")
    void nothing_changed_at_several_customers_is_said_at_once_and_every_row_is_answered() {
        Response one = Asked.of(customer(), "NEED_UPDATE");
        Response done = Asked.of(customer(), "NEED_UPDATE");
        act(MANAGER, done, "report-needs", needs(false, null)).then().statusCode(200);
        Response visit = Asked.of(customer(), "VISIT");
        Response two = Asked.of(customer(), "NEED_UPDATE");
        Map<String, Object> unknown = Map.of("id", UUID.randomUUID(), "version", 0);
        Response answer = noChange(List.of(row(one), row(done), row(visit), unknown, row(two)));
        answer.then().statusCode(200).body("done", is(2)).body("refused", is(3))
                .body("results.done", contains(true, false, false, false, true))
                .body("results[1].error.code", is("conflict.stale"))
                .body("results[2].error.code", is("duty.other-kind"))
                .body("results[3].error.code", is("not-found"));
        seen(one).then().body("status", is("DONE")).body("needsChanged", is(false)).body("words", nullValue());
        seen(two).then().body("status", is("DONE"));
        seen(visit).then().body("status", is("DUE"));
        noChange(List.of()).then().statusCode(422);
    }

    @Test
    @Rule({"S2c-34", "S2c-35"})
    void the_first_form_is_sent_promptly_and_another_one_every_month_and_what_was_sent_stays() {
        String customer = customer();
        Response first = Asked.of(customer, "FILE_FORM");
        first.then().body("period", is("FIRST")).body("rule", is("S2c-34"))
                .body("dueAt", is(at("2026-11-24T00:00:00").toString()))
                .body("allowedActions", contains("save-draft", "send"));
        act(COLLEAGUE, first, "send", Map.of("followUp", "不是我的客户")).then().statusCode(403);
        Response drafted = act(REP, first, "save-draft", Map.of("followUp", "样品已寄"));
        drafted.then().statusCode(200).body("draft", is("样品已寄")).body("status", is("DUE"));
        act(REP, drafted, "send", Map.of("followUp", " ")).then().statusCode(422).body("errors.field",
                contains("followUp"));
        act(REP, drafted, "send", Map.of("followUp", "样品已寄，客户满意")).then().statusCode(200).body("status", is("DONE"))
                .body("draft", nullValue());
        Response form = Api.as(REP).get(DUTIES + "/" + first.path("id") + "/form");
        String name = form.path("basics.NATURAL.name");
        form.then().body("sent", is(true)).body("followUp", is("样品已寄，客户满意")).body("sentByName", is("王芳"))
                .body("contacts[0].phone", not(hasItem("139"))).body("basics.NATURAL.phone", nullValue());
        Changes.executed(Changes.request(REP, customer, Changes.set("NATURAL", Map.of("name", Forms.companyName()))));
        Api.as(REP).get(DUTIES + "/" + first.path("id") + "/form").then().body("basics.NATURAL.name", is(name));
        act(REP, seen(first), "send", Map.of("followUp", "再报一次")).then().statusCode(409);
        open(customer);
        Response monthly = Asked.of(customer, "FILE_FORM");
        monthly.then().body("period", is("2026-11")).body("rule", is("S2c-35"))
                .body("dueAt", is(at("2026-12-01T00:00:00").toString()));
        Api.as(REP).get(DUTIES + "/" + monthly.path("id") + "/form").then().body("sent", is(false))
                .body("basics.NATURAL.name", not(name));
        Api.as(REP).body(Map.of("form", "FILE_FORM", "id", first.<String>path("id")))
                .post("/api/v1/services/customer/prints").then()
                .statusCode(200).body("byName", is("王芳"));
        Api.as(STRANGER).get(DUTIES + "/" + first.path("id") + "/form").then().statusCode(403);
        Api.as(REP).get(DUTIES + "/" + Asked.of(customer, "VISIT").path("id") + "/form").then().statusCode(404);
    }

    @Test
    @Rule("S2c-34")
    void a_customer_nobody_sells_to_yet_has_no_form_until_the_first_sale() {
        Response registration = met().with("category", "POTENTIAL").established();
        String customer = registration.path("customerId");
        open(customer);
        kinds(customer).then().body("items.kind", not(hasItem("FILE_FORM"))).body("items.kind",
                hasItems("NEED_UPDATE", "VISIT"));
        Traded.recorded(List.of(Traded.row(registration.path("customerNumber"), "2026-11-17", 120_000)));
        open(customer);
        Asked.of(customer, "FILE_FORM").then().body("period", is("FIRST"));
    }

    @Test
    @Rule("S3-84")
    void a_file_nobody_changed_for_a_year_is_verified_or_changed() {
        String verified = customer();
        String changed = customer();
        kinds(verified).then().body("items.kind", not(hasItem("VERIFICATION")));
        clock.set(at("2027-11-18T10:00:00"));
        open(verified);
        open(changed);
        Response duty = Asked.of(verified, "VERIFICATION");
        duty.then().body("since", is("2026-11-18")).body("dueAt", is(at("2027-12-19T00:00:00").toString()));
        act(REP, duty, "verify", Map.of("words", "无误")).then().statusCode(422).body("errors.field", contains("source"));
        act(REP, duty, "verify", Map.of("source", "电话核对", "words", "地址、联系人无误")).then().statusCode(200)
                .body("status", is("DONE")).body("source", is("电话核对"));
        open(verified);
        kinds(verified).then().body("items.findAll { it.kind == 'VERIFICATION' }.status", contains("DONE"));
        Response other = Asked.of(changed, "VERIFICATION");
        Response request = Changes.request(REP, changed, Changes.set("NATURAL", Map.of("street", "新兴路 5 号")));
        Changes.executed(request);
        seen(other).then().body("status", is("DONE")).body("evidenceId", is(request.<String>path("id")));
    }

    @Test
    @Rule("S2d-40")
    void handover_data_are_complete_in_twenty_minutes_and_count_only_when_nothing_is_missing() {
        String customer = customer();
        handOver(customer, at("2026-11-18T09:50:00")).then().statusCode(409).body("code", is("duty.handover-off"));
        Asked.policy(Map.of("handoverData", "true"));
        try {
            handOver(customer, at("2026-11-18T10:01:00")).then().statusCode(422).body("errors.field",
                    contains("handedOverAt"));
            Response duty = handOver(customer, at("2026-11-18T09:50:00"));
            duty.then().statusCode(201).body("dueAt", is(at("2026-11-18T10:10:00").toString()))
                    .body("counted", is(false)).body("subject", is("试驾车一辆")).body("missing", hasItem("NATURAL.phone"));
            handOver(customer, at("2026-11-18T09:50:00")).then().statusCode(409).body("code",
                    is("duty.handover-there"));
            act(REP, duty, "complete", Map.of()).then().statusCode(422).body("rule", is("S2d-40"))
                    .body("errors.code", hasItem("duty.data-missing"));
            seen(duty).then().body("status", is("DUE")).body("counted", is(false));
        } finally {
            Asked.policy(Map.of("handoverData", "false"));
        }
    }

    @Test
    @Rule("S0-13")
    void a_visit_does_the_duty_early_or_late_and_the_next_one_counts_from_it() {
        String customer = customer();
        Response duty = Asked.of(customer, "VISIT");
        duty.then().body("since", is("2026-11-18")).body("dueAt", is(at("2027-02-17T00:00:00").toString()))
                .body("allowedActions", empty());
        clock.set(at("2026-12-10T10:00:00"));
        Response entry = Asked.visited(customer, LocalDate.of(2026, 12, 9));
        entry.then().statusCode(201);
        seen(duty).then().body("status", is("DONE")).body("late", is(false))
                .body("evidenceId", is(entry.<String>path("id")));
        open(customer);
        Response next = Asked.of(customer, "VISIT");
        next.then().body("since", is("2026-12-09")).body("dueAt", is(at("2027-03-10T00:00:00").toString()));
        Api.as(REP).body(Forms.reason("记错客户"))
                .post("/api/v1/customers/" + customer + "/correspondence/" + entry.path("id") + "/actions/void")
                .then().statusCode(200);
        seen(next).then().body("since", is("2026-11-18")).body("status", is("DUE"));
    }

    @Test
    @Rule("S0-13")
    void an_earlier_visit_that_is_written_down_later_moves_the_days() {
        String customer = customer();
        Response duty = Asked.of(customer, "VISIT");
        Asked.visited(customer, LocalDate.of(2026, 10, 1)).then().statusCode(201);
        seen(duty).then().body("since", is("2026-10-01")).body("status", is("DUE"))
                .body("dueAt", is(at("2026-12-31T00:00:00").toString()));
    }

    @Test
    @Rule({"S4-20", "S4-12"})
    void a_sealed_file_has_nothing_to_do_until_it_is_in_use_again() {
        String customer = customer();
        Response duty = Asked.of(customer, "NEED_UPDATE");
        Retained.act(REP, customer, "seal", Retained.seal(LocalDate.of(2026, 11, 1))).then().statusCode(200);
        Api.as(DATA_ADMIN).queryParam("customer", customer).get(DUTIES).then()
                .body("items.status", not(hasItem("DUE")));
        act(MANAGER, duty, "report-needs", needs(false, null)).then().statusCode(409);
        assertThat(outbox.typesOf(id(duty))).containsExactly("duty.waived.v1");
        open(customer);
        Api.as(DATA_ADMIN).queryParam("customer", customer).get(DUTIES).then()
                .body("items.status", not(hasItem("DUE")));
        Retained.act(Retained.GM, customer, "unseal", Forms.reason("恢复合作")).then().statusCode(200);
        Api.as(REP).queryParam("customer", customer).queryParam("status", "DUE").get(DUTIES).then()
                .body("items.kind", hasItems("NEED_UPDATE", "FILE_FORM", "VISIT"));
    }

    @Test
    void duties_are_read_by_whoever_reads_the_file_and_counted_by_department() {
        String customer = customer();
        Response duty = Asked.of(customer, "NEED_UPDATE");
        Api.as(STRANGER).get(DUTIES + "/" + duty.path("id")).then().statusCode(403);
        Api.as(STRANGER).queryParam("customer", customer).get(DUTIES).then().statusCode(403);
        Api.as(STRANGER).queryParam("q", duty.<String>path("customerName")).get(DUTIES).then().body("items", empty());
        Api.as(HEAD).queryParam("q", duty.<String>path("customerName")).queryParam("kind", "NEED_UPDATE").get(DUTIES)
                .then().body("items.id", contains(duty.<String>path("id")));
        Api.as(HEAD).queryParam("period", "2026-11").get(DUTIES + "/departments").then().statusCode(200)
                .body("items.find { it.kind == 'NEED_UPDATE' }.departmentId", is(Forms.SALES.toString()))
                .body("items.find { it.kind == 'NEED_UPDATE' }.due", notNullValue());
    }

    private String customer() {
        String customer = met().established().path("customerId");
        open(customer);
        return customer;
    }

    /** A form of somebody who was met at the time the clock tells. */
    private Forms met() {
        return form().with("contactedAt", clock.instant().toString());
    }

    private void open(String customer) {
        calendar.openFor(UUID.fromString(customer));
    }

    private static Response kinds(String customer) {
        return Api.as(REP).queryParam("customer", customer).get(DUTIES);
    }

    private static Response handOver(String customer, Instant at) {
        return Api.as(REP).body(Map.of("customerId", customer, "handedOverAt", at.toString(), "subject", "试驾车一辆"))
                .post(DUTIES);
    }

    private static Map<String, Object> row(Response duty) {
        return Map.of("id", duty.path("id"), "version", duty.path("version"));
    }

    private static Response noChange(List<?> rows) {
        return Api.as(MANAGER).body(Map.of("duties", rows)).post(DUTIES + "/no-change");
    }

    private static UUID id(Response duty) {
        return UUID.fromString(duty.path("id"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
