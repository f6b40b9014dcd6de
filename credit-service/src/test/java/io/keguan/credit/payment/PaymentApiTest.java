package io.keguan.credit.payment;

import static io.keguan.credit.Money.FINANCE;
import static io.keguan.credit.Money.REP;
import static io.keguan.credit.Money.account;
import static io.keguan.credit.Money.act;
import static io.keguan.credit.Money.entry;
import static io.keguan.credit.Money.opening;
import static io.keguan.credit.Money.owed;
import static io.keguan.credit.Money.paid;
import static io.keguan.credit.Money.pay;
import static io.keguan.credit.Money.receivable;
import static io.keguan.credit.Money.shares;
import static io.keguan.credit.Money.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

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
import io.keguan.credit.account.Archive;
import io.keguan.kit.domain.Rule;
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
class PaymentApiTest {

    private static final String PATH = "/api/v1/payments";

    @Inject
    TestClock clock;
    @Inject
    OutboxProbe outbox;

    private Response account;
    private LocalDate today;

    @BeforeEach
    void aCustomer() {
        account = Archive.opened();
        today = Money.today(clock);
    }

    private void assertOwed(long fen) {
        assertThat(account(account).<Integer>path("owedFen")).isEqualTo((int) fen);
    }

    @Test
    @Rule({"S1-56", "S2d-03"})
    void an_old_book_is_taken_over_line_by_line_and_once() {
        Map<String, Object> line = opening(account, 300_000, today.plusDays(20));
        Response first = take(line);
        first.then().body("status", is("OPEN")).body("openFen", is(300_000)).body("salespersonName", is("王芳"))
                .body("origin", is("OPENING"));
        assertThat(take(line).<String>path("id")).isEqualTo(first.path("id"));
        assertOwed(300_000);
        line.put("amountFen", 300_001);
        Api.as(FINANCE).body(line).post("/api/v1/receivables").then().statusCode(409)
                .body("code", is("receivable.source-key-taken"));
        Api.as(REP).body(line).post("/api/v1/receivables").then().statusCode(403);
        line.remove("salespersonName");
        Api.as(FINANCE).body(line).post("/api/v1/receivables").then().statusCode(422)
                .body("errors.field", contains("salespersonName")).body("errors[0].rule", is("S1-56"));
        assertThat(outbox.typesOf(UUID.fromString(first.path("id")))).containsExactly("receivable.opened.v1");
    }

    @Test
    void money_is_for_the_oldest_settlement_day_first_and_the_rest_stays_the_customers() {
        Response late = owed(account, 200_000, today.plusDays(30));
        Response early = owed(account, 100_000, today.plusDays(10));
        Response payment = paid(account, 150_000, today);
        payment.then().body("allocatedFen", is(150_000)).body("freeFen", is(0)).body("kind", is("MONEY"));
        receivable(early).then().body("status", is("PAID")).body("openFen", is(0));
        receivable(late).then().body("status", is("PARTLY_PAID")).body("openFen", is(150_000));
        assertOwed(150_000);
        Response more = paid(account, 170_000, today);
        more.then().body("freeFen", is(20_000)).body("allowedActions", contains("allocate", "reverse"));
        assertOwed(0);
        Response next = owed(account, 50_000, today.plusDays(5));
        act(FINANCE, "payments", more, "allocate", Map.of()).then().statusCode(200).body("freeFen", is(0));
        receivable(next).then().body("openFen", is(30_000));
        Api.as(FINANCE).get("/api/v1/receivables/" + next.path("id") + "/allocations").then().statusCode(200)
                .body("", hasSize(1)).body("[0].paymentNumber", is(more.<String>path("number")))
                .body("[0].fen", is(20_000));
        assertThat(outbox.typesOf(UUID.fromString(early.path("id")))).containsExactly("receivable.opened.v1",
                "receivable.settled.v1");
    }

    @Test
    void money_is_for_what_finance_names_and_everything_wrong_is_told_at_once() {
        Response one = owed(account, 100_000, today.plusDays(10));
        Response two = owed(account, 100_000, today.plusDays(20));
        Map<String, Object> entry = entry(account, 60_000, today);
        entry.putAll(shares(two.path("id"), 60_000));
        pay(entry).then().body("freeFen", is(0));
        receivable(one).then().body("openFen", is(100_000));
        receivable(two).then().body("openFen", is(40_000));
        Map<String, Object> wrong = entry(account, 10, today);
        wrong.putAll(shares(two.path("id"), 40_001, UUID.randomUUID().toString(), 1));
        Api.as(FINANCE).body(wrong).post(PATH).then().statusCode(422).body("errors.code",
                contains("payment.more-than-owed", "payment.not-owed", "payment.more-than-received"));
        Map<String, Object> later = entry(account, 500, today);
        later.put("allocate", "NOTHING");
        pay(later).then().body("freeFen", is(500)).body("allocatedFen", is(0));
        assertOwed(140_000);
    }

    @Test
    void who_pays_all_in_time_takes_the_cash_discount_and_who_is_late_does_not() {
        Map<String, Object> line = opening(account, 100_000, today.plusDays(30));
        line.put("discountUntil", today.toString());
        line.put("discountFen", 2_000);
        Response receivable = take(line);
        Response payment = paid(account, 98_000, today);
        receivable(receivable).then().body("status", is("PAID")).body("paidFen", is(98_000)).body("discountedFen",
                is(2_000));
        assertOwed(0);
        act(FINANCE, "payments", payment, "reverse", Map.of("reason", "退票")).then().statusCode(200);
        receivable(receivable).then().body("status", is("OPEN")).body("openFen", is(100_000)).body("discountedFen",
                is(0));
        assertOwed(100_000);
        line.put("sourceKey", UUID.randomUUID().toString());
        line.put("discountUntil", today.minusDays(1).toString());
        Response late = take(line);
        Map<String, Object> all = entry(account, 98_000, today);
        all.putAll(shares(late.path("id"), 98_000));
        pay(all);
        receivable(late).then().body("status", is("PARTLY_PAID")).body("openFen", is(2_000));
    }

