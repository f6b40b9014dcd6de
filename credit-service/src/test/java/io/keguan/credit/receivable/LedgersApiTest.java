package io.keguan.credit.receivable;

import static io.keguan.credit.Money.DEPUTY;
import static io.keguan.credit.Money.FINANCE;
import static io.keguan.credit.Money.MANAGER;
import static io.keguan.credit.Money.REP;
import static io.keguan.credit.Money.account;
import static io.keguan.credit.Money.act;
import static io.keguan.credit.Money.entry;
import static io.keguan.credit.Money.owed;
import static io.keguan.credit.Money.paid;
import static io.keguan.credit.Money.receivable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.credit.Money;
import io.keguan.credit.ShipmentFollower.Shipment;
import io.keguan.credit.account.Archive;
import io.keguan.credit.account.CreditAccounts;
import io.keguan.credit.ageing.domain.Ageing;
import io.keguan.credit.ageing.domain.Ageing.Debt;
import io.keguan.credit.exposure.Exposures;
import io.keguan.credit.payment.Concessions;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.Api;
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
class LedgersApiTest {

    @Inject
    TestClock clock;
    @Inject
    Receivables receivables;
    @Inject
    Exposures exposures;
    @Inject
    Concessions concessions;
    @Inject
    CreditAccounts accounts;

    private Response account;
    private LocalDate today;
    private UUID id;

    @BeforeEach
    void aCustomer() {
        account = Archive.opened();
        today = Money.today(clock);
        id = UUID.fromString(account.path("id"));
    }

    private Shipment shipment(String key, long fen) {
        return new Shipment(key, id, UUID.fromString(account.path("customerId")), UUID.randomUUID(), "FH-2026-" + key,
                UUID.randomUUID(), "HT-2026-000001", fen, today, today.plusDays(30), null, 0, Tokens.idOf("王芳"), "王芳");
    }

    /** As a release does it. */
    private void ship(String key, long fen) {
        QuarkusTransaction.requiringNew().run(() -> {
            exposures.reserve(id, fen, "release/" + key + "/reserved");
            exposures.ship(id, fen, fen, "release/" + key + "/shipped");
            receivables.shipped(shipment(key, fen), Debtors.CALENDAR);
            receivables.shipped(shipment(key, fen), Debtors.CALENDAR);
        });
    }

    @Test
    @Rule({"S1-56", "S2d-03", "S2d-15"})
    void a_shipment_is_owed_once_and_the_books_agree() {
        String key = UUID.randomUUID().toString();
        ship(key, 200_000);
        Response list = Api.as(FINANCE).queryParam("accountId", id).get("/api/v1/receivables");
        list.then().body("items.amountFen", contains(200_000)).body("items[0].origin", is("SHIPMENT"))
                .body("items[0].salespersonName", is("王芳"));
        owed(account, 50_000, today.plusDays(3));
        paid(account, 80_000, today);
        Map<String, Object> pair = Api.as(FINANCE).get("/api/v1/receivables/ledgers/reconciliation").jsonPath()
                .getMap("find { it.accountId == '" + id + "' }");
        assertThat(pair).containsEntry("owedFen", 170_000).containsEntry("openFen", 170_000)
                .containsEntry("differenceFen", 0).containsEntry("shippedFen", 250_000)
                .containsEntry("billedFen", 250_000);
        Api.as(REP).get("/api/v1/receivables/ledgers/reconciliation").then().statusCode(403);
    }

