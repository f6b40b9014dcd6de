package io.keguan.credit.stop;

import static io.keguan.credit.Money.DEPUTY;
import static io.keguan.credit.Money.FINANCE;
import static io.keguan.credit.Money.MANAGER;
import static io.keguan.credit.Money.REP;
import static io.keguan.credit.Money.account;
import static io.keguan.credit.Money.act;
import static io.keguan.credit.Money.owed;
import static io.keguan.credit.Money.paid;
import static io.keguan.credit.Money.receivable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.credit.CreditObstacle;
import io.keguan.credit.Money;
import io.keguan.credit.account.Archive;
import io.keguan.credit.account.persistence.CreditAccountRepository;
import io.keguan.credit.dunning.Demands;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.due.DueSweeper;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StopApiTest {

    private static final String STOPS = "/api/v1/shipment-stops";

    @Inject
    TestClock clock;
    @Inject
    DueSweeper sweeper;
    @Inject
    OutboxProbe outbox;
    @Inject
    Demands demands;
    @Inject
    CreditAccountRepository accounts;
    @Inject
    @Any
    Instance<CreditObstacle> obstacles;

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

    private Response stop() {
        String id = Api.as(REP).queryParam("accountId", account.<String>path("id")).queryParam("open", true).get(STOPS)
                .path("items[0].id");
        return Api.as(REP).get(STOPS + "/" + id);
    }

    private Response on(Tokens by, Response stop, String action, Map<String, Object> body) {
        return Api.as(by, stop.<Integer>path("version")).body(body)
                .post("%s/%s/actions/%s".formatted(STOPS, stop.<String>path("stop.id"), action));
    }

    private void days(int days) {
        clock.advance(Duration.ofDays(days));
        sweeper.sweep();
        sweeper.sweep();
    }

    private List<String> reasons(CreditObstacle.Step step) {
        return QuarkusTransaction.requiringNew().call(() -> obstacles.stream()
                .flatMap(o -> o.obstacles(accounts.get(UUID.fromString(account.path("id"))), step, 1).stream())
                .map(Reason::code).filter(c -> c.startsWith("receivable.") || c.endsWith("shipment-stopped")).toList());
    }

    private List<String> accountEvents() {
        return outbox.typesOf(UUID.fromString(account.path("id"))).stream().filter(t -> t.contains("shipment"))
                .toList();
    }

    @Test
    @Rule({"S3-10", "S3-15", "S1-59"})
    void a_day_that_passes_unpaid_stops_shipments_at_once_and_payment_resumes_them() {
        Response receivable = owed(account, 100_000, today.plusDays(1));
        days(1);
        account(account).then().body("blocks", is(empty()));
        days(1);
        account(account).then().body("blocks", contains("SHIPMENT_STOPPED"));
        receivable(receivable).then().body("overdueDays", is(1));
        stop().then().body("stop.status", is("STOPPED")).body("stop.trigger", is("PROMISE_BROKEN"))
                .body("causes.sourceNumber", contains(receivable.<String>path("number"))).body("stop.owedFen",
                        is(100_000));
        assertThat(outbox.typesOf(UUID.fromString(receivable.path("id")))).containsOnlyOnce("receivable.overdue.v1");
        assertThat(reasons(CreditObstacle.Step.RELEASE)).containsExactly("receivable.overdue");
        assertThat(reasons(CreditObstacle.Step.CONTRACT)).containsExactlyInAnyOrder("receivable.overdue",
                "credit-account.shipment-stopped");
        paid(account, 99_999, Money.today(clock));
        account(account).then().body("blocks", contains("SHIPMENT_STOPPED"));
        paid(account, 1, Money.today(clock));
        account(account).then().body("blocks", is(empty()));
        assertThat(accountEvents()).containsExactly("credit-account.shipment-stopped.v1",
                "credit-account.shipment-resumed.v1");
        assertThat(reasons(CreditObstacle.Step.CONTRACT)).isEmpty();
    }

    @Test
    @Rule({"S3-10", "S3-11"})
    void who_answers_the_written_reminder_that_it_cannot_pay_gets_nothing_more() {
        Response receivable = owed(account, 100_000, today.plusDays(5));
        Response sent = Api.as(REP).body(Map.of("accountId", account.path("id"), "sentOn", today.toString(), "channel",
                "LETTER")).post("/api/v1/payment-reminders").then().statusCode(201)
                .body("items.receivableId", contains(receivable.<String>path("id"))).extract().response();
        assertThat(sent.<String>path("reminder.status")).isEqualTo("SENT");
        String path = "/api/v1/payment-reminders/%s/actions/say-unable".formatted(sent.<String>path("reminder.id"));
        Api.as(REP, sent.<Integer>path("version")).body(Map.of("answeredOn", today.toString(), "words", "资金周转困难"))
                .post(path).then().statusCode(200).body("reminder.status", is("UNABLE"))
                .body("reminder.answerWords", is("资金周转困难"));
        account(account).then().body("blocks", contains("SHIPMENT_STOPPED"));
        stop().then().body("stop.trigger", is("DECLARED_UNABLE"));
        paid(account, 100_000, today);
        account(account).then().body("blocks", is(empty()));
        Api.as(REP).get("/api/v1/payment-reminders/" + sent.path("reminder.id")).then().body("reminder.status",
                is("KEPT"));
    }

    @Test
    @Rule({"S3-10", "S3-11"})
    void a_promised_day_that_passes_is_a_promise_broken() {
        owed(account, 100_000, today.plusDays(7));
        Response sent = Api.as(REP).body(Map.of("accountId", account.path("id"), "sentOn", today.toString(), "channel",
                "FAX")).post("/api/v1/payment-reminders").then().statusCode(201).extract().response();
        String path = "/api/v1/payment-reminders/" + sent.path("reminder.id");
        Api.as(REP, sent.<Integer>path("version"))
                .body(Map.of("answeredOn", today.toString(), "promisedOn", today.plusDays(2).toString()))
                .post(path + "/actions/promise").then().statusCode(200).body("reminder.status", is("PROMISED"));
        days(2);
        account(account).then().body("blocks", is(empty()));
        days(1);
        Api.as(REP).get(path).then().body("reminder.status", is("BROKEN"));
        account(account).then().body("blocks", contains("SHIPMENT_STOPPED"));
    }

    @Test
    @Rule({"S3-15", "S1-63"})
    void an_exception_is_decided_by_the_management_for_a_while_and_by_nobody_for_himself() {
        owed(account, 100_000, today.minusDays(1));
        sweeper.sweep();
        Response stop = stop();
        on(Archive.OFFICER, stop, "lift", Map.of("reason", "放行")).then().statusCode(409).body("code",
                is("shipment-stop.unpaid"));
        Map<String, Object> wanted = Map.of("reason", "重点工程急需", "until", today.plusDays(3).toString());
        on(REP, stop, "approve-exception", Map.of()).then().statusCode(403);
        Response asked = on(REP, stop, "request-exception", wanted);
        asked.then().statusCode(200).body("stop.status", is("EXCEPTION_REQUESTED"));
        account(account).then().body("blocks", contains("SHIPMENT_STOPPED"));
        Response excepted = on(DEPUTY, asked, "approve-exception", Map.of());
        excepted.then().statusCode(200).body("stop.status", is("EXCEPTION"));
        account(account).then().body("blocks", is(empty()));
        assertThat(reasons(CreditObstacle.Step.RELEASE)).isEmpty();
        days(4);
        stop().then().body("stop.status", is("STOPPED"));
        account(account).then().body("blocks", contains("SHIPMENT_STOPPED"));
        assertThat(accountEvents()).containsExactly("credit-account.shipment-stopped.v1",
                "credit-account.shipment-resumed.v1", "credit-account.shipment-stopped.v1");
    }

    @Test
    @Rule("S1-63")
    void who_asks_for_an_exception_does_not_decide_about_it() {
        owed(account, 100_000, today.minusDays(1));
        sweeper.sweep();
        Tokens both = Tokens.staff("孙总")
                .role("GENERAL_MANAGER", "CREDIT_OFFICER").department(Archive.EXPORT);
        Response asked = on(both, stop(), "request-exception",
                Map.of("reason", "急需", "until", today.plusDays(3).toString()));
        asked.then().body("allowedActions", is(List.of("lift")));
        on(both, asked, "approve-exception", Map.of()).then().statusCode(403).body("code",
                is("shipment-stop.decider-is-applicant"));
        on(MANAGER, asked, "reject-exception", Map.of("reason", "先付款")).then().statusCode(200).body("stop.status",
                is("STOPPED"));
    }

    @Test
    @Rule("S3-10")
    void a_stop_by_hand_is_lifted_by_hand() {
        Api.as(FINANCE).body(Map.of("accountId", account.path("id"), "reason", "x")).post(STOPS).then().statusCode(403);
        Response stop = Api.as(REP).body(Map.of("accountId", account.path("id"), "reason", "客户负责人失联")).post(STOPS)
                .then().statusCode(201).body("stop.trigger", is("BY_HAND")).extract().response();
        account(account).then().body("blocks", contains("SHIPMENT_STOPPED"));
        paid(account, 100, today);
        account(account).then().body("blocks", contains("SHIPMENT_STOPPED"));
        on(REP, stop, "lift", Map.of("reason", "已联系上")).then().statusCode(403);
        on(Archive.OFFICER, stop, "lift", Map.of("reason", "已联系上")).then().statusCode(200).body("stop.status",
                is("LIFTED"));
        account(account).then().body("blocks", is(empty()));
    }

    @Test
    @Rule({"S2e-40", "S3-11"})
    void what_is_disputed_is_not_demanded_and_what_is_not_is() {
        Response receivable = owed(account, 100_000, today.minusDays(20));
        sweeper.sweep();
        act(REP, "receivables", receivable(receivable), "dispute", Map.of("fen", 100_001, "reason", "破损"))
                .then().statusCode(422);
        act(REP, "receivables", receivable(receivable), "dispute", Map.of("fen", 30_000, "reason", "破损")).then()
                .statusCode(200).body("disputedFen", is(30_000));
        demands.propose(UUID.fromString(account.path("id")));
        demands.propose(UUID.fromString(account.path("id")));
        Response list = Api.as(Archive.OFFICER).queryParam("accountId", account.<String>path("id"))
                .get("/api/v1/demand-notices");
        list.then().body("items", hasSize(1)).body("items[0].level", is(2)).body("items[0].amountFen", is(70_000))
                .body("items[0].breachOn", is(today.minusDays(20).plusMonths(2).plusDays(1).toString()));
        String path = "/api/v1/demand-notices/" + list.path("items[0].id");
        Api.as(Archive.OFFICER, list.<Integer>path("items[0].version"))
                .body(Map.of("issuedOn", today.toString(), "channel", "LETTER")).post(path + "/actions/issue").then()
                .statusCode(200).body("notice.status", is("ISSUED")).body("items.fen", contains(70_000));
        days(50);
        assertThat(outbox.typesOf(UUID.fromString(receivable.path("id")))).containsOnlyOnce("receivable.breached.v1");
        assertThat(reasons(CreditObstacle.Step.CONTRACT)).contains("receivable.in-breach");
        Response seen = receivable(receivable);
        act(REP, "receivables", seen, "dispute", Map.of("fen", 100_000, "reason", "整批退货")).then().statusCode(200);
        account(account).then().body("blocks", is(empty()));
        act(REP, "receivables", receivable(receivable), "dispute", Map.of("fen", 0, "reason", "争议解决")).then()
                .statusCode(200);
        account(account).then().body("blocks", hasItem("SHIPMENT_STOPPED"));
    }

    @Test
    @Rule("S3-10")
    void a_payment_that_bounces_after_the_day_stops_shipments_again() {
        owed(account, 100_000, today.minusDays(1));
        sweeper.sweep();
        Response payment = paid(account, 100_000, today);
        account(account).then().body("blocks", is(empty()));
        act(FINANCE, "payments", payment, "reverse", Map.of("reason", "退票")).then().statusCode(200);
        account(account).then().body("blocks", contains("SHIPMENT_STOPPED"));
    }
}
