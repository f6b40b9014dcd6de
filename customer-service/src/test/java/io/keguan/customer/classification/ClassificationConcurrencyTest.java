package io.keguan.customer.classification;

import static io.keguan.customer.Filed.MARKET;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Forms.reason;
import static io.keguan.customer.Traded.DEPUTY;
import static io.keguan.customer.Traded.GENERAL_MANAGER;
import static io.keguan.customer.Traded.decide;
import static io.keguan.customer.Traded.proposed;
import static io.keguan.customer.Traded.recorded;
import static io.keguan.customer.Traded.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

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
class ClassificationConcurrencyTest {

    private static final int ROUNDS = 4;

    @Inject
    OutboxProbe outbox;

    @Test
    void two_approve_one_run_at_once_and_every_customer_hears_of_it_once() {
        for (int round = 0; round < ROUNDS; round++) {
            int year = Traded.year();
            String customer = buyer(year);
            Response run = proposed(year);
            oneWins(Together.run(4, i -> decide(i % 2 == 0 ? GENERAL_MANAGER : DEPUTY, run, "approve", Map.of())));
            assertThat(types(run)).containsExactly("classification-run.proposed.v1", "classification-run.approved.v1");
            assertThat(outbox.typesOf(UUID.fromString(customer)).stream().filter("customer.classified.v1"::equals))
                    .hasSize(1);
        }
    }

    @Test
    void one_approves_what_another_rejects_or_its_proposer_withdraws_and_only_one_of_it_happens() {
        for (int round = 0; round < ROUNDS; round++) {
            int year = Traded.year();
            String customer = buyer(year);
            Response run = proposed(year);
            List<Response> answers = Together.run(3, i -> switch (i) {
                case 0 -> decide(GENERAL_MANAGER, run, "approve", Map.of());
                case 1 -> decide(DEPUTY, run, "reject", reason("期间不合适"));
                default -> decide(MARKET, run, "withdraw", reason("重算"));
            });
            oneWins(answers);
            boolean approved = answers.getFirst().statusCode() == 200;
            assertThat(types(run)).hasSize(2);
            Api.as(REP).get("/api/v1/customers/" + customer).then().body("valueClass",
                    is(approved ? "A" : (String) null));
        }
    }

    /** Two proposals say what would change since the same moment; only one of them can still be true. */
    @Test
    @Rule("S1-32")
    void of_two_proposals_approved_at_once_one_is_in_force_and_the_other_is_void() {
        for (int round = 0; round < ROUNDS; round++) {
            int year = Traded.year();
            int later = Traded.year();
            String customer = buyer(year);
            String other = buyer(later);
            Response first = proposed(year);
            Response second = proposed(later);
            List<Response> answers = Together.run(2, i -> decide(i == 0 ? GENERAL_MANAGER : DEPUTY,
                    i == 0 ? first : second, "approve", Map.of()));
            oneWins(answers);
            boolean firstWon = answers.getFirst().statusCode() == 200;
            Api.as(DATA_ADMIN).get(Traded.RUNS + "/" + (firstWon ? second : first).path("id")).then().body("status",
                    is("OUTDATED"));
            Api.as(REP).get("/api/v1/customers/" + customer).then().body("valueClass", is(firstWon ? "A" : "C"));
            Api.as(REP).get("/api/v1/customers/" + other).then().body("valueClass", is(firstWon ? "C" : "A"));
        }
    }

    private static String buyer(int year) {
        String customer = form().established().path("customerId");
        recorded(List.of(row(customer, year + "-04-04", 1000)));
        return customer;
    }

    private static void oneWins(List<Response> answers) {
        assertThat(answers.stream().map(Response::statusCode)).as("one wins, the others are told")
                .containsOnlyOnce(200).allMatch(s -> s == 200 || s == 409 || s == 412);
    }

    private List<String> types(Response run) {
        return outbox.typesOf(UUID.fromString(run.path("id")));
    }
}
