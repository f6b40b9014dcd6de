package io.keguan.customer.trade;

import static io.keguan.customer.Filed.FINANCE;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Traded.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.customer.Traded;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Together;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TradeConcurrencyTest {

    private static final int ROUNDS = 4;
    private static final int SENDERS = 6;

    @Inject
    OutboxProbe outbox;

    /** Every sender sends all rows, each in an order of its own: what two send is recorded once, and nobody waits for ever. */
    @Test
    @Rule("S1-31")
    void the_same_rows_sent_at_once_in_any_order_count_once() {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> customers = List.of(newCustomer(), newCustomer(), newCustomer());
            List<Map<String, Object>> rows = IntStream.range(0, 60).mapToObj(i -> row(customers.get(i % 3),
                    "2024-0%d-15".formatted(1 + i % 4), 100 + i)).toList();
            List<Response> answers = Together.run(SENDERS, i -> {
                List<Map<String, Object>> mine = new ArrayList<>(rows);
                Collections.shuffle(mine, new Random(i));
                return Traded.send(FINANCE, mine);
            });
            assertThat(answers).allSatisfy(a -> assertThat(a.statusCode()).as(a.asString()).isEqualTo(200));
            assertThat(answers.stream().mapToInt(a -> a.path("recorded")).sum()).isEqualTo(60);
            assertThat(answers).allSatisfy(a -> assertThat(a.<Integer>path("failed")).isZero());
            for (int c = 0; c < 3; c++) {
                int first = c;
                long amount = IntStream.range(0, 60).filter(i -> i % 3 == first).mapToLong(i -> 100 + i).sum();
                sums(customers.get(c)).then().body("records", is(20)).body("amountFen", is((int) amount));
                assertThat(trades(customers.get(c))).hasSize(20);
            }
        }
    }

    @Test
    @Rule("S1-31")
    void different_rows_of_the_same_customers_recorded_at_once_are_all_in_the_sums() {
        List<String> customers = List.of(newCustomer(), newCustomer());
        Together.run(SENDERS, i -> Traded.send(FINANCE, IntStream.range(0, 50)
                .mapToObj(n -> row(customers.get((n + i) % 2), "2024-0%d-03".formatted(1 + (n * (i + 1)) % 6), 10))
                .toList())).forEach(a -> a.then().statusCode(200).body("recorded", is(50)));
        int records = SENDERS * 50 / 2;
        customers.forEach(c -> sums(c).then().body("records", is(records)).body("amountFen", is(records * 10))
                .body("costFen", is(records * 5)));
    }

    @Test
    void two_take_a_record_back_at_once_and_it_is_taken_back_once() {
        for (int round = 0; round < ROUNDS; round++) {
            String customer = newCustomer();
            String id = Traded.recorded(List.of(row(customer, "2024-03-03", 700))).getFirst();
            List<Integer> answers = Together.run(4, i -> Traded.reverse(i % 2 == 0 ? FINANCE : DATA_ADMIN, id, "录错")
                    .statusCode());
            assertThat(answers).containsOnlyOnce(200).allMatch(s -> s == 200 || s == 409);
            sums(customer).then().body("records", is(0)).body("amountFen", is(0));
            assertThat(trades(customer)).containsExactly("trade-record.recorded.v1", "trade-record.reversed.v1");
        }
    }

    private List<String> trades(String customer) {
        return outbox.of(UUID.fromString(customer)).stream().map(OutboxProbe.Written::type)
                .filter(t -> t.startsWith("trade-record")).toList();
    }

    private static String newCustomer() {
        return Forms.form().established().path("customerId");
    }

    private static Response sums(String customer) {
        return Api.as(FINANCE).queryParam("from", "2024-01").queryParam("to", "2024-12")
                .get("/api/v1/customers/" + customer + "/trade-summary");
    }
}
