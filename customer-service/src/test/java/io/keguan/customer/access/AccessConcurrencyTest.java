package io.keguan.customer.access;

import static io.keguan.customer.access.Asking.GM;
import static io.keguan.customer.access.Asking.GM2;
import static io.keguan.customer.access.Asking.KEEPER;
import static io.keguan.customer.access.Asking.act;
import static io.keguan.customer.access.Asking.ask;
import static io.keguan.customer.access.Asking.asked;
import static io.keguan.customer.access.Asking.done;
import static io.keguan.customer.access.Asking.file;
import static io.keguan.customer.access.Asking.newcomer;
import static io.keguan.customer.access.Asking.question;
import static io.keguan.customer.access.Asking.reason;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Together;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What two people at the archive's door can do at the same moment. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessConcurrencyTest {

    @Inject
    OutboxProbe outbox;

    @RepeatedTest(5)
    void two_general_managers_approve_at_once_and_one_of_them_learns_that_it_has_changed() {
        Response seen = asked(newcomer(), "VIEW", Asking.customer());
        List<Response> answers = Together.run(2, i -> act(i == 0 ? GM : GM2, seen, "approve", reason()));
        assertThat(answers.stream().map(Response::statusCode)).containsOnlyOnce(200)
                .allMatch(s -> s == 200 || s == 409 || s == 412);
        assertThat(types(seen)).containsExactly("access-request.requested.v1", "access-request.approved.v1");
    }

    @RepeatedTest(5)
    void a_request_that_is_approved_while_it_is_withdrawn_is_one_or_the_other() {
        Tokens stranger = newcomer();
        String customer = Asking.customer();
        Response seen = asked(stranger, "VIEW", customer);
        List<Response> answers = Together.run(2,
                i -> i == 0 ? act(GM, seen, "approve", reason()) : act(stranger, seen, "withdraw", reason()));
        assertThat(answers.stream().map(Response::statusCode)).containsOnlyOnce(200)
                .allMatch(s -> s == 200 || s == 409 || s == 412);
        boolean approved = answers.getFirst().statusCode() == 200;
        assertThat(types(seen)).containsExactly("access-request.requested.v1",
                approved ? "access-request.approved.v1" : "access-request.withdrawn.v1");
        assertThat(file(stranger, customer).statusCode()).isEqualTo(approved ? 200 : 403);
    }

    @Test
    @Rule({"S2a-10", "S4-02"})
    void who_reads_at_the_moment_of_revocation_gets_the_whole_file_or_the_refusal_and_every_look_is_noted() {
        Tokens stranger = newcomer();
        String customer = Asking.customer();
        Response open = done(GM, asked(stranger, "VIEW", customer), "approve", reason());
        List<Response> answers = Together.run(24,
                i -> i == 12 ? act(GM, open, "revoke", reason()) : file(stranger, customer));
        assertThat(answers.get(12).statusCode()).isEqualTo(200);
        List<Response> looks = IntStream.range(0, 24).filter(i -> i != 12).mapToObj(answers::get).toList();
        assertThat(looks).allSatisfy(look -> {
            if (look.statusCode() == 200) {
                assertThat(look.<String>path("id")).isEqualTo(customer);
                assertThat(look.<List<?>>path("contacts")).hasSize(1);
                assertThat(look.<Object>path("card.natural")).isNotNull();
            } else {
                assertThat(look.statusCode()).as(look.asString()).isEqualTo(403);
                assertThat(look.<String>path("code")).isEqualTo("customer.access-needed");
                assertThat(look.<Object>path("name")).isNull();
            }
        });
        long read = looks.stream().filter(look -> look.statusCode() == 200).count();
        assertThat(outbox.rows("file_access WHERE request_id = '" + open.path("id") + "'")).isEqualTo(read);
        assertThat(outbox.rows("audit_entry WHERE agg_id = '" + customer + "' AND action = 'view'")).isEqualTo(read);
        assertThat(file(stranger, customer).statusCode()).isEqualTo(403);
    }

    @RepeatedTest(3)
    @Rule("S2c-38")
    void one_paper_file_that_two_are_to_get_at_once_goes_to_one() {
        String customer = Asking.customer();
        List<Response> waiting = IntStream.range(0, 2).mapToObj(i -> Asking.approvedLoan(newcomer(), customer))
                .toList();
        List<Response> answers = Together.run(2, i -> act(KEEPER, waiting.get(i), "register", Map.of()));
        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 409);
        assertThat(answers).filteredOn(a -> a.statusCode() == 409).singleElement()
                .satisfies(a -> assertThat(a.<String>path("code")).isEqualTo("access-request.file-lent"));
        assertThat(outbox.rows("access_request WHERE customer_id = '" + customer
                + "' AND status = 'OPEN' AND kind = 'BORROW'")).isEqualTo(1);
    }

    @Test
    void the_same_question_at_once_is_asked_once() {
        Tokens stranger = newcomer();
        String customer = Asking.customer();
        List<Response> answers = Together.run(8, i -> ask(stranger, question("VIEW", customer)));
        assertThat(answers.stream().map(Response::statusCode)).containsOnlyOnce(201)
                .allMatch(s -> s == 201 || s == 409);
        assertThat(answers).filteredOn(a -> a.statusCode() == 409)
                .allSatisfy(a -> assertThat(a.<String>path("code")).isEqualTo("access-request.already-asked"));
    }

    private List<String> types(Response request) {
        return outbox.typesOf(UUID.fromString(request.path("id")));
    }
}
