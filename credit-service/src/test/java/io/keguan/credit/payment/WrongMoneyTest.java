package io.keguan.credit.payment;

import static io.keguan.credit.Money.FINANCE;
import static io.keguan.credit.Money.REP;
import static io.keguan.credit.Money.entry;
import static io.keguan.credit.Money.owed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.keguan.credit.Money;
import io.keguan.credit.account.Archive;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Each wrong call gets its problem and moves no money. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrongMoneyTest {

    @Inject
    TestClock clock;
    @Inject
    OutboxProbe outbox;

    private Response account;
    private Response receivable;
    private LocalDate today;
    private long events;

    @BeforeEach
    void aDebt() {
        account = Archive.opened();
        today = Money.today(clock);
        receivable = owed(account, 100, today.plusDays(30));
        events = outbox.count();
    }

    @AfterEach
    void nothingHappened() {
        assertThat(outbox.count()).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource({"amountFen,-1", "amountFen,1000000000001", "customer,''", "sourceKey,''", "method,''"})
    void an_entry_is_judged_field_by_field(String field, String value) {
        Map<String, Object> entry = entry(account, 10, today);
        entry.put(field, value.isEmpty() ? null : field.equals("amountFen") ? (Object) Long.valueOf(value) : value);
        Api.as(FINANCE).body(entry).post("/api/v1/payments").then().statusCode(422).body("errors[0].field", is(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"receivables", "payments", "shipment-stops", "payment-reminders", "demand-notices",
            "collections", "bad-debts"})
    void what_is_unknown_is_not_found_and_lists_take_their_own_parameters(String path) {
        Api.as(FINANCE).get("/api/v1/" + path + "/" + UUID.randomUUID()).then().statusCode(404);
        Api.as(FINANCE).get("/api/v1/" + path + "/1").then().statusCode(404);
        Api.as(FINANCE).queryParam("sort", "grade").get("/api/v1/" + path).then().statusCode(422);
        Api.as(FINANCE).queryParam("status", "NONE").get("/api/v1/" + path).then().statusCode(422)
                .body("errors[0].field", is("status"));
        Api.anonymous().get("/api/v1/" + path).then().statusCode(401);
    }

    @Test
    void an_action_names_the_version_it_has_seen() {
        String path = "/api/v1/receivables/" + receivable.path("id") + "/actions/dispute";
        Map<String, Object> body = Map.of("fen", 1, "reason", "破损");
        Api.as(REP).body(body).post(path).then().statusCode(428);
        Api.as(REP, 7).body(body).post(path).then().statusCode(412);
        Api.as(REP, 0).body(Map.of("fen", 1)).post(path).then().statusCode(422);
    }
}
