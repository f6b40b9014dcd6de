package io.keguan.credit.collection;

import static io.keguan.credit.Money.REP;
import static io.keguan.credit.Money.account;
import static io.keguan.credit.Money.act;
import static io.keguan.credit.Money.owed;
import static io.keguan.credit.Money.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.credit.Money;
import io.keguan.credit.account.Archive;
import io.keguan.credit.collection.domain.CollectionPolicy;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.due.DueSweeper;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CollectionApiTest {

    @Inject
    TestClock clock;
    @Inject
    DueSweeper sweeper;
    @Inject
    CollectionDays.Planning planning;

    private Response account;
    private LocalDate today;

    @BeforeEach
    void aCustomer() {
        account = Archive.opened();
        today = Money.today(clock);
    }

    @AfterEach
    void theRealTime() {
        clock.reset();
    }

    private Response visits() {
        return Api.as(REP).queryParam("accountId", account.<String>path("id")).get("/api/v1/collections");
    }

    private Response visit() {
        return Api.as(REP).get("/api/v1/collections/" + visits().path("items[0].id"));
    }

    @Test
    @Rule("S3-12")
    void every_settlement_day_that_is_near_gets_one_visit_and_what_is_paid_needs_none() {
        owed(account, 150_000, today.plusDays(2));
        owed(account, 50_000, today.plusDays(2));
        owed(account, 70_000, today.plusDays(9));
        planning.run();
        visits().then().body("items", hasSize(1)).body("items[0].status", is("PLANNED"))
                .body("items[0].settlementOn", is(today.plusDays(2).toString())).body("items[0].dueFen", is(150_000))
                .body("items[0].salespersonName", is("王芳"));
        act(REP, "collections", visit(), "visit", Map.of()).then().statusCode(409).body("code",
                is("collection.too-early"));
        paid(account, 200_000, today);
        visits().then().body("items[0].status", is("DROPPED"));
        clock.advance(Duration.ofDays(7));
        planning.run();
        planning.run();
        visits().then().body("items", hasSize(2)).body("items[0].dueFen", is(70_000));
    }

    @Test
    @Rule({"S3-12", "S2e-42"})
    void the_salesperson_collects_in_person_and_nobody_else() {
        owed(account, 100_000, today);
        planning.run();
        act(Archive.OFFICER, "collections", visit(), "visit", Map.of()).then().statusCode(403).body("code",
                is("collection.not-own"));
        act(REP, "collections", visit(), "collect", Map.of("fen", 1)).then().statusCode(409);
        Response there = act(REP, "collections", visit(), "visit", Map.of());
        there.then().statusCode(200).body("allowedActions", containsInAnyOrder("collect", "fail"));
        act(REP, "collections", there, "collect", Map.of("fen", 100_000)).then().statusCode(200).body("status",
                is("COLLECTED"));
        account(account).then().body("owedFen", is(100_000));
    }

    @Test
    @Rule({"S3-13", "S3-14", "S3-15"})
    void who_comes_back_without_money_says_why_agrees_a_day_and_reports_in_two_days() {
        owed(account, 100_000, today);
        planning.run();
        Response there = act(REP, "collections", visit(), "visit", Map.of());
        Map<String, Object> words = Map.of("cause", "SHORT_OF_FUNDS", "words", "对方工程款未到", "nextOn",
                today.plusDays(5).toString());
        act(REP, "collections", there, "fail", Map.of("cause", "ABSENT", "words", "x", "nextOn", today.toString()))
                .then().statusCode(422).body("errors.field", contains("nextOn"));
        Response failed = act(REP, "collections", there, "fail", words);
        failed.then().statusCode(200).body("status", is("NOT_COLLECTED"))
                .body("reportDueOn", is(today.plusDays(2).toString()));
        account(account).then().body("blocks", contains("SHIPMENT_STOPPED"));
        visits().then().body("items.settlementOn", contains(today.plusDays(5).toString(), today.toString()));
        clock.advance(Duration.ofDays(2));
        sweeper.sweep();
        Api.as(REP).get("/api/v1/collections/" + failed.path("id")).then().body("status", is("NOT_COLLECTED"));
        clock.advance(Duration.ofDays(1));
        sweeper.sweep();
        sweeper.sweep();
        Response late = Api.as(REP).get("/api/v1/collections/" + failed.path("id"));
        late.then().body("status", is("REPORT_OVERDUE")).body("reportOverdueAt", notNullValue());
        act(REP, "collections", late, "report", Map.of("report", "甲方审计延误，约定下周付款。")).then().statusCode(200)
                .body("status", is("REPORTED")).body("reportOverdueAt", notNullValue());
    }

    @Test
    @Rule("S3-12")
    void a_visit_nobody_made_is_noted_once() {
        owed(account, 100_000, today);
        planning.run();
        clock.advance(Duration.ofDays(1));
        sweeper.sweep();
        visit().then().body("missedAt", notNullValue()).body("status", is("PLANNED"));
    }

    @Test
    @Rule("S3-14")
    void two_days_are_calendar_days() {
        CollectionPolicy policy = new CollectionPolicy(3, 2);
        assertThat(policy.reportDueOn(LocalDate.of(2026, 3, 10))).isEqualTo("2026-03-12");
        assertThat(policy.reportDueOn(LocalDate.of(2026, 3, 13))).as("over a weekend").isEqualTo("2026-03-15");
    }
}
