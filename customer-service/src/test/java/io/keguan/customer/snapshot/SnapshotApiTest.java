package io.keguan.customer.snapshot;

import static io.keguan.customer.Filed.HEAD;
import static io.keguan.customer.Filed.MARKET;
import static io.keguan.customer.Forms.AUDITOR;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.STRANGER;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Traded.GENERAL_MANAGER;
import static io.keguan.customer.Traded.decide;
import static io.keguan.customer.Traded.proposed;
import static io.keguan.customer.Traded.recorded;
import static io.keguan.customer.Traded.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.customer.Traded;
import io.keguan.customer.change.Changes;
import io.keguan.kit.domain.Rule;
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
class SnapshotApiTest {

    private static final String SNAPSHOTS = "/api/v1/archive-snapshots";

    @Inject
    OutboxProbe outbox;
    @Inject
    SnapshotChore chore;
    @Inject
    TestClock clock;

    @AfterEach
    void tellTheRealTime() {
        clock.reset();
    }

    @Test
    @Rule("S2a-36")
    void files_of_a_and_b_customers_are_archived_once_each_half_year_and_those_of_c_are_not() {
        int year = Traded.year();
        String a = buyer(year, 7000);
        String b = buyer(year, 2000);
        String c = buyer(year, 1000);
        decide(GENERAL_MANAGER, proposed(year), "approve", Map.of()).then().statusCode(200);
        clock.set(Instant.parse("2026-11-20T02:00:00Z"));
        recorded(List.of(row(a, "2026-03-10", 300), row(a, "2026-07-10", 999)));
        chore.run();
        chore.run();
        of(a).then().body("items", hasSize(1)).body("items.period", contains("2026-H1"))
                .body("items.kind", contains("HALF_YEAR")).body("items.valueClass", contains("A"))
                .body("items.amountFen", contains(300)).body("items.takenByName", contains("系统"));
        of(b).then().body("items.valueClass", contains("B"));
        of(c).then().body("items", hasSize(0));
        clock.set(Instant.parse("2026-12-31T15:59:59Z"));
        chore.run();
        of(a).then().body("items", hasSize(1));
        clock.set(Instant.parse("2026-12-31T16:00:00Z"));
        Together.run(3, i -> {
            chore.run();
            return i;
        });
        of(a).then().body("items.period", contains("2026-H2", "2026-H1")).body("items[0].amountFen", is(999));
        assertThat(outbox.typesOf(UUID.fromString(of(a).path("items[0].id"))))
                .containsExactly("archive-snapshot.taken.v1");
        Api.as(REP).get("/api/v1/customers/" + a + "/timeline").then().body("items.kind", hasItem("customer.archived"));
    }

    @Test
    @Rule({"S2a-36", "S4-02"})
    void a_file_archived_in_a_special_case_is_opened_and_compared_with_what_became_of_it() {
        String local = String.valueOf(ThreadLocalRandom.current().nextInt(20_000_000, 90_000_000));
        Response registration = form().with("phone", "0760-" + local).established();
        String customer = registration.path("customerId");
        Response before = take(DATA_ADMIN, customer, "重大变动前存档");
        before.then().statusCode(201).body("facts.kind", is("EXTRA")).body("facts.reason", is("重大变动前存档"))
                .body("facts.valueClass", nullValue())
                .body("sections.find { it.section == 'NATURAL' }.values.name",
                        is(registration.<String>path("name")));
        assertThat(before.asString()).as("personal data are masked").doesNotContain(local)
                .doesNotContainPattern("139\\d{8}");
        compare(before, null).then().body("lines", empty()).body("right", nullValue());
        Changes.executed(Changes.request(REP, customer,
                Changes.set("NATURAL", Map.of("phone", "0760-88345678", "businessLine", "灯具批发"))));
        compare(before, null).then().body("lines.field", contains("phone", "businessLine"))
                .body("lines[1].before", nullValue()).body("lines[1].after", is("灯具批发"))
                .body("lines[1].rule", is("S1-03"));
        assertThat(compare(before, null).asString()).doesNotContain(local).doesNotContain("88345678");
        Response after = take(HEAD, customer, "变动后存档");
        compare(after, before.path("id")).then().body("left.id", is(before.<String>path("id")))
                .body("right.id", is(after.<String>path("id"))).body("lines.field", contains("phone", "businessLine"));
        Response stranger = take(DATA_ADMIN, Forms.form().established().path("customerId"), "别家");
        compare(before, stranger.path("id")).then().statusCode(422).body("errors[0].code",
                is("archive-snapshot.other-customer"));
        Api.as(AUDITOR).queryParam("type", "customer").queryParam("id", customer)
                .get("/api/v1/services/customer/audit").then().body("items.action", hasItem("view"));
    }

    @Test
    @Rule("S2a-10")
    void an_archived_file_is_read_by_whoever_may_read_the_file() {
        String customer = form().established().path("customerId");
        Response taken = take(DATA_ADMIN, customer, "移交前存档");
        String path = SNAPSHOTS + "/" + taken.path("id");
        Api.as(REP).get(path).then().statusCode(200);
        Api.as(MARKET).get(path).then().statusCode(200);
        for (String more : List.of("", "/comparison")) {
            Api.as(STRANGER).get(path + more).then().statusCode(403).body("rule", is("S2a-10"));
        }
        Api.as(STRANGER).get(SNAPSHOTS).then().body("items.customerId", not(hasItem(customer)));
        Api.as(REP).queryParam("kind", "EXTRA").queryParam("q", taken.<String>path("customerName")).get(SNAPSHOTS)
                .then().body("items.customerId", contains(customer));
        take(REP, customer, "不行").then().statusCode(403);
        take(HEAD, Forms.form().submit(STRANGER).path("id"), "没有档案").then().statusCode(404);
        take(DATA_ADMIN, customer, " ").then().statusCode(422).body("errors.field", contains("reason"));
        Api.as(REP).get(SNAPSHOTS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static String buyer(int year, int amountFen) {
        String customer = form().established().path("customerId");
        recorded(List.of(row(customer, year + "-02-02", amountFen)));
        return customer;
    }

    private static Response take(Tokens by, String customer, String reason) {
        return Api.as(by).body(Map.of("customerId", customer, "reason", reason)).post(SNAPSHOTS);
    }

    private static Response compare(Response one, String other) {
        var call = Api.as(REP);
        if (other != null) {
            call.queryParam("with", other);
        }
        return call.get(SNAPSHOTS + "/" + one.path("id") + "/comparison");
    }

    private static Response of(String customer) {
        return Api.as(REP).queryParam("customer", customer).get(SNAPSHOTS);
    }
}
