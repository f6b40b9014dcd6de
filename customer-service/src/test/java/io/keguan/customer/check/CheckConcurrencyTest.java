package io.keguan.customer.check;

import static io.keguan.customer.check.Checked.CHECKS;
import static io.keguan.customer.check.Checked.GM;
import static io.keguan.customer.check.Checked.act;
import static io.keguan.customer.check.Checked.branch;
import static io.keguan.customer.check.Checked.done;
import static io.keguan.customer.check.Checked.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;

import io.keguan.customer.retention.Retained;
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
class CheckConcurrencyTest {

    private static final Map<String, Object> FOUND = Map.of("finding", "电话已停机");

    @Inject
    OutboxProbe outbox;

    @RepeatedTest(3)
    @Rule("S4-29")
    void a_month_drawn_twice_at_once_has_one_check_and_one_clear_refusal() {
        Checked branch = branch(2);
        List<Response> answers = Together.run(2, i -> branch.draw("lot " + i));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        Response refused = answers.stream().filter(a -> a.statusCode() == 409).findFirst().orElseThrow();
        assertThat(refused.<String>path("code")).isEqualTo("archive-check.drawn-already");
        assertThat(outbox.rows("archive_check WHERE department_id = '" + branch.department + "'")).isOne();
    }

    @RepeatedTest(3)
    @Rule("S4-29")
    void an_item_judged_twice_at_once_is_judged_once() {
        Checked branch = branch(1);
        Response item = item(branch.manager, branch.drawn(), 0);
        List<Response> answers = Together.run(2, i -> i == 0
                ? act(branch.manager, item, "pass", null)
                : act(GM, item, "find", FOUND));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        assertThat(outbox.typesOf(UUID.fromString(item.path("id")))).hasSize(1);
    }

    @RepeatedTest(3)
    @Rule("S4-29")
    void the_last_two_items_judged_at_once_end_the_check_once() {
        Checked branch = branch(2);
        Response check = branch.drawn();
        List<Response> seen = List.of(item(branch.manager, check, 0), item(branch.manager, check, 1));
        List<Response> answers = Together.run(2, i -> act(branch.manager, seen.get(i), "pass", null));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(outbox.typesOf(UUID.fromString(check.path("id")))).containsExactly("archive-check.drawn.v1",
                "archive-check.completed.v1");
    }

    @RepeatedTest(3)
    @Rule({"S4-29", "S4-20"})
    void a_file_sealed_while_its_finding_is_confirmed_is_either_corrected_or_dropped() {
        Checked branch = branch(1);
        Response found = done(branch.manager, item(branch.manager, branch.drawn(), 0), "find", FOUND);
        Response answered = done(branch.rep, found, "answer", Map.of("answer", "已更正"));
        List<Response> answers = Together.run(2, i -> i == 0
                ? act(branch.manager, answered, "confirm", null)
                : Retained.act(branch.rep, branch.customers.getFirst(), "seal", Retained.seal(Retained.LONG_AGO)));
        assertThat(answers.get(1).statusCode()).isEqualTo(200);
        assertThat(item(branch.manager, found.path("id")).<String>path("status"))
                .isEqualTo(answers.getFirst().statusCode() == 200 ? "CORRECTED" : "DROPPED");
        assertThat(answers.getFirst().statusCode()).isIn(200, 412);
    }

    @RepeatedTest(3)
    @Rule({"S4-29", "S4-20"})
    void files_sealed_while_a_sample_is_drawn_are_not_in_it_or_dropped_from_it() {
        Checked branch = branch(3);
        List<Response> answers = Together.run(2, i -> i == 0
                ? branch.draw(null)
                : Retained.act(branch.rep, branch.customers.getFirst(), "seal", Retained.seal(Retained.LONG_AGO)));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 200);
        List<Map<String, Object>> items = Api.as(branch.manager).get(CHECKS + "/" + answers.getFirst().path("id"))
                .path("items");
        assertThat(items).filteredOn(i -> i.get("customerId").equals(branch.customers.getFirst()))
                .allMatch(i -> i.get("status").equals("DROPPED"));
    }
}
