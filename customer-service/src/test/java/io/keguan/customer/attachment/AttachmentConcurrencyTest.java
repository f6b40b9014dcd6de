package io.keguan.customer.attachment;

import static io.keguan.customer.Forms.COLLEAGUE;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Forms.reason;
import static io.keguan.customer.attachment.Uploads.about;
import static io.keguan.customer.attachment.Uploads.path;
import static io.keguan.customer.attachment.Uploads.pdf;
import static io.keguan.customer.attachment.Uploads.upload;
import static io.keguan.customer.attachment.Uploads.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;

import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Together;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttachmentConcurrencyTest {

    @RepeatedTest(3)
    void two_replace_one_copy_at_once_and_one_new_version_stands() {
        String id = form().established().path("customerId");
        String old = uploaded(REP, id, about("BUSINESS_LICENCE", "旧.pdf"), pdf()).path("id");
        List<Response> answers = Together.run(4, i -> upload(i % 2 == 0 ? REP : COLLEAGUE, id,
                about("BUSINESS_LICENCE", "新.pdf", "replaces", old), pdf()));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409, 409, 409);
        Api.as(REP).queryParam("status", "CURRENT").get(path(id)).then().body("items", hasSize(1));
        Api.as(REP).get(path(id)).then().body("items", hasSize(2));
    }

    @RepeatedTest(3)
    void the_same_file_sent_twice_at_once_stands_there_once() {
        String id = form().established().path("customerId");
        byte[] file = pdf();
        List<Response> answers = Together.run(3, i -> upload(REP, id, about("TAX_REGISTRATION", "税务.pdf"), file));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409, 409);
        assertThat(answers.stream().filter(a -> a.statusCode() == 409).map(a -> a.<String>path("code")))
                .containsOnly("attachment.same-file");
        Api.as(REP).get(path(id)).then().body("items", hasSize(1));
    }

    @RepeatedTest(3)
    void replaced_and_voided_at_once_one_of_them_wins() {
        String id = form().established().path("customerId");
        Response old = uploaded(REP, id, about("OTHER", "旧.pdf"), pdf());
        List<Response> answers = Together.run(2, i -> i == 0
                ? upload(REP, id, about("OTHER", "新.pdf", "replaces", old.path("id")), pdf())
                : Api.as(REP, 0).body(reason("传错")).post(old.header("Location") + "/actions/void"));
        assertThat(answers.stream().filter(a -> a.statusCode() < 300)).hasSize(1);
        assertThat(answers.stream().filter(a -> a.statusCode() >= 300).map(Response::statusCode))
                .allMatch(status -> status == 409 || status == 412);
    }
}