    @Test
    @Rule("S2e-42")
    void money_is_recorded_by_finance_alone_or_by_the_system_it_keeps_its_books_in() {
        Map<String, Object> entry = entry(account, 100, today);
        Api.as(REP).body(entry).post(PATH).then().statusCode(403).body("code", is("payment.finance-only"))
                .body("rule", is("S2e-42"));
        Api.as(Archive.OFFICER).body(entry).post(PATH).then().statusCode(403);
        Tokens books = Tokens.staff("金蝶").client("payments:read payments:write");
        entry.put("source", "kingdee");
        Response sent = Api.as(books).body(entry).post(PATH).then().statusCode(201).extract().response();
        Api.as(books).get(PATH + "/" + sent.path("id")).then().statusCode(200);
        Api.as(books).get(PATH).then().body("items", hasSize(1));
        Api.as(Tokens.staff("只读").client("payments:read")).body(entry).post(PATH).then().statusCode(403)
                .body("code", is("auth.scope-missing"));
        Response own = paid(account, 100, today);
        Api.as(books).get(PATH + "/" + own.path("id")).then().statusCode(404);
    }

    @Test
    void the_same_payment_is_recorded_once_and_a_key_means_one_payment() {
        owed(account, 100_000, today.plusDays(10));
        Map<String, Object> entry = entry(account, 40_000, today);
        String id = pay(entry).path("id");
        assertThat(pay(entry).<String>path("id")).isEqualTo(id);
        assertOwed(60_000);
        entry.put("amountFen", 40_001);
        Api.as(FINANCE).body(entry).post(PATH).then().statusCode(409).body("code", is("payment.source-key-taken"));
    }

    @Test
    void a_batch_records_what_can_be_and_names_the_rest() {
        Map<String, Object> sound = entry(account, 100, today);
        Map<String, Object> unknown = entry(account, 100, today);
        unknown.put("customer", "KH-1999-000001");
        Map<String, Object> future = entry(account, 100, today.plusDays(1));
        Map<String, Object> none = entry(account, 0, today);
        Api.as(FINANCE).body(Map.of("rows", List.of(sound, unknown, future, none, sound))).post(PATH + "/batch").then()
                .statusCode(200).body("recorded", is(1)).body("unchanged", is(1)).body("failed", is(3))
                .body("results.status", contains("RECORDED", "FAILED", "FAILED", "FAILED", "UNCHANGED"))
                .body("results[1].errors.code", contains("receivable.customer-unknown"))
                .body("results[2].errors.code", contains("validation.past-or-present"))
                .body("results[3].errors.field", contains("amountFen"));
    }

    @Test
    @Rule("S2e-42")
    void a_payment_that_did_not_stay_is_owed_again_and_cannot_be_reversed_twice() {
        Response receivable = owed(account, 100_000, today.plusDays(10));
        Response payment = paid(account, 130_000, today);
        Response seen = Api.as(FINANCE).get(PATH + "/" + payment.path("id"));
        act(REP, "payments", seen, "reverse", Map.of("reason", "支票退回")).then().statusCode(403);
        Response reversed = act(FINANCE, "payments", seen, "reverse", Map.of("reason", "支票退回"));
        reversed.then().statusCode(200).body("status", is("REVERSED")).body("freeFen", is(0))
                .body("reversalReason", is("支票退回")).body("allowedActions", hasSize(0));
        receivable(receivable).then().body("status", is("OPEN")).body("openFen", is(100_000));
        assertOwed(100_000);
        act(FINANCE, "payments", reversed, "reverse", Map.of("reason", "再冲")).then().statusCode(409);
        assertThat(outbox.typesOf(UUID.fromString(payment.path("id")))).containsExactly("payment.recorded.v1",
                "payment.reversed.v1");
        assertThat(outbox.typesOf(UUID.fromString(receivable.path("id")))).containsExactly("receivable.opened.v1",
                "receivable.settled.v1", "receivable.reopened.v1");
    }

    @Test
    void a_credit_note_takes_the_place_of_money() {
        Response receivable = owed(account, 100_000, today.plusDays(10));
        Map<String, Object> note = entry(account, 30_000, today);
        note.put("kind", "CREDIT_NOTE");
        Api.as(FINANCE).body(note).post(PATH).then().statusCode(422).body("errors.code",
                contains("payment.method-kind"));
        note.put("method", "CREDIT_NOTE");
        pay(note).then().body("kind", is("CREDIT_NOTE"));
        receivable(receivable).then().body("openFen", is(70_000));
        assertOwed(70_000);
    }

    @Test
    void what_others_know_does_not_exist_for_another_department() {
        Response receivable = owed(account, 100, today.plusDays(10));
        Tokens stranger = Tokens.staff("外部门").role("SALES_REP").department(UUID.randomUUID());
        Api.as(stranger).get("/api/v1/receivables/" + receivable.path("id")).then().statusCode(404);
        Api.as(stranger).get("/api/v1/receivables").then().body("items", hasSize(0));
        Api.as(REP).queryParam("customerId", account.<String>path("customerId")).get("/api/v1/receivables").then()
                .body("items", hasSize(1));
    }
}