    @Test
    @Rule("S2d-03")
    void a_statement_opens_where_the_days_before_left_off() {
        owed(account, 100_000, today.plusDays(3));
        Response payment = paid(account, 130_000, today);
        act(FINANCE, "payments", payment, "reverse", Map.of("reason", "退票"));
        paid(account, 40_000, today);
        Api.as(REP).queryParam("from", today.minusDays(90).toString())
                .get("/api/v1/credit-accounts/" + id + "/statement").then().statusCode(200)
                .body("openingFen", is(0)).body("closingFen", is(60_000)).body("billedFen", is(230_000))
                .body("settledFen", is(170_000))
                .body("lines.kind", contains("OPENING", "REVERSAL", "PAYMENT", "PAYMENT"));
        Api.as(REP).queryParam("from", today.plusDays(1).toString()).queryParam("to", today.plusDays(2).toString())
                .get("/api/v1/credit-accounts/" + id + "/statement").then().body("openingFen", is(60_000))
                .body("closingFen", is(60_000)).body("lines.size()", is(0));
        Api.as(REP).queryParam("from", today.toString()).queryParam("to", today.minusDays(1).toString())
                .get("/api/v1/credit-accounts/" + id + "/statement").then().statusCode(422);
    }

    @Test
    @Rule({"S2d-09", "S3-07"})
    void a_salesperson_sees_the_own_figures_and_finance_all() {
        owed(account, 100_000, today.minusDays(40));
        paid(account, 30_000, today);
        Response own = Api.as(REP).get("/api/v1/receivables/ledgers/salespeople");
        own.then().statusCode(200).body("salespersonName", contains("王芳")).body("[0].collectedFen",
                greaterThanOrEqualTo(30_000)).body("[0].overdueFen", greaterThanOrEqualTo(70_000));
        Api.as(Tokens.staff("别人").role("SALES_REP").department(Archive.SALES))
                .get("/api/v1/receivables/ledgers/salespeople")
                .then().body("size()", is(0));
    }

    @Test
    @Rule("S1-59")
    void debts_are_sorted_by_their_age_and_who_owes_most_for_longest_stands_first() {
        UUID big = UUID.randomUUID();
        UUID small = UUID.randomUUID();
        LocalDate now = LocalDate.of(2026, 11, 28);
        Ageing ageing = new Ageing(now, List.of(30, 60),
                List.of(new Debt(small, "KH-1", "小", now.minusDays(30), 5), new Debt(small, "KH-1", "小", now, 90),
                        new Debt(big, "KH-2", "大", now.minusDays(31), 40),
                        new Debt(big, "KH-2", "大", now.minusDays(61), 7)));
        assertThat(ageing.totals()).containsExactly(90L, 5L, 40L, 7L);
        assertThat(ageing.customers()).extracting(Ageing.Customer::customerName).containsExactly("大", "小");
        assertThat(ageing.customers().getFirst().overdueFen()).isEqualTo(47);
        owed(account, 100_000, today.minusDays(100));
        Api.as(FINANCE).get("/api/v1/receivables/ledgers/ageing").then().statusCode(200).body("buckets.fromDays",
                contains(0, 1, 31, 61, 91, 181)).body("buckets[5].toDays", nullValue())
                .body("buckets[4].fen", greaterThanOrEqualTo(100_000));
        Api.as(REP).get("/api/v1/receivables/ledgers/ageing").then().statusCode(403).body("rule", is("S1-59"));
    }

    @Test
    @Rule({"S1-59", "S1-63"})
    void a_bad_debt_is_proposed_by_one_and_written_off_by_another_who_may() {
        Response receivable = owed(account, 6_000_000, today.minusDays(400));
        Map<String, Object> proposal = Map.of("receivableId", receivable.path("id"), "debtClass", "BAD", "writeOff",
                true, "reason", "客户已注销");
        Api.as(REP).body(proposal).post("/api/v1/bad-debts").then().statusCode(403);
        Response bad = Api.as(FINANCE).body(proposal).post("/api/v1/bad-debts").then().statusCode(201).extract()
                .response();
        Api.as(FINANCE).body(proposal).post("/api/v1/bad-debts").then().statusCode(409);
        act(DEPUTY, "bad-debts", bad, "approve", Map.of()).then().statusCode(403).body("code",
                is("bad-debt.beyond-authority"));
        act(MANAGER, "bad-debts", bad, "approve", Map.of()).then().statusCode(200).body("status", is("APPROVED"));
        receivable(receivable).then().body("status", is("WRITTEN_OFF")).body("debtClass", is("BAD")).body("openFen",
                is(0));
        account(account).then().body("owedFen", is(0));
        Response small = owed(account, 100, today.minusDays(400));
        Response dull = Api.as(FINANCE).body(Map.of("receivableId", small.path("id"), "debtClass", "DULL", "writeOff",
                false, "reason", "催收困难")).post("/api/v1/bad-debts");
        Tokens both = Tokens.staff("陈会计").role("FINANCE", "GENERAL_MANAGER").department(Archive.EXPORT);
        act(both, "bad-debts", dull, "approve", Map.of()).then().statusCode(403).body("code",
                is("bad-debt.decider-is-proposer"));
        act(DEPUTY, "bad-debts", dull, "approve", Map.of()).then().statusCode(200);
        receivable(small).then().body("debtClass", is("DULL")).body("openFen", is(100));
    }

