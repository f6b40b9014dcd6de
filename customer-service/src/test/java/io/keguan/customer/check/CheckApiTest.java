package io.keguan.customer.check;

import static io.keguan.customer.Forms.AUDITOR;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.STRANGER;
import static io.keguan.customer.change.Changes.set;
import static io.keguan.customer.check.Checked.CHECKS;
import static io.keguan.customer.check.Checked.GM;
import static io.keguan.customer.check.Checked.MONTH;
import static io.keguan.customer.check.Checked.act;
import static io.keguan.customer.check.Checked.branch;
import static io.keguan.customer.check.Checked.done;
import static io.keguan.customer.check.Checked.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.customer.change.Changes;
import io.keguan.customer.retention.Retained;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckApiTest {

    private static final Map<String, Object> FOUND = Map.of("field", "NATURAL.phone", "finding", "电话已停机");

    @Inject
    OutboxProbe outbox;

    @Test
    @Rule("S4-29")
    void a_manager_checks_what_is_wrong_is_corrected_by_a_change_request_and_confirmed() {
        Checked branch = branch(2);
        Response check = branch.drawn();
        check.then().body("status", is("IN_PROGRESS")).body("files", is(2)).body("items.status",
                contains("SAMPLED", "SAMPLED"));
        done(branch.manager, item(branch.manager, check, 0), "pass", null).then().body("status", is("OK"))
                .body("allowedActions", empty());
        Response found = done(branch.manager, item(branch.manager, check, 1), "find", FOUND);
        found.then().body("status", is("FINDING")).body("field", is("NATURAL.phone"));
        Api.as(branch.manager).get(CHECKS + "/" + check.path("id")).then().body("status", is("COMPLETED"));
        String item = found.path("id");
        assertThat(Forms.kinds(branch.rep, "tasks", item)).containsExactly("archive-check-item.correct");
        assertThat(Forms.kinds(branch.rep, "notifications", item)).containsExactly("archive-check-item.found");

        Response asked = Changes.request(branch.rep, found.path("customerId"),
                set("NATURAL", Map.of("fax", "0760-22345678")));
        Response answered = done(branch.rep, item(branch.rep, item), "answer",
                Map.of("changeRequest", asked.<String>path("number").toLowerCase()));
        answered.then().body("changeRequestNumber", is(asked.<String>path("number")));
        act(branch.manager, item(branch.manager, item), "confirm", null).then().statusCode(409)
                .body("code", is("archive-check.change-not-executed")).body("rule", is("S4-26"));
        Changes.act(DATA_ADMIN, Changes.act(branch.judge, asked, "approve", Map.of()), "execute", Map.of()).then()
                .statusCode(200);
        done(branch.manager, item(branch.manager, item), "confirm", null).then().body("status", is("CORRECTED"))
                .body("overdueAt", nullValue());
        assertThat(outbox.typesOf(UUID.fromString(item))).containsExactly("archive-check-item.found.v1",
                "archive-check-item.answered.v1", "archive-check-item.corrected.v1");
        assertThat(outbox.typesOf(UUID.fromString(check.path("id")))).containsExactly("archive-check.drawn.v1",
                "archive-check.completed.v1");
        assertThat(Forms.work(branch.rep, "tasks", item)).isEmpty();
        Api.as(branch.rep).queryParam("customer", found.<String>path("customerId")).get(CHECKS + "/items").then()
                .body("items.status", contains("CORRECTED"));
    }

    @Test
    @Rule("S4-29")
    void an_answer_that_does_not_convince_comes_back_with_a_new_deadline() {
        Checked branch = branch(1);
        Response found = done(branch.manager, item(branch.manager, branch.drawn(), 0), "find", FOUND);
        act(branch.rep, found, "answer", Map.of()).then().statusCode(422).body("errors.field",
                contains("answer", "changeRequest"));
        act(branch.rep, found, "answer", Map.of("changeRequest", "XG-2020-000001")).then().statusCode(422)
                .body("errors.code", contains("archive-check.change-unknown"));
        Response answered = done(branch.rep, found, "answer", Map.of("answer", "已电话核实"));
        Response back = done(branch.manager, answered, "return",
                Map.of("reason", "请附客户来函", "dueAt", "2099-01-31T10:00:00Z"));
        back.then().body("status", is("FINDING")).body("dueAt", is("2099-01-31T10:00:00Z"))
                .body("lastReason", is("请附客户来函"));
        assertThat(Forms.kinds(branch.rep, "tasks", back.path("id"))).containsExactly("archive-check-item.correct");
    }

    @Test
    @Rule("S4-29")
    void the_same_seed_draws_the_same_files_in_the_same_order() {
        Checked branch = branch(7);
        String now = MONTH;
        String before = YearMonth.parse(now).minusMonths(1).toString();
        List<String> first = branch.draw(now, "抽签 7").path("items.customerId");
        List<String> again = branch.draw(before, "抽签 7").path("items.customerId");
        assertThat(first).hasSize(5).isEqualTo(again).isSubsetOf(branch.customers);
        Response other = branch.draw(YearMonth.parse(now).minusMonths(2).toString(), null);
        other.then().body("seed", is(YearMonth.parse(now).minusMonths(2) + "/" + branch.department))
                .body("late", is(true)).body("sampled", is(5));
        branch.draw(YearMonth.parse(now).minusMonths(3).toString(), null).then().statusCode(422)
                .body("errors.code", contains("archive-check.month-closed"));
        Api.as(branch.manager).get(CHECKS + "/months").then().body("items.month",
                contains(now, before, YearMonth.parse(now).minusMonths(2).toString()))
                .body("items.checkNumber", hasSize(3));
    }

    @Test
    @Rule({"S4-29", "S1-63"})
    void who_looks_after_a_file_does_not_judge_it_and_the_general_manager_does() {
        Checked branch = branch(0);
        branch.file(branch.manager);
        Response check = branch.drawn();
        Response own = item(branch.manager, check, 0);
        own.then().body("allowedActions", empty());
        act(branch.manager, own, "pass", null).then().statusCode(403).body("code", is("archive-check.judge-is-owner"))
                .body("rule", is("S1-63"));
        assertThat(Forms.kinds(GM, "tasks", check.path("id"))).containsExactly("archive-check.judge-own");
        Response found = done(GM, own, "find", FOUND);
        Response answered = done(branch.manager, found, "answer", Map.of("answer", "已更正"));
        act(branch.manager, answered, "confirm", null).then().statusCode(403)
                .body("code", is("archive-check.judge-is-owner"));
        assertThat(Forms.kinds(GM, "tasks", found.path("id"))).containsExactly("archive-check-item.confirm");
        done(GM, answered, "confirm", null).then().body("status", is("CORRECTED"));
    }

    @Test
    @Rule("S4-29")
    void only_the_manager_of_the_department_draws_and_judges() {
        Checked branch = branch(1);
        Api.as(branch.rep).body(Map.of("month", MONTH)).post(CHECKS).then().statusCode(403);
        Checked empty = branch(0);
        empty.draw(null).then().statusCode(409).body("code", is("archive-check.no-files"));
        Response check = branch.drawn();
        branch.draw("noch einmal").then().statusCode(409).body("code", is("archive-check.drawn-already"))
                .body("rule", is("S4-29"));
        act(empty.manager, item(branch.manager, check, 0), "pass", null).then().statusCode(404);
        act(branch.rep, item(branch.rep, check, 0), "answer", Map.of("answer", "好")).then().statusCode(409)
                .body("code", is("archive-check-item.transition-not-allowed"));
        Api.as(STRANGER).get(CHECKS + "/" + check.path("id")).then().statusCode(404);
        Api.as(AUDITOR).get(CHECKS + "/" + check.path("id")).then().statusCode(200).body("items", hasSize(1));
        act(branch.manager, item(branch.manager, check, 0), "find", Map.of()).then().statusCode(422)
                .body("errors.code", contains("archive-check.finding-empty"));
        act(branch.manager, item(branch.manager, check, 0), "find",
                Map.of("finding", "缺联系人", "dueAt", "2020-01-01T00:00:00Z")).then().statusCode(422)
                .body("errors.code", contains("archive-check.due-in-the-past"));
        act(branch.manager, item(branch.manager, check, 0), "find", Map.of("field", "NATURAL.moon")).then()
                .statusCode(422).body("errors.code", contains("archive-check.field-unknown"));
    }

    @Test
    @Rule({"S4-29", "S4-20"})
    void a_file_that_is_sealed_goes_out_of_its_sample_and_the_check_ends_without_it() {
        Checked branch = branch(2);
        Response check = branch.drawn();
        done(branch.manager, item(branch.manager, check, 0), "find", FOUND);
        Response waiting = item(branch.manager, check, 1);
        for (String customer : branch.customers) {
            Retained.act(branch.rep, customer, "seal", Retained.seal(Retained.LONG_AGO)).then().statusCode(200);
        }
        Api.as(branch.manager).get(CHECKS + "/" + check.path("id")).then().body("status", is("COMPLETED"))
                .body("items.status", contains("DROPPED", "DROPPED"))
                .body("items.droppedBecause", contains("SEALED", "SEALED"));
        act(branch.manager, waiting, "pass", null).then().statusCode(412);
        Response item = item(branch.manager, check, 0);
        assertThat(Forms.work(branch.rep, "tasks", item.path("id"))).isEmpty();
        assertThat(Forms.kinds(branch.rep, "notifications", item.path("id"))).contains("archive-check-item.dropped");
    }
}
