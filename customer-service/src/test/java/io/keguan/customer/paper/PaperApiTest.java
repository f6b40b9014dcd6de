package io.keguan.customer.paper;

import static io.keguan.customer.Forms.AUDITOR;
import static io.keguan.customer.Forms.COLLEAGUE;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.STRANGER;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Forms.kinds;
import static io.keguan.customer.Forms.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import io.keguan.kit.domain.Rule;
import io.keguan.kit.due.DueSweeper;
import io.keguan.kit.test.Api;
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
class PaperApiTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.now(CHINA);
    private static final Map<String, Object> CONTRACT = Map.of("kind", "CONTRACT", "title", "2026 年经销合同", "copies", 2,
            "place", "档案柜 A-03");

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
    @Rule("S3-92")
    void paper_with_customer_information_is_followed_from_its_place_to_its_holder_and_back() {
        String papers = papers();
        Response kept = registered(papers);
        kept.then().body("number", matchesPattern("ZZ-\\d{4}-\\d{6}")).body("status", is("KEPT"))
                .body("place", is("档案柜 A-03"))
                .body("allowedActions", contains("hand-out", "lose", "remove"));
        Response out = act(COLLEAGUE, kept, "hand-out", handOut(TODAY.plusDays(3)));
        out.then().statusCode(200).body("status", is("OUT")).body("holderName", is("孙律师"))
                .body("purpose", is("合同审阅")).body("allowedActions", contains("return", "lose"));
        act(COLLEAGUE, out, "return", Map.of("place", "档案柜 B-01")).then().statusCode(200).body("status", is("KEPT"))
                .body("holderName", nullValue()).body("place", is("档案柜 B-01"));
        Response lost = act(REP, Api.as(REP).get(kept.header("Location")), "lose", reason("搬家后找不到"));
        lost.then().body("status", is("LOST")).body("lastReason", is("搬家后找不到"));
        act(REP, lost, "remove", reason("确认遗失")).then().body("status", is("REMOVED"))
                .body("allowedActions", is(List.of()));
        Api.as(REP).get(papers).then().body("items.status", contains("REMOVED"));
        Api.as(REP).get(papers.replace("/papers", "/timeline")).then()
                .body("items.findAll { it.kind.startsWith('paper.') }.kind", containsInAnyOrder("paper.registered",
                        "paper.handed-out", "paper.returned", "paper.lost", "paper.removed"));
        assertThat(outbox.typesOf(UUID.fromString(kept.path("id")))).containsExactly("paper.registered.v1",
                "paper.handed-out.v1", "paper.returned.v1", "paper.lost.v1", "paper.removed.v1");
        assertThat(outbox.of(UUID.fromString(kept.path("id"))).get(1).payload().toString()).doesNotContain("孙律师");
    }

    @Test
    @Rule("S3-92")
    void whoever_registered_a_paper_hears_the_day_after_it_was_to_be_back() {
        Response out = act(REP, registered(papers()), "hand-out", handOut(TODAY.plusDays(3)));
        at(TODAY.plusDays(3), 23);
        assertThat(kinds(REP, "tasks", out.path("id"))).isEmpty();
        at(TODAY.plusDays(4), 0);
        assertThat(kinds(REP, "tasks", out.path("id"))).containsExactly("paper.return");
        Response late = Api.as(REP).get(here(out));
        late.then().body("overdue", is(true));
        act(COLLEAGUE, late, "return", Map.of()).then().body("place", is("档案柜 A-03"));
        assertThat(kinds(REP, "tasks", out.path("id"))).isEmpty();
    }

    @Test
    void what_is_wrong_is_refused_by_field_and_who_may_not_read_the_file_sees_no_paper() {
        String papers = papers();
        Api.as(REP).body(Map.of("kind", "CONTRACT", "title", " ", "copies", 0)).post(papers).then().statusCode(422)
                .body("errors.field", containsInAnyOrder("title", "copies", "place"));
        Response kept = registered(papers);
        act(REP, kept, "hand-out", handOut(TODAY.minusDays(1))).then().statusCode(422)
                .body("errors.field", contains("dueBackOn")).body("rule", is("S3-92"));
        act(REP, kept, "return", Map.of()).then().statusCode(409).body("code", is("paper.transition-not-allowed"))
                .body("allowedActions", hasItem("hand-out"));
        Api.as(STRANGER).get(papers).then().statusCode(403);
        Api.as(STRANGER).body(CONTRACT).post(papers).then().statusCode(403);
        Api.as(AUDITOR).body(CONTRACT).post(papers).then().statusCode(403).body("code", is("auth.forbidden"));
        act(REP, kept, "lose", reason("x"), papers()).then().statusCode(404);
    }

    @RepeatedTest(3)
    void two_take_one_paper_at_once_and_one_has_it() {
        Response kept = registered(papers());
        List<Response> answers = Together.run(3,
                i -> act(i == 0 ? REP : COLLEAGUE, kept, "hand-out", handOut(TODAY)));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412, 412);
    }

    private void at(LocalDate day, int hour) {
        clock.set(day.atTime(hour, 30).atZone(CHINA).toInstant());
        sweeper.sweep();
    }

    private static Map<String, Object> handOut(LocalDate dueBackOn) {
        return Map.of("holder", "孙律师", "purpose", "合同审阅", "dueBackOn", dueBackOn.toString());
    }

    private static Response registered(String papers) {
        Response kept = Api.as(REP).body(CONTRACT).post(papers);
        assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(201);
        return kept;
    }

    private static Response act(Tokens by, Response seen, String action, Object body) {
        return act(by, seen, action, body, "/api/v1/customers/" + seen.path("customerId") + "/papers");
    }

    private static Response act(Tokens by, Response seen, String action, Object body, String papers) {
        return Api.as(by, seen.<Integer>path("version")).body(body)
                .post(papers + "/" + seen.path("id") + "/actions/" + action);
    }

    private static String here(Response paper) {
        return "/api/v1/customers/" + paper.path("customerId") + "/papers/" + paper.path("id");
    }

    private static String papers() {
        return "/api/v1/customers/" + form().established().path("customerId") + "/papers";
    }
}