    @Test
    @Rule("S1-59")
    void finance_fixes_how_money_is_collected_and_looks_again() {
        String path = "/api/v1/credit-accounts/" + id + "/collection-method";
        Api.as(REP).get(path).then().statusCode(200).body("method", nullValue());
        Api.as(REP).body(Map.of("method", "VISIT")).post(path).then().statusCode(403);
        Api.as(FINANCE).body(Map.of("method", "VISIT", "note", "两次逾期")).post(path).then().statusCode(200)
                .body("reviewOn", is(today.plusMonths(6).toString()));
        Api.as(FINANCE).body(Map.of("method", "PHONE")).post(path).then().statusCode(200).body("method", is("PHONE"));
    }

    @Test
    void a_compensation_becomes_a_credit_note_for_its_delivery_and_comes_once() {
        String key = UUID.randomUUID().toString();
        ship(key, 100_000);
        owed(account, 10_000, today.plusDays(1));
        UUID customer = UUID.fromString(account.path("customerId"));
        Concessions.Compensation agreed = new Concessions.Compensation(UUID.randomUUID(), "TS-2026-000004", customer,
                "FH-2026-" + key, 30_000, clock.instant());
        concessions.compensate(agreed, Debtors.CALENDAR);
        concessions.compensate(agreed, Debtors.CALENDAR);
        account(account).then().body("owedFen", is(80_000));
        concessions.dispute(customer, "FH-2026-" + key, 20_000, "TS-2026-000005", Debtors.CALENDAR);
        Response shipped = Api.as(FINANCE).queryParam("accountId", id).queryParam("sort", "-openFen")
                .get("/api/v1/receivables");
        shipped.then().body("items.openFen", contains(70_000, 10_000)).body("items.disputedFen", contains(20_000, 0));
        concessions.dispute(customer, "FH-2026-" + key, -20_000, "TS-2026-000005", Debtors.CALENDAR);
        Api.as(FINANCE).queryParam("accountId", id).get("/api/v1/receivables").then().body("items.disputedFen",
                contains(0, 0));
    }

    @Test
    @Rule("S4-18")
    void of_a_destroyed_customer_the_amounts_stay_and_the_words_go() {
        owed(account, 100, today.minusDays(1));
        Map<String, Object> entry = entry(account, 10, today);
        entry.put("note", "王老板付的");
        Response payment = Money.pay(entry);
        Api.as(REP).body(Map.of("accountId", id.toString(), "reason", "王老板失联")).post("/api/v1/shipment-stops");
        accounts.forget(UUID.fromString(account.path("customerId")), Debtors.CALENDAR);
        Api.as(FINANCE).get("/api/v1/payments/" + payment.path("id")).then().body("note", nullValue())
                .body("amountFen", is(10)).body("customerName", is(account.<String>path("customerNumber")));
        String stop = Api.as(FINANCE).queryParam("accountId", id).get("/api/v1/shipment-stops").path("items[0].id");
        assertThat(Api.as(FINANCE).get("/api/v1/shipment-stops/" + stop).asString()).doesNotContain("王老板");
    }
}
