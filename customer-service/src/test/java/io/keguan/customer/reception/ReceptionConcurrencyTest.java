package io.keguan.customer.reception;

import static io.keguan.customer.reception.FrontDesk.act;
import static io.keguan.customer.reception.FrontDesk.line;
import static io.keguan.customer.reception.FrontDesk.monday;
import static io.keguan.customer.reception.FrontDesk.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.staff.persistence.StaffDirectory;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Together;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceptionConcurrencyTest {

    private static final int ROUNDS = 5;

    @Inject
    StaffDirectory directory;
    @Inject
    OutboxProbe outbox;

    @Test
    @Rule("S2c-29")
    void a_visitor_asked_by_many_clerks_at_once_is_received_once_and_the_others_are_told_the_number() {
        FrontDesk desk = new FrontDesk(directory).staffed();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Object> visitor = visitor();
            List<Response> answers = Together.run(6, i -> desk.receive(visitor));
            List<Response> created = answers.stream().filter(a -> a.statusCode() == 201).toList();
            assertThat(created).hasSize(1);
            assertThat(answers).filteredOn(a -> a.statusCode() != 201).hasSize(5).allSatisfy(refused -> {
                assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
                assertThat(refused.<String>path("params.number")).isEqualTo(created.getFirst().path("number"));
            });
        }
    }

    @Test
    void a_visitor_accepted_twice_at_once_is_accepted_once() {
        FrontDesk desk = new FrontDesk(directory).staffed();
        for (int round = 0; round < ROUNDS; round++) {
            Response reception = desk.received(visitor());
            List<Response> answers = Together.run(4, i -> act(desk.onDuty, reception, "accept", null));
            assertThat(answers.stream().map(Response::statusCode)).containsOnlyOnce(200)
                    .allMatch(s -> s == 200 || s == 409 || s == 412);
            assertThat(outbox.typesOf(UUID.fromString(reception.path("id")))).containsExactly("reception.assigned.v1",
                    "reception.accepted.v1");
        }
    }

    @Test
    void accepting_while_the_manager_corrects_leaves_one_host_with_one_task() {
        FrontDesk desk = new FrontDesk(directory).staffed();
        for (int round = 0; round < ROUNDS; round++) {
            Response reception = desk.received(visitor());
            List<Response> answers = Together.run(2, i -> i == 0
                    ? act(desk.onDuty, reception, "accept", null)
                    : act(desk.manager, reception, "correct", Map.of("ownerId", desk.id("原经理"), "reason", "老客户")));
            assertThat(answers.stream().map(Response::statusCode)).containsOnlyOnce(200)
                    .allMatch(s -> s == 200 || s == 403 || s == 409 || s == 412);
            assertThat(outbox.rows("task WHERE closed_at IS NULL AND subject_id = '" + reception.path("id") + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void two_managers_enter_the_first_roster_at_once_and_one_looks_again() {
        for (int round = 0; round < ROUNDS; round++) {
            FrontDesk desk = new FrontDesk(directory);
            List<Response> answers = Together.run(2, i -> desk.enter(desk.manager, monday(), 0,
                    List.of(line(monday(), desk.id(i == 0 ? "值班" : "前台"), false))));
            assertThat(answers.stream().map(Response::statusCode)).containsOnlyOnce(200)
                    .allMatch(s -> s == 200 || s == 412);
        }
    }
}
