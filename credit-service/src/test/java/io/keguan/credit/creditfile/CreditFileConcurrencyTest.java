package io.keguan.credit.creditfile;

import static io.keguan.credit.creditfile.Files.DEPUTY;
import static io.keguan.credit.creditfile.Files.GM;
import static io.keguan.credit.creditfile.Files.HEAD;
import static io.keguan.credit.creditfile.Files.KEEPERS;
import static io.keguan.credit.creditfile.Files.act;
import static io.keguan.credit.creditfile.Files.ask;
import static io.keguan.credit.creditfile.Files.asked;
import static io.keguan.credit.creditfile.Files.designate;
import static io.keguan.credit.creditfile.Files.opened;
import static io.keguan.credit.creditfile.Files.stranger;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import io.keguan.credit.account.Archive;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Together;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CreditFileConcurrencyTest {

    @Inject
    OutboxProbe outbox;

    @RepeatedTest(3)
    @Rule("S3-16")
    void of_two_who_designate_a_keeper_at_once_one_does_and_the_other_is_told() {
        String replaced = Files.current();
        List<Response> answers = Together.run(2,
                i -> designate(i == 0 ? GM : HEAD, "保管员" + UUID.randomUUID(), replaced));
        assertThat(answers.stream().map(Response::statusCode)).containsOnlyOnce(201)
                .allMatch(s -> s == 201 || s == 409 || s == 412);
        assertThat(Api.as(HEAD).queryParam("limit", 200).get(KEEPERS).<List<?>>path("items.findAll { it.current }"))
                .hasSize(1);
    }

    @RepeatedTest(3)
    @Rule("S3-17")
    void a_request_that_two_approve_at_once_is_approved_once() {
        Response account = Archive.opened();
        Tokens stranger = stranger();
        Response asked = asked(stranger, account);
        List<Response> answers = Together.run(2, i -> act(i == 0 ? GM : DEPUTY, asked, "approve"));
        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 412);
        assertThat(types(asked)).containsExactly("credit-file-request.requested.v1",
                "credit-file-request.approved.v1");
        assertThat(outbox.rows("due_row WHERE subject_id = '" + asked.path("id") + "'")).isEqualTo(1);
    }

    @RepeatedTest(3)
    @Rule("S3-17")
    void who_withdraws_while_it_is_approved_either_reads_or_has_withdrawn() {
        Response account = Archive.opened();
        Tokens stranger = stranger();
        Response asked = asked(stranger, account);
        List<Response> answers = Together.run(2,
                i -> i == 0 ? act(GM, asked, "approve") : act(stranger, asked, "withdraw"));
        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 412);
        boolean approved = answers.getFirst().statusCode() == 200;
        assertThat(types(asked)).containsExactly("credit-file-request.requested.v1",
                approved ? "credit-file-request.approved.v1" : "credit-file-request.withdrawn.v1");
        assertThat(Api.as(stranger).get(Archive.PATH + "/" + account.path("id")).statusCode())
                .isEqualTo(approved ? 200 : 404);
    }

    @Test
    void the_same_question_at_once_is_asked_once() {
        Response account = Archive.opened();
        Tokens stranger = stranger();
        List<Response> answers = Together.run(8, i -> ask(stranger, account.path("customerNumber"), 7));
        assertThat(answers.stream().map(Response::statusCode)).containsOnlyOnce(201)
                .allMatch(s -> s == 201 || s == 409);
        assertThat(answers).filteredOn(a -> a.statusCode() == 409)
                .allSatisfy(a -> assertThat(a.<String>path("code")).isEqualTo("credit-file-request.already-asked"));
    }

    @Test
    @Rule({"S3-17", "S3-18"})
    void who_reads_at_the_moment_of_revocation_reads_or_finds_nothing_and_every_look_is_noted() {
        Response account = Archive.opened();
        Tokens stranger = stranger();
        Response open = opened(stranger, account);
        String path = Archive.PATH + "/" + account.path("id");
        List<Integer> looks = Together.run(16, i -> i == 8
                ? act(GM, open, "revoke").statusCode() == 200 ? 0 : -1
                : Api.as(stranger).get(path).statusCode());
        assertThat(looks.get(8)).isZero();
        assertThat(looks).allMatch(s -> s == 0 || s == 200 || s == 404);
        long read = looks.stream().filter(s -> s == 200).count();
        assertThat(outbox.rows("audit_entry WHERE agg_id = '" + account.path("id")
                + "' AND action = 'view' AND rule = 'S3-17'")).isEqualTo(read);
        assertThat(Api.as(stranger).get(path).statusCode()).isEqualTo(404);
    }

    private List<String> types(Response request) {
        return outbox.typesOf(UUID.fromString(request.path("id")));
    }
}
