package io.keguan.customer.appreciation;

import static io.keguan.customer.appreciation.Thanks.MARKET;
import static io.keguan.customer.appreciation.Thanks.act;
import static io.keguan.customer.appreciation.Thanks.asks;
import static io.keguan.customer.appreciation.Thanks.collecting;
import static io.keguan.customer.appreciation.Thanks.guests;
import static io.keguan.customer.appreciation.Thanks.seen;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.staff.persistence.StaffDirectory;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.due.DueSweeper;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Together;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ThankYouConcurrencyTest {

    private static final int ROUNDS = 5;
    private static final String SUBMITTED = "thank-you-event.list-submitted.v1";

    @Inject
    StaffDirectory directory;
    @Inject
    OutboxProbe outbox;
    @Inject
    DueSweeper sweeper;
    @Inject
    TestClock clock;

    @AfterEach
    void tellTheRealTime() {
        clock.reset();
    }

    @Test
    @Rule("S2a-19")
    void a_list_handed_in_while_the_lists_are_closed_is_in_before_that_or_not_at_all() {
        for (int round = 0; round < ROUNDS; round++) {
            Thanks thanks = new Thanks(directory);
            Response event = collecting(clock.instant(), asks(thanks));
            thanks.named(event, thanks.customer());
            Response now = seen(MARKET, event);
            int list = now.<Integer>path("lists[0].version");
            List<Response> answers = Together.run(2, i -> i == 0
                    ? thanks.onList(thanks.rep, event, list, "submit", null)
                    : act(MARKET, now, "close", null));
            assertThat(answers.get(1).statusCode()).as(answers.get(1).asString()).isEqualTo(200);
            boolean in = answers.getFirst().statusCode() == 200;
            assertThat(in || answers.getFirst().statusCode() == 409).as(answers.getFirst().asString()).isTrue();
            List<String> types = outbox.typesOf(UUID.fromString(event.path("id")));
            assertThat(types.contains(SUBMITTED)).isEqualTo(in);
            assertThat(types).last().isEqualTo("thank-you-event.closed.v1");
            assertThat(seen(MARKET, event).<Boolean>path("lists[0].submitted")).isEqualTo(in);
        }
    }

    @Test
    @Rule("S2a-19")
    void one_customer_put_on_two_lists_at_once_is_on_both_and_invited_once() {
        for (int round = 0; round < ROUNDS; round++) {
            Thanks thanks = new Thanks(directory);
            Thanks above = new Thanks(directory);
            Tokens upper = Tokens.staff("上级" + above.department).role(Roles.DEPT_MANAGER)
                    .department(above.department, thanks.department);
            Response event = collecting(clock.instant(), asks(thanks), asks(above));
            Map<String, Object> both = Map.of("customerIds", List.of(thanks.customer()));
            List<Response> answers = Together.run(2, i -> i == 0
                    ? thanks.onList(thanks.rep, event, 0, "add", both)
                    : above.onList(upper, event, 0, "add", both));
            assertThat(answers).allSatisfy(a -> assertThat(a.statusCode()).as(a.asString()).isEqualTo(200));
            assertThat(guests(MARKET, event).<List<Boolean>>path("items.invited")).containsExactlyInAnyOrder(true,
                    false);
        }
    }

    @Test
    void two_of_a_department_hand_the_list_in_at_once_and_it_is_in_once() {
        for (int round = 0; round < ROUNDS; round++) {
            Thanks thanks = new Thanks(directory);
            Response event = collecting(clock.instant(), asks(thanks));
            thanks.named(event, thanks.customer());
            int list = seen(MARKET, event).<Integer>path("lists[0].version");
            List<Response> answers = Together.run(4,
                    i -> thanks.onList(i % 2 == 0 ? thanks.rep : thanks.head, event, list, "submit", null));
            assertThat(answers.stream().map(Response::statusCode)).containsOnlyOnce(200)
                    .allMatch(s -> s == 200 || s == 409 || s == 412);
            assertThat(Collections.frequency(outbox.typesOf(UUID.fromString(event.path("id"))), SUBMITTED))
                    .isEqualTo(1);
        }
    }

    /** The sweeper and people take the deadline and the event in one order: nobody waits for the other for ever. */
    @Test
    void closing_while_the_day_passes_marks_the_department_once_or_not_at_all() {
        for (int round = 0; round < ROUNDS; round++) {
            clock.reset();
            Thanks thanks = new Thanks(directory);
            Response event = collecting(clock.instant(), asks(thanks));
            clock.set(Instant.parse(event.<String>path("listsDueAt")).plusSeconds(1));
            List<Integer> answers = Together.run(2, i -> i == 0
                    ? sweeper.sweep()
                    : act(MARKET, event, "close", null).statusCode());
            assertThat(answers.get(1)).isIn(200, 412);
            assertThat(Collections.frequency(outbox.typesOf(UUID.fromString(event.path("id"))),
                    "thank-you-event.list-overdue.v1")).isLessThanOrEqualTo(1);
        }
    }
}
