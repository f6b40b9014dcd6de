package io.keguan.customer.retention;

import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.retention.Retained.GM;
import static io.keguan.customer.retention.Retained.SECOND_ADMIN;
import static io.keguan.customer.retention.Retained.WITNESS;
import static io.keguan.customer.retention.Retained.act;
import static io.keguan.customer.retention.Retained.approved;
import static io.keguan.customer.retention.Retained.customer;
import static io.keguan.customer.retention.Retained.execute;
import static io.keguan.customer.retention.Retained.hold;
import static io.keguan.customer.retention.Retained.seal;
import static io.keguan.customer.retention.Retained.sealed;
import static io.keguan.customer.retention.Retained.seen;
import static io.keguan.customer.retention.Retained.signed;
import static io.keguan.customer.retention.Retained.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;

import io.keguan.customer.change.Changes;
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
class DestructionConcurrencyTest {

    @Inject
    OutboxProbe outbox;

    @BeforeEach
    void terms() {
        Retained.endOfCooperationCounts();
    }

    @RepeatedTest(3)
    @Rule("S4-18")
    void executed_by_two_at_once_it_is_executed_once() {
        String id = sealed();
        Response list = signed(id);
        List<Response> answers = Together.run(2, i -> execute(i == 0 ? DATA_ADMIN : SECOND_ADMIN, list));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        assertThat(outbox.typesOf(UUID.fromString(id))).filteredOn("customer.destroyed.v1"::equals).hasSize(1);
    }

    @RepeatedTest(5)
    @Rule("S4-18")
    void executed_while_a_hold_is_placed_either_the_hold_stands_or_the_file_is_gone_never_both() {
        String id = sealed();
        Response list = signed(id, sealed());
        List<Response> answers = Together.run(2, i -> i == 0 ? execute(DATA_ADMIN, list) : hold(GM, id));
        boolean gone = answers.getFirst().statusCode() == 200;
        assertThat(answers).extracting(Response::statusCode).isEqualTo(gone ? List.of(200, 409) : List.of(409, 201));
        assertThat(seen(DATA_ADMIN, id).<String>path("status")).isEqualTo(gone ? "DESTROYED" : "SEALED");
    }

    @RepeatedTest(5)
    @Rule({"S4-18", "S4-20"})
    void read_while_it_is_destroyed_the_reading_leaves_no_name_behind() {
        String id = sealed();
        String name = seen(DATA_ADMIN, id).path("name");
        Response list = signed(id);
        List<Response> answers = Together.run(9, i -> i == 4 ? execute(DATA_ADMIN, list) : seen(GM, id));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(outbox.rows("file_access WHERE subject_name = '" + name + "'")).isZero();
        assertThat(outbox.rows("file_access WHERE customer_id = '" + id + "' AND staff_name = '陆总'")).isEqualTo(8);
    }

    @RepeatedTest(3)
    @Rule("S4-18")
    void a_witness_who_signs_twice_at_once_has_signed_once() {
        Response list = approved(sealed());
        List<Response> answers = Together.run(4, i -> step(WITNESS, list, "sign", null));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412, 412, 412);
        Api.as(WITNESS).get(Retained.LISTS + "/" + list.path("id")).then()
                .body("witnesses.size()", org.hamcrest.Matchers.is(1));
    }

    @RepeatedTest(5)
    @Rule({"S4-19", "S4-26"})
    void sealed_while_a_change_is_executed_the_change_comes_before_the_seal_or_not_at_all() {
        String id = customer();
        Response approved = Changes.act(Changes.MANAGER,
                Changes.request(REP, id, Changes.set("NATURAL", Map.of("businessLine", "筒灯"))), "approve", Map.of());
        List<Response> answers = Together.run(2, i -> i == 0
                ? act(REP, id, "seal", seal(Retained.LONG_AGO))
                : Changes.act(DATA_ADMIN, approved, "execute", Map.of()));
        boolean sealed = answers.getFirst().statusCode() == 200;
        boolean changed = answers.getLast().statusCode() == 200;
        assertThat(sealed || changed).isTrue();
        assertThat(answers.getFirst().statusCode()).isIn(200, 412);
        assertThat(answers.getLast().statusCode()).isIn(200, 409);
        assertThat(outbox.typesOf(UUID.fromString(id))).isIn(
                List.of("customer.established.v1", "customer.sealed.v1"),
                List.of("customer.established.v1", "customer.changed.v1"),
                List.of("customer.established.v1", "customer.changed.v1", "customer.sealed.v1"));
    }
}
