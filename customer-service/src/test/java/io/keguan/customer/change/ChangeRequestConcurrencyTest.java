package io.keguan.customer.change;

import static io.keguan.customer.Forms.COLLEAGUE;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Forms.reason;
import static io.keguan.customer.change.Changes.MANAGER;
import static io.keguan.customer.change.Changes.act;
import static io.keguan.customer.change.Changes.file;
import static io.keguan.customer.change.Changes.request;
import static io.keguan.customer.change.Changes.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;

import io.keguan.customer.Forms;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
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
class ChangeRequestConcurrencyTest {

    private static final Tokens SECOND_MANAGER = Tokens.staff("钱经理").role(Roles.ACCOUNT_MANAGER)
            .department(Forms.SALES);
    private static final Tokens SECOND_ADMIN = Tokens.staff("沈慧").role(Roles.DATA_ADMIN).department(Forms.EXPORT);

    @Inject
    OutboxProbe outbox;

    @RepeatedTest(3)
    @Rule("S4-25")
    void approved_twice_at_once_it_is_approved_once() {
        Response asked = request(REP, customer(), set("NATURAL", Map.of("businessLine", "筒灯")));
        List<Response> answers = Together.run(2,
                i -> act(i == 0 ? MANAGER : SECOND_MANAGER, asked, "approve", Map.of()));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
    }

    @RepeatedTest(3)
    void approved_and_withdrawn_at_once_one_of_them_wins() {
        Response asked = request(REP, customer(), set("NATURAL", Map.of("businessLine", "筒灯")));
        List<Response> answers = Together.run(2, i -> i == 0
                ? act(MANAGER, asked, "approve", Map.of())
                : act(REP, asked, "withdraw", reason("填错了")));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
    }

    @RepeatedTest(3)
    @Rule("S4-26")
    void two_changes_of_one_field_executed_at_once_leave_one_value_and_one_clear_refusal() {
        String id = customer();
        Response first = act(MANAGER, request(REP, id, set("NATURAL", Map.of("businessLine", "筒灯"))), "approve",
                Map.of());
        Response second = act(MANAGER, request(COLLEAGUE, id, set("NATURAL", Map.of("businessLine", "射灯"))), "approve",
                Map.of());
        List<Response> answers = Together.run(2,
                i -> act(i == 0 ? DATA_ADMIN : SECOND_ADMIN, i == 0 ? first : second, "execute", Map.of()));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        String stands = file(REP, id).path("single.NATURAL.businessLine");
        assertThat(stands).isEqualTo(answers.getFirst().statusCode() == 200 ? "筒灯" : "射灯");
        assertThat(outbox.typesOf(UUID.fromString(id))).containsExactly("customer.established.v1",
                "customer.changed.v1");
    }

    @RepeatedTest(3)
    void changes_of_different_fields_executed_at_once_both_stand_in_the_file() {
        String id = customer();
        Response first = act(MANAGER, request(REP, id, set("NATURAL", Map.of("businessLine", "筒灯"))), "approve",
                Map.of());
        Response second = act(MANAGER, request(COLLEAGUE, id, set("TRADING", Map.of("outlook", "稳定"))), "approve",
                Map.of());
        List<Response> answers = Together.run(2,
                i -> act(i == 0 ? DATA_ADMIN : SECOND_ADMIN, i == 0 ? first : second, "execute", Map.of()));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(file(REP, id).<String>path("single.NATURAL.businessLine")).isEqualTo("筒灯");
        assertThat(file(REP, id).<String>path("single.TRADING.outlook")).isEqualTo("稳定");
    }

    private static String customer() {
        return form().established().path("customerId");
    }
}
