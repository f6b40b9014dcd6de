package io.keguan.customer.classification;

import static io.keguan.customer.Filed.FINANCE;
import static io.keguan.customer.Filed.MARKET;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.reason;
import static io.keguan.customer.Traded.DEPUTY;
import static io.keguan.customer.Traded.GENERAL_MANAGER;
import static io.keguan.customer.Traded.RUNS;
import static io.keguan.customer.Traded.decide;
import static io.keguan.customer.Traded.proposed;
import static io.keguan.customer.Traded.recorded;
import static io.keguan.customer.Traded.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.customer.Traded;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
import io.keguan.kit.sql.Sql;
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
class ClassificationApiTest {

    @Inject
    OutboxProbe outbox;
    @Inject
    DataSource database;

    @Test
    @Rule({"S1-32", "S3-85", "S1-63"})
    void the_management_approves_what_another_proposed_and_the_customers_have_their_classes() {
        int year = Traded.year();
        List<String> customers = sales(year, 500, 250, 120, 80, 30, 20);
        Response run = proposed(year);
        run.then().body("status", is("PROPOSED")).body("buyers", is(6)).body("inA", is(2)).body("inB", is(2))
                .body("totalFen", is(100_000)).body("untilA", is(75)).body("tradesChanged", is(false))
                .body("composition.customerType", hasItem("DEALER")).body("composition[0].shareBp", is(10_000))
                .body("allowedActions", contains("withdraw"));
        String id = run.path("id");
        rows(id, "valueClass", "A").then().body("items.rank", contains(1, 2)).body("items.cumulativeBp",
                contains(5000, 7500)).body("items.amountFen", contains(50_000, 25_000)).body("items.outcome",
                        contains("PROPOSED", "PROPOSED"));
        rows(id, "valueClass", "B").then().body("items.customerId", is(customers.subList(2, 4)));
        Api.as(FINANCE).get(RUNS + "/" + id + "/curve").then().body("points.cumulativeBp",
                contains(5000, 7500, 8700, 9500, 9800, 10_000));
        classOf(customers.getFirst()).then().body("items.findAll { it.runId == '" + id + "' }", hasSize(0));
        assertThat(Forms.kinds(GENERAL_MANAGER, "tasks", id)).containsExactly("classification-run.approve");

        decide(MARKET, run, "approve", Map.of()).then().statusCode(403);
        Response approved = decide(GENERAL_MANAGER, run, "approve", reason("同意"));
        approved.then().statusCode(200).body("status", is("APPROVED")).body("applied", is(run.<Integer>path("changes")))
                .body("skipped", is(0)).body("decisionReason", is("同意")).body("allowedActions", empty());
        classOf(customers.getFirst()).then().body("valueClass", is("A")).body("items[0].rank", is(1))
                .body("items[0].cumulativeBp", is(5000)).body("items[0].untilA", is(75)).body("items[0].runId", is(id))
                .body("items[0].from", is(year + "-01")).body("items[0].to", is(year + "-12"));
        Api.as(REP).get("/api/v1/customers/" + customers.get(3)).then().body("valueClass", is("B"));
        Api.as(REP).queryParam("valueClass", "A").queryParam("limit", 200).get("/api/v1/customers").then()
                .body("items.id", hasItem(customers.get(1))).body("items.valueClass", not(hasItem("C")));
        assertThat(outbox.typesOf(UUID.fromString(id))).containsExactly("classification-run.proposed.v1",
                "classification-run.approved.v1");
        OutboxProbe.Written told = outbox.of(UUID.fromString(customers.getFirst())).stream()
                .filter(e -> e.type().equals("customer.classified.v1")).findFirst().orElseThrow();
        assertThat(told.payload().path("valueClass").asText()).isEqualTo("A");
        assertThat(told.payload().path("formerClass").isNull()).isTrue();
        Api.as(REP).get("/api/v1/customers/" + customers.getFirst() + "/timeline").then().body("items.kind",
                hasItem("customer.classified"));
        assertThat(Forms.kinds(GENERAL_MANAGER, "tasks", id)).isEmpty();
        assertThat(Forms.kinds(MARKET, "notifications", id)).containsExactly("classification-run.approved");
    }

