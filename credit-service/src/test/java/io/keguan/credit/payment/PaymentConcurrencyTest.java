package io.keguan.credit.payment;

import static io.keguan.credit.Money.FINANCE;
import static io.keguan.credit.Money.act;
import static io.keguan.credit.Money.entry;
import static io.keguan.credit.Money.owed;
import static io.keguan.credit.Money.paid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.credit.Money;
import io.keguan.credit.account.Archive;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.sql.Sql;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Together;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Many record, allocate and reverse at once for one customer; afterwards every book says the same. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentConcurrencyTest {

    @Inject
    TestClock clock;
    @Inject
    DataSource database;

    @Test
    @Rule({"S2e-42", "S3-01"})
    void payments_reversals_and_allocations_at_once_keep_the_sums() {
        Response account = Archive.opened();
        LocalDate today = Money.today(clock);
        for (int i = 0; i < 6; i++) {
            owed(account, 100_000, today.plusDays(10 + i));
        }
        List<Response> before = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            before.add(paid(account, 50_000, today));
        }
        Map<String, Object> later = entry(account, 400_000, today);
        later.put("allocate", "NOTHING");
        Response free = Money.pay(later);
        List<Integer> codes = Together.run(24, client -> switch (client % 4) {
            case 0 -> Api.as(FINANCE).body(entry(account, 30_000, today)).post("/api/v1/payments").statusCode();
            case 1 -> act(FINANCE, "payments", before.get(client / 4), "reverse", Map.of("reason", "退票"))
                    .statusCode();
            case 2 -> act(FINANCE, "payments", free, "allocate", Map.of()).statusCode();
            default -> act(FINANCE, "payments", before.get(client / 4), "reverse", Map.of("reason", "退票"))
                    .statusCode();
        });
        assertThat(codes).as("nobody fails, somebody is too late")
                .allMatch(c -> c == 200 || c == 201 || c == 412 || c == 409);
        assertThat(codes.stream().filter(c -> c == 201)).hasSize(6);
        UUID id = UUID.fromString(account.path("id"));
        assertThat(sum("SELECT owed_fen FROM exposure WHERE account_id = ?", id)).isEqualTo(
                sum("SELECT sum(open_fen) FROM receivable WHERE account_id = ?", id));
        assertThat(sum("SELECT sum(paid_fen) FROM receivable WHERE account_id = ?", id)).isEqualTo(sum("""
                SELECT coalesce(sum(l.fen), 0) FROM payment_allocation l JOIN payment p ON p.id = l.payment_id
                WHERE p.account_id = ? AND l.taken_back_on IS NULL""", id));
        assertThat(sum("SELECT sum(allocated_fen) FROM payment WHERE account_id = ?", id)).isEqualTo(
                sum("SELECT sum(paid_fen) FROM receivable WHERE account_id = ?", id));
        assertThat(sum("SELECT count(*) FROM payment WHERE account_id = ? AND status = 'REVERSED'", id)).isEqualTo(6);
    }

    private long sum(String sql, UUID id) {
        return Sql.first(database, row -> row.getLong(1), sql, id).orElseThrow();
    }
}
