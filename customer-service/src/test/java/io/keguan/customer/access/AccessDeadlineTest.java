package io.keguan.customer.access;

import static io.keguan.customer.access.Asking.GM;
import static io.keguan.customer.access.Asking.KEEPER;
import static io.keguan.customer.access.Asking.REQUESTS;
import static io.keguan.customer.access.Asking.ask;
import static io.keguan.customer.access.Asking.done;
import static io.keguan.customer.access.Asking.file;
import static io.keguan.customer.access.Asking.lent;
import static io.keguan.customer.access.Asking.newcomer;
import static io.keguan.customer.access.Asking.question;
import static io.keguan.customer.access.Asking.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.kit.domain.Rule;
import io.keguan.kit.due.DueSweeper;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessDeadlineTest {

    private static final String NEWS = "/api/v1/services/customer/notifications";

    @Inject
    TestClock clock;
    @Inject
    DueSweeper sweeper;
    @Inject
    OutboxProbe outbox;

    @AfterEach
    void tellTheRealTime() {
        clock.reset();
    }

    /** The keeper has the page open while the time of the loan runs out: the file that lies on his desk is taken back. */
    @Test
    @Rule("S2d-42")
    void a_file_that_becomes_late_while_it_is_taken_back_is_taken_back_late() {
        Tokens borrower = newcomer();
        Response seen = lent(borrower, Asking.customer());
        clock.set(Instant.parse(seen.<String>path("dueAt")).plusSeconds(1));
        sweeper.sweep();
        Api.as(KEEPER).get(REQUESTS + "/" + seen.path("id")).then().body("status", is("OVERDUE"));
        done(KEEPER, seen, "return", Map.of("note", "完好")).then().body("status", is("RETURNED"));
        assertThat(outbox.typesOf(UUID.fromString(seen.path("id")))).endsWith("access-request.overdue.v1",
                "access-request.returned.v1");
    }

    @Test
    @Rule({"S2a-10", "S4-02"})
    void a_permission_opens_the_file_until_its_very_moment_and_expires_once() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock.set(now);
        String customer = Asking.customer();
        Tokens stranger = newcomer();
        Map<String, Object> question = question("VIEW", customer);
        question.put("from", now.plusSeconds(60).toString());
        question.put("until", now.plusSeconds(120).toString());
        Response seen = done(GM, ask(stranger, question), "approve", reason());
        String id = seen.path("id");
        file(stranger, customer).then().statusCode(403);
        clock.set(now.plusSeconds(60));
        file(stranger, customer).then().statusCode(200);
        clock.set(now.plusSeconds(120).minusMillis(1));
        sweeper.sweep();
        file(stranger, customer).then().statusCode(200);
        clock.set(now.plusSeconds(120));
        file(stranger, customer).then().statusCode(403);
        sweeper.sweep();
        sweeper.sweep();
        Api.as(stranger).get(REQUESTS + "/" + id).then().body("status", is("EXPIRED")).body("ending.byName",
                nullValue());
        Api.as(stranger).get(NEWS).then().body("items.kind", contains("access-request.expired",
                "access-request.approved"));
        assertThat(outbox.typesOf(UUID.fromString(id))).containsExactly("access-request.requested.v1",
                "access-request.approved.v1", "access-request.expired.v1");
    }

    @Test
    @Rule("S2d-42")
    void a_paper_file_not_back_after_a_day_is_told_once_and_its_borrower_does_not_borrow_again() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock.set(now);
        Tokens borrower = newcomer();
        Response seen = lent(borrower, Asking.customer());
        String id = seen.path("id");
        seen.then().body("dueAt", is(now.plus(Duration.ofDays(1)).toString()));
        clock.set(now.plus(Duration.ofDays(1)).minusMillis(1));
        sweeper.sweep();
        Api.as(borrower).get(REQUESTS + "/" + id).then().body("status", is("OPEN"));
        clock.set(now.plus(Duration.ofDays(1)));
        sweeper.sweep();
        sweeper.sweep();
        seen = Api.as(KEEPER).get(REQUESTS + "/" + id);
        seen.then().body("status", is("OVERDUE")).body("bar.because", is("LATE")).body("bar.rule", is("S2d-42"))
                .body("allowedActions", contains("return", "report-loss"));
        Api.as(borrower).get(NEWS).then().body("items.count { it.kind == 'access-request.overdue' }", is(1));
        Api.as(KEEPER).queryParam("limit", 200).get("/api/v1/services/customer/tasks").then()
                .body("items.findAll { it.subjectId == '" + id + "' }.kind", contains("access-request.chase"));
        ask(borrower, question("BORROW", Asking.customer())).then().statusCode(409)
                .body("code", is("access-request.borrower-barred")).body("rule", is("S2d-42"));
        seen = done(KEEPER, seen, "return", Map.of());
        seen.then().body("status", is("RETURNED")).body("bar.because", is("LATE"));
        done(GM, seen, "lift-bar", reason());
        ask(borrower, question("BORROW", Asking.customer())).then().statusCode(201);
        assertThat(outbox.of(UUID.fromString(id))).filteredOn(e -> e.type().equals("access-request.overdue.v1"))
                .singleElement()
                .satisfies(e -> assertThat(e.payload().path("proposedFineFen").asLong()).isEqualTo(1000));
    }

    @Test
    @Rule("S2d-42")
    void a_paper_file_that_comes_back_late_was_late_even_before_anybody_noticed() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock.set(now);
        Response seen = lent(newcomer(), Asking.customer());
        clock.set(now.plus(Duration.ofDays(1)).plusSeconds(1));
        seen = Api.as(KEEPER).get(REQUESTS + "/" + seen.path("id"));
        Response back = Asking.act(KEEPER, seen, "return", Map.of());
        if (back.statusCode() != 200) {
            // The sweeper noticed at the same moment and the keeper reads the record anew.
            back = done(KEEPER, Api.as(KEEPER).get(REQUESTS + "/" + seen.path("id")), "return", Map.of());
        }
        back.then().body("bar.because", is("LATE"));
        assertThat(outbox.typesOf(UUID.fromString(seen.path("id")))).containsSubsequence("access-request.overdue.v1",
                "access-request.returned.v1");
        Api.as(KEEPER).queryParam("type", "access-request").queryParam("id", seen.<String>path("id"))
                .get("/api/v1/services/customer/audit").then().body("intact", is(true))
                .body("items.action", hasItem("overdue"));
    }
}