    @Test
    @Rule("S1-63")
    void nobody_decides_on_a_classification_of_their_own() {
        Tokens both = Tokens.staff("兼任").role(Roles.MARKET, Roles.GENERAL_MANAGER).department(UUID.randomUUID());
        int year = Traded.year();
        sales(year, 10);
        Response run = Traded.propose(both, year + "-01", year + "-12");
        run.then().statusCode(201).body("allowedActions", contains("withdraw"));
        decide(both, run, "approve", Map.of()).then().statusCode(403)
                .body("code", is("classification-run.decider-is-proposer")).body("rule", is("S1-63"));
        decide(both, run, "reject", reason("算了")).then().statusCode(403);
        decide(MARKET, run, "withdraw", reason("不是我的")).then().statusCode(403)
                .body("code", is("classification-run.not-proposer"));
        decide(DEPUTY, run, "reject", Map.of()).then().statusCode(422).body("errors.field", contains("reason"));
        Response rejected = decide(DEPUTY, run, "reject", reason("期间不合适"));
        rejected.then().statusCode(200).body("status", is("REJECTED")).body("decisionReason", is("期间不合适"))
                .body("applied", nullValue());
        decide(both, rejected, "withdraw", reason("晚了")).then().statusCode(409).body("allowedActions", empty());
        Response other = Traded.propose(both, year + "-01", year + "-12");
        decide(both, other, "withdraw", reason("重算")).then().statusCode(200).body("status", is("WITHDRAWN"));
    }

    @Test
    @Rule("S1-32")
    void an_approval_makes_other_proposals_void_and_says_so() {
        int year = Traded.year();
        List<String> customers = sales(year, 90, 10);
        Response first = proposed(year);
        Response second = proposed(year);
        decide(DEPUTY, second, "approve", Map.of()).then().statusCode(200);
        Response outdated = Api.as(FINANCE).get(RUNS + "/" + first.path("id"));
        outdated.then().body("status", is("OUTDATED")).body("decisionReason", is(second.<String>path("number")));
        decide(GENERAL_MANAGER, first, "approve", Map.of()).then().statusCode(412);
        decide(GENERAL_MANAGER, outdated, "approve", Map.of()).then().statusCode(409);
        assertThat(Forms.kinds(GENERAL_MANAGER, "tasks", first.path("id"))).isEmpty();
        Response third = proposed(year);
        third.then().body("changes", is(0));
        decide(GENERAL_MANAGER, third, "approve", Map.of()).then().statusCode(200).body("applied", is(0));
        rows(third.path("id"), "outcome", "KEPT").then().body("items.customerId", hasItem(customers.getFirst()));
        classOf(customers.getFirst()).then().body("items", hasSize(2));
    }

    @Test
    @Rule("S1-32")
    void what_is_booked_in_the_period_after_the_computation_is_shown() {
        int year = Traded.year();
        List<String> customers = sales(year, 70, 30);
        Response run = proposed(year);
        String wrong = recorded(List.of(row(customers.getFirst(), year + "-05-05", 900))).getFirst();
        Traded.reverse(FINANCE, wrong, "录错");
        Api.as(FINANCE).get(RUNS + "/" + run.path("id")).then().body("tradesChanged", is(true)).body("totalFen",
                is(10_000));
        Response anew = proposed(year);
        anew.then().body("tradesChanged", is(false));
        recorded(List.of(row(customers.getFirst(), year + 1 + "-01-01", 900)));
        Api.as(FINANCE).get(RUNS + "/" + anew.path("id")).then().body("tradesChanged", is(false));
        decide(MARKET, anew, "withdraw", reason("测试"));
    }

