package io.keguan.customer.appreciation;

import static io.keguan.customer.appreciation.Thanks.MARKET;
import static io.keguan.customer.appreciation.Thanks.act;
import static io.keguan.customer.appreciation.Thanks.asks;
import static io.keguan.customer.appreciation.Thanks.collecting;
import static io.keguan.customer.appreciation.Thanks.guests;
import static io.keguan.customer.appreciation.Thanks.planned;
import static io.keguan.customer.appreciation.Thanks.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.customer.staff.persistence.StaffDirectory;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.due.DueSweeper;
import io.keguan.kit.security.Roles;
import io.keguan.kit.sql.Sql;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ThankYouEventApiTest {

    @Inject
    StaffDirectory directory;
    @Inject
    TestClock clock;
    @Inject
    DueSweeper sweeper;
    @Inject
    OutboxProbe outbox;
    @Inject
    ThankYouEvents events;
    @Inject
    DataSource database;

    private Thanks thanks;

    @BeforeEach
    void open() {
        thanks = new Thanks(directory);
    }

    @AfterEach
    void tellTheRealTime() {
        clock.reset();
    }

    @Test
    @Rule("S2a-19")
    void an_event_is_planned_the_departments_name_their_customers_and_who_came_is_in_the_customers_history() {
        String came = thanks.customer("KEY");
        String stayed = thanks.customer();
        Response event = planned(clock.instant(), asks(thanks));
        seen(thanks.rep, event).then().statusCode(404);
        event = act(MARKET, event, "open", null);
        event.then().statusCode(200).body("status", is("COLLECTING"));
        seen(thanks.rep, event).then().statusCode(200).body("lists[0].allowedActions", hasItems("add", "submit"));
        String list = "/api/v1/thank-you-events/%s/lists/%s".formatted(event.<String>path("id"), thanks.department);
        Api.as(thanks.rep).queryParam("proposed", true).get(list + "/candidates").then().statusCode(200)
                .body("items.id", contains(came)).body("items.proposed", contains(true));
        thanks.named(event, came, stayed);
        Api.as(thanks.rep).get(list + "/candidates").then().body("items", empty());
        thanks.onList(thanks.head, event, "submit", null).then().statusCode(200)
                .body("lists[0].submitted", is(true)).body("lists[0].late", is(false));
        thanks.onList(thanks.rep, event, "add", Map.of("customerIds", List.of(came))).then().statusCode(409)
                .body("code", is("guest-list.submitted"));
        event = act(MARKET, seen(MARKET, event), "close", null);
        event.then().statusCode(200).body("status", is("CLOSED"));
        Map<String, Object> attendance = Map.of("guests", List.of(Map.of("customerId", came, "attended", true,
                "impression", "对新款吸顶灯有兴趣"), Map.of("customerId", stayed, "attended", false)), "summary", "到场踊跃");
        act(MARKET, event, "hold", attendance).then().statusCode(409).body("code", is("thank-you-event.not-yet"));
        clock.set(clock.instant().plus(Duration.ofDays(20)));
        Response held = act(MARKET, event, "hold", attendance);
        held.then().statusCode(200).body("status", is("HELD")).body("attended", is(1)).body("allowedActions", empty());
        Api.as(thanks.rep).get("/api/v1/customers/" + came + "/timeline").then()
                .body("items.kind", hasItem("customer.thanked"));
        Api.as(thanks.rep).get("/api/v1/customers/" + stayed + "/timeline").then()
                .body("items.kind", not(hasItem("customer.thanked")));
        assertThat(outbox.typesOf(UUID.fromString(event.path("id")))).containsExactly("thank-you-event.planned.v1",
                "thank-you-event.opened.v1", "thank-you-event.list-submitted.v1", "thank-you-event.closed.v1",
                "thank-you-event.held.v1");
    }

    @Test
    @Rule("S2a-19")
    void a_department_without_a_list_on_the_day_is_marked_once_and_counted_and_may_still_hand_it_in() {
        Response event = collecting(clock.instant(), asks(thanks));
        UUID id = UUID.fromString(event.path("id"));
        sweepAt(Instant.parse(event.path("listsDueAt")).minusMillis(1));
        seen(MARKET, event).then().body("lateLists", is(0));
        sweepAt(Instant.parse(event.path("listsDueAt")));
        sweepAt(Instant.parse(event.path("listsDueAt")).plusSeconds(1));
        seen(MARKET, event).then().body("lateLists", is(1)).body("lists[0].late", is(true));
        assertThat(Collections.frequency(outbox.typesOf(id), "thank-you-event.list-overdue.v1")).isEqualTo(1);
        assertThat(Forms.kinds(MARKET, "notifications", id.toString())).containsExactly("thank-you-event.list-late");
        thanks.named(event, thanks.customer());
        thanks.onList(thanks.rep, event, "submit", null).then().statusCode(200).body("lists[0].late", is(true));
        assertThat(outbox.of(id).getLast().payload().path("late").asBoolean()).isTrue();
    }

    @Test
    @Rule("S2a-19")
    void only_own_customers_in_use_within_the_seats_are_named_and_every_reason_is_told() {
        Response event = collecting(clock.instant(), Map.of("departmentId", thanks.department, "seats", 1));
        String other = new Thanks(directory).customer();
        thanks.onList(thanks.rep, event, "add", Map.of("customerIds", List.of(other, UUID.randomUUID()))).then()
                .statusCode(422).body("errors.code", containsInAnyOrder("guest-list.not-own-customer",
                        "guest-list.customer-unknown"));
        thanks.onList(thanks.rep, event, "submit", null).then().statusCode(409).body("code", is("guest-list.empty"));
        thanks.onList(thanks.rep, event, "add", Map.of("customerIds", List.of(thanks.customer(), thanks.customer())))
                .then().statusCode(409).body("code", is("guest-list.over-seats")).body("rule", is("S2a-19"));
        assertThat(outbox.rows("guest WHERE event_id = '" + event.path("id") + "'")).isZero();
        String one = thanks.customer();
        thanks.named(event, one);
        thanks.onList(thanks.rep, event, "remove", Map.of("customerId", one)).then().statusCode(200)
                .body("lists[0].guests", is(0));
        thanks.onList(MARKET, event, "submit", null).then().statusCode(403)
                .body("code", is("guest-list.not-department"));
        seen(Forms.STRANGER, event).then().statusCode(404);
    }

    @Test
    @Rule("S2a-19")
    void a_plan_that_can_not_be_is_refused_with_all_reasons_at_once() {
        Map<String, Object> wrong = Map.of("name", "答谢会", "heldOn", LocalDate.now().minusDays(3), "place", "展厅",
                "listsDueAt", clock.instant().minusSeconds(5).toString(), "departments",
                List.of(asks(thanks), asks(thanks), Map.of("departmentId", UUID.randomUUID())));
        Api.as(MARKET).body(wrong).post("/api/v1/thank-you-events").then().statusCode(422).body("errors.code",
                containsInAnyOrder("thank-you-event.in-the-past", "thank-you-event.due-passed",
                        "thank-you-event.department-twice", "thank-you-event.department-unknown"));
        Api.as(thanks.rep).body(Thanks.plan(clock.instant(), asks(thanks))).post("/api/v1/thank-you-events").then()
                .statusCode(403);
    }

    @Test
    @Rule({"S2a-19", "S4-02"})
    void one_customer_on_two_lists_is_shown_and_invited_once_and_the_copy_is_logged_and_masked() {
        Thanks above = new Thanks(directory);
        Tokens upper = Tokens.staff("上级" + above.department).role(Roles.DEPT_MANAGER).department(above.department,
                thanks.department);
        String both = thanks.customer();
        Response event = collecting(clock.instant(), asks(thanks), asks(above));
        thanks.named(event, both);
        above.onList(upper, event, "add", Map.of("customerIds", List.of(both))).then().statusCode(200);
        guests(MARKET, event).then().body("items.onLists", contains(2, 2))
                .body("items.findAll { it.invited }.departmentId", contains(thanks.department.toString()));
        guests(thanks.rep, event).then().body("items.departmentId", contains(thanks.department.toString()));
        Response closed = act(MARKET, seen(MARKET, event), "close", null);
        assertThat(outbox.of(UUID.fromString(closed.path("id"))).getLast().payload().path("guests").asInt()).isOne();
        String workbook = "/api/v1/thank-you-events/" + closed.path("id") + "/guests.xlsx";
        Api.as(thanks.rep).accept("*/*").get(workbook).then().statusCode(403);
        byte[] copy = Api.as(MARKET).accept("*/*").get(workbook).then().statusCode(200).extract().asByteArray();
        assertThat(copy).startsWith('P', 'K');
        assertThat(outbox.rows("file_access WHERE kind = 'COPY' AND customer_id = '" + both + "'")).isEqualTo(1);
        guests(MARKET, event).then().body("items[0].phoneMasked", containsString("*"));
    }

    @Test
    @Rule("S2a-19")
    void when_no_event_is_planned_in_time_the_market_promotion_department_is_asked_for_one() {
        Sql.execute(database,
                "UPDATE thank_you_event SET status = 'CANCELLED' WHERE status IN ('PLANNED', 'COLLECTING', 'CLOSED')");
        clock.set(clock.instant().plus(Duration.ofDays(4000)));
        events.remind();
        assertThat(Forms.kinds(MARKET, "tasks", new UUID(0, 2019).toString())).containsExactly("thank-you-event.plan");
        clock.reset();
        planned(clock.instant(), asks(thanks));
        assertThat(Forms.kinds(MARKET, "tasks", new UUID(0, 2019).toString())).isEmpty();
        events.remind();
        assertThat(Forms.kinds(MARKET, "tasks", new UUID(0, 2019).toString())).isEmpty();
    }

    private void sweepAt(Instant at) {
        clock.set(at);
        sweeper.sweep();
    }
}
