package io.keguan.customer.filing;

import static io.keguan.customer.Filed.FORM;
import static io.keguan.customer.Filed.MANAGER;
import static io.keguan.customer.Filed.MARKET;
import static io.keguan.customer.Filed.MARKET_TOO;
import static io.keguan.customer.Filed.act;
import static io.keguan.customer.Filed.submitted;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Forms.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Filed;
import io.keguan.customer.Forms;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.due.DueSweeper;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Together;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilingConcurrencyTest {

    private static final int ROUNDS = 5;

    @Inject
    OutboxProbe outbox;
    @Inject
    TestClock clock;
    @Inject
    DueSweeper sweeper;

    @AfterEach
    void tellTheRealTime() {
        clock.reset();
    }

    @Test
    void two_accept_at_once_and_the_customer_is_on_file_once() {
        for (int round = 0; round < ROUNDS; round++) {
            Response sent = submitted(Filed.of(form().established()));
            oneWins(Together.run(4, i -> act(i % 2 == 0 ? MARKET : MARKET_TOO, sent, "accept", null)));
            assertThat(types(sent)).containsExactly("filing.opened.v1", "filing.submitted.v1", "filing.accepted.v1");
        }
    }

    @Test
    void two_hand_the_form_in_at_once_and_one_form_lies_with_the_other_department() {
        for (int round = 0; round < ROUNDS; round++) {
            Response filing = Filed.of(form().established());
            oneWins(Together.run(4, i -> act(i % 2 == 0 ? REP : MANAGER, filing, "submit", FORM)));
            assertThat(types(filing)).containsExactly("filing.opened.v1", "filing.submitted.v1");
            assertThat(outbox.rows("task WHERE closed_at IS NULL AND subject_id = '" + filing.path("id") + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void one_accepts_what_another_returns_and_only_one_of_it_happens() {
        for (int round = 0; round < ROUNDS; round++) {
            Response sent = submitted(Filed.of(form().established()));
            List<Response> answers = Together.run(2, i -> i == 0
                    ? act(MARKET, sent, "accept", null)
                    : act(MARKET_TOO, sent, "return", reason("联系人不全")));
            oneWins(answers);
            boolean accepted = answers.getFirst().statusCode() == 200;
            assertThat(types(sent)).last().isEqualTo(accepted ? "filing.accepted.v1" : "filing.returned.v1");
            Filed.seen(sent).then().statusCode(200);
            assertThat(Filed.seen(sent).<String>path("status")).isEqualTo(accepted ? "FILED" : "RETURNED");
        }
    }

    /** The sweeper and a person take the deadline and the filing in the same order: nobody waits for the other for ever. */
    @Test
    @Rule("S2a-21")
    void handing_in_while_the_deadline_passes_is_late_once_or_told_to_look_again() {
        for (int round = 0; round < ROUNDS; round++) {
            clock.reset();
            Response filing = Filed.of(form().established());
            clock.set(Instant.parse(filing.<String>path("dueAt")).plus(Duration.ofSeconds(1)));
            List<Integer> answers = Together.run(3, i -> i == 0
                    ? sweeper.sweep()
                    : act(i == 1 ? REP : MANAGER, filing, "submit", FORM).statusCode());
            assertThat(answers.subList(1, 3)).allMatch(s -> s == 200 || s == 412 || s == 409);
            sweeper.sweep();
            assertThat(types(filing).stream().filter("filing.overdue.v1"::equals)).hasSize(1);
            Filed.seen(filing).then().body("late", is(true));
        }
    }

    /** Who fills the form in has read it before the calendar reminded and the deadline passed: none of it is about the form. */
    @Test
    @Rule({"S2a-07", "S2a-21"})
    void what_the_calendar_notes_does_not_make_a_form_stale_that_somebody_is_filling_in() {
        Response seen = Filed.of(form().established());
        clock.set(Instant.parse(seen.<String>path("dueAt")).plus(Duration.ofDays(3)));
        sweeper.sweep();
        sweeper.sweep();
        Filed.seen(seen).then().body("late", is(true)).body("reminderCount", greaterThan(0));
        act(REP, seen, "submit", FORM).then().statusCode(200).body("late", is(true))
                .body("reminderCount", greaterThan(0));
        assertThat(types(seen).stream().filter("filing.overdue.v1"::equals)).hasSize(1);
    }

    /** The sweeper's marks and a person's step meet on one row: both are kept, and the person is not sent away. */
    @Test
    @Rule("S2a-21")
    void the_deadline_passes_while_the_customer_is_established_and_nothing_is_lost() {
        for (int round = 0; round < ROUNDS; round++) {
            clock.reset();
            Response registration = form().submit(REP);
            Response filing = Filed.of(registration);
            clock.set(Instant.parse(filing.<String>path("dueAt")).plus(Duration.ofSeconds(1)));
            List<Integer> answers = Together.run(3, i -> i == 0
                    ? Forms.act(DATA_ADMIN, registration, "establish",
                            Map.of("channel", "PHONE", "confirmedWith", "李强")).statusCode()
                    : sweeper.sweep());
            assertThat(answers.getFirst()).isEqualTo(200);
            sweeper.sweep();
            Filed.seen(filing).then().body("late", is(true)).body("customerId", notNullValue());
        }
    }

    /** A person's reminder counts as a change: two who remind at once remind once. */
    @Test
    @Rule("S2a-21")
    void two_remind_at_once_and_the_department_is_reminded_once() {
        Response filing = Filed.of(form().established());
        oneWins(Together.run(2, i -> act(i == 0 ? MARKET : MARKET_TOO, filing, "remind", Map.of("words", "请尽快"))));
        Filed.seen(filing).then().body("reminderCount", is(1));
    }

    @Test
    void one_who_repeats_a_call_with_its_key_gets_the_same_answer() {
        Response filing = Filed.of(form().established());
        String key = UUID.randomUUID().toString();
        List<Response> answers = Together.run(4, i -> Api.as(REP, filing.<Integer>path("version"))
                .header("Idempotency-Key", key).body(FORM)
                .post("/api/v1/filings/" + filing.path("id") + "/actions/submit"));
        assertThat(answers.stream().map(Response::statusCode)).contains(200).allMatch(s -> s == 200 || s == 409);
        assertThat(types(filing)).containsExactly("filing.opened.v1", "filing.submitted.v1");
    }

    private static void oneWins(List<Response> answers) {
        assertThat(answers.stream().map(Response::statusCode)).as("one wins, the others are told")
                .containsOnlyOnce(200).allMatch(s -> s == 200 || s == 409 || s == 412);
    }

    private List<String> types(Response filing) {
        return outbox.typesOf(UUID.fromString(filing.path("id")));
    }
}