    /** The service itself never changes a class past the runs; whoever does is not overruled by an older proposal. */
    @Test
    @Rule("S1-32")
    void a_customer_that_was_classified_otherwise_meanwhile_is_left_out_and_named() {
        int year = Traded.year();
        List<String> customers = sales(year, 60, 15, 25);
        Response run = proposed(year);
        String formerly = rows(run.path("id"), "valueClass", "A").path("items[0].formerClass");
        assertThat(formerly).isNull();
        Sql.execute(database, "UPDATE customer SET value_class = 'B' WHERE id = ?",
                UUID.fromString(customers.getFirst()));
        decide(GENERAL_MANAGER, run, "approve", Map.of()).then().statusCode(200).body("skipped", is(1));
        rows(run.path("id"), "outcome", "SKIPPED").then().body("items.customerId", contains(customers.getFirst()));
        classOf(customers.getFirst()).then().body("valueClass", is("B")).body("items", hasSize(0));
    }

    @Test
    @Rule({"S1-32", "S1-33"})
    void a_period_that_says_nothing_is_refused() {
        int year = Traded.year();
        refused(year + "-01", year + "-12", "classification-run.no-sales", "from");
        refused(year + "-01", year + "-02", "classification-run.period-too-short", "to");
        refused(year + "-07", year + "-02", "period.ends-before-it-begins", "to");
        refused("2024-01", YearMonth.now(java.time.ZoneId.of("Asia/Shanghai")).plusMonths(2).toString(),
                "validation.past-or-present", "to");
        refused("2024", "2024-12", "validation.month", "from");
    }

    @Test
    void sales_of_the_whole_company_are_for_those_who_may_see_them() {
        int year = Traded.year();
        sales(year, 10);
        Traded.propose(REP, year + "-01", year + "-12").then().statusCode(403);
        Traded.propose(FINANCE, year + "-01", year + "-12").then().statusCode(403);
        Response run = Traded.propose(DATA_ADMIN, year + "-01", year + "-12");
        run.then().statusCode(201).body("number", org.hamcrest.Matchers.startsWith("FL-"));
        for (String path : List.of("", "/" + run.path("id"), "/" + run.path("id") + "/rows",
                "/" + run.path("id") + "/curve", "/" + run.path("id") + "/timeline")) {
            Api.as(REP).get(RUNS + path).then().statusCode(403).body("code", is("classification-run.not-reader"));
            Api.as(FINANCE).get(RUNS + path).then().statusCode(200);
        }
        Api.as(FINANCE).queryParam("status", "PROPOSED").get(RUNS).then()
                .body("items.find { it.id == '" + run.path("id") + "' }.version", is(0)).body("total.count",
                        greaterThan(0));
        Api.as(MARKET).queryParam("type", "classification-run").queryParam("id", run.<String>path("id"))
                .get("/api/v1/services/customer/audit").then().statusCode(200).body("items[0].hash", notNullValue());
        decide(DATA_ADMIN, run, "withdraw", reason("测试"));
    }

    private static void refused(String from, String to, String code, String field) {
        Traded.propose(MARKET, from, to).then().statusCode(422).body("errors.code", contains(code))
                .body("errors.field", contains(field)).body("errors[0].message", notNullValue());
    }

    /** New customers that bought so many yuan in a year; in the order of the amounts. */
    private static List<String> sales(int year, int... yuan) {
        List<String> customers = new ArrayList<>();
        List<Object> rows = new ArrayList<>();
        for (int amount : yuan) {
            customers.add(Forms.form().established().path("customerId"));
            rows.add(row(customers.getLast(), year + "-0" + customers.size() + "-15", amount * 100L));
        }
        recorded(rows);
        return customers;
    }

    private static Response rows(String run, String filter, Object value) {
        return Api.as(FINANCE).queryParam(filter, value).queryParam("limit", 200).get(RUNS + "/" + run + "/rows");
    }

    private static Response classOf(String customer) {
        return Api.as(REP).get("/api/v1/customers/" + customer + "/value-classes");
    }
}
