package io.keguan.customer.access;

import static io.keguan.customer.Forms.AUDITOR;
import static io.keguan.customer.Forms.COLLEAGUE;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.access.Asking.CUSTOMERS;
import static io.keguan.customer.access.Asking.GM;
import static io.keguan.customer.access.Asking.KEEPER;
import static io.keguan.customer.access.Asking.MANAGER;
import static io.keguan.customer.access.Asking.REQUESTS;
import static io.keguan.customer.access.Asking.act;
import static io.keguan.customer.access.Asking.ask;
import static io.keguan.customer.access.Asking.asked;
import static io.keguan.customer.access.Asking.done;
import static io.keguan.customer.access.Asking.file;
import static io.keguan.customer.access.Asking.lent;
import static io.keguan.customer.access.Asking.newcomer;
import static io.keguan.customer.access.Asking.question;
import static io.keguan.customer.access.Asking.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.keguan.customer.Forms;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessApiTest {

    @Inject
    OutboxProbe outbox;

    @Test
    @Rule("S4-20")
    void a_question_without_purpose_file_or_end_is_told_everything_that_is_missing() {
        long rows = outbox.rows("access_request");
        Tokens stranger = newcomer();
        Map<String, Object> question = question("VIEW", Asking.customer());
        question.put("purpose", " ");
        question.put("kind", null);
        ask(stranger, question).then().statusCode(422).body("errors.field", containsInAnyOrder("purpose", "kind"))
                .body("errors.find { it.field == 'purpose' }.rule", is("S4-20"));
        question = question("VIEW", UUID.randomUUID().toString());
        question.remove("until");
        ask(stranger, question).then().statusCode(422).body("errors.field", containsInAnyOrder("until", "customerId"));
        question = question("VIEW", Asking.customer());
        question.put("until", Instant.now().plus(31, ChronoUnit.DAYS).toString());
        ask(stranger, question).then().statusCode(422)
                .body("errors.code", contains("access-request.period-too-long"));
        question = question("BORROW", Asking.customer());
        question.put("until", Instant.now().plus(1, ChronoUnit.DAYS).toString());
        ask(stranger, question).then().statusCode(422)
                .body("errors.code", contains("access-request.loan-time-fixed"));
        assertThat(outbox.rows("access_request")).isEqualTo(rows);
    }

    @Test
    void what_one_may_do_anyway_or_has_asked_already_is_not_asked_again() {
        String customer = Asking.customer();
        for (Tokens reader : List.of(REP, COLLEAGUE, DATA_ADMIN, AUDITOR)) {
            ask(reader, question("VIEW", customer)).then().statusCode(409)
                    .body("code", is("access-request.not-needed"));
        }
        Tokens stranger = newcomer();
        Response seen = asked(stranger, "VIEW", customer);
        ask(stranger, question("VIEW", customer)).then().statusCode(409)
                .body("code", is("access-request.already-asked"))
                .body("params.number", is(seen.<String>path("number")));
        done(stranger, seen, "withdraw", reason()).then().body("status", is("WITHDRAWN"));
        asked(stranger, "VIEW", customer);
    }

    @Test
    @Rule("S2a-10")
    void only_the_general_manager_decides_about_another_departments_file_and_gives_a_reason() {
        Response seen = asked(newcomer(), "VIEW", Asking.customer());
        act(MANAGER, seen, "approve", reason()).then().statusCode(403).body("code", is("access-request.not-yours"))
                .body("rule", is("S2a-10"));
        act(REP, seen, "approve", reason()).then().statusCode(403).body("code", is("auth.forbidden"));
        act(GM, seen, "approve", Map.of()).then().statusCode(422).body("errors.field", contains("reason"));
        Api.as(GM).body(reason()).post(REQUESTS + "/" + seen.path("id") + "/actions/approve").then().statusCode(428);
        Response rejected = done(GM, seen, "reject", Map.of("reason", "与业务无关"));
        rejected.then().body("status", is("REJECTED")).body("ending.note", is("与业务无关"));
        act(GM, rejected, "approve", reason()).then().statusCode(409)
                .body("code", is("access-request.transition-not-allowed"));
    }

    @Test
    @Rule("S1-63")
    void nobody_decides_a_request_of_their_own() {
        Tokens both = Tokens.staff("自批").role(Roles.SALES_REP, Roles.DEPT_MANAGER).department(Forms.EXPORT);
        Response own = asked(both, "VIEW", Asking.customer());
        act(both, own, "approve", reason()).then().statusCode(403).body("code", is("access-request.own-request"))
                .body("rule", is("S1-63"));
    }

    @Test
    void a_request_is_seen_by_who_made_it_who_decides_it_and_who_watches_and_by_nobody_else() {
        String customer = Asking.customer();
        Tokens stranger = newcomer();
        Response seen = asked(stranger, "BORROW", customer);
        String id = seen.path("id");
        for (Tokens involved : List.of(stranger, MANAGER, GM, KEEPER, AUDITOR)) {
            Api.as(involved).get(REQUESTS + "/" + id).then().statusCode(200);
            Api.as(involved).queryParam("customer", customer).get(REQUESTS).then().body("items.id", contains(id));
        }
        Tokens other = newcomer();
        for (Tokens outsider : List.of(other, REP)) {
            Api.as(outsider).get(REQUESTS + "/" + id).then().statusCode(404).body("code", is("not-found"));
            Api.as(outsider).queryParam("customer", customer).get(REQUESTS).then().body("items", hasSize(0));
            act(outsider, seen, "withdraw", reason()).then().statusCode(404);
        }
        Api.as(stranger).queryParam("mine", true).get(REQUESTS).then().body("items.applicantId",
                everyItem(is(seen.<String>path("applicantId"))));
        Api.as(GM).queryParam("kind", "BORROW").queryParam("status", "REQUESTED").queryParam("limit", 200)
                .get(REQUESTS).then().body("items.id", hasItem(id)).body("items.status", everyItem(is("REQUESTED")));
        Api.as(GM).queryParam("q", seen.<String>path("number")).get(REQUESTS).then().body("items.id", contains(id));
        Api.as(GM).queryParam("q", seen.<String>path("customerName")).get(REQUESTS).then().body("items.id",
                contains(id));
    }

    @Test
    @Rule({"S2d-42", "S2c-38"})
    void a_paper_file_in_somebodys_hands_is_not_lent_to_another() {
        String customer = Asking.customer();
        Response first = lent(newcomer(), customer);
        Response second = Asking.approvedLoan(newcomer(), customer);
        act(KEEPER, second, "register", Map.of()).then().statusCode(409)
                .body("code", is("access-request.file-lent")).body("params.number", is(first.<String>path("number")));
        done(KEEPER, first, "return", Map.of());
        done(KEEPER, second, "register", Map.of()).then().body("status", is("OPEN"));
    }

    @ParameterizedTest
    @Rule("S2d-43")
    @ValueSource(booleans = {true, false})
    void who_lost_or_damaged_a_file_does_not_borrow_until_the_general_manager_lifts_the_bar(boolean damagedOnly) {
        Tokens borrower = newcomer();
        Response waiting = Asking.approvedLoan(borrower, Asking.customer());
        Response seen = lent(borrower, Asking.customer());
        seen = done(KEEPER, seen, "report-loss", Map.of("damagedOnly", damagedOnly, "reason", "途中受潮"));
        seen.then().body("status", is("LOST")).body("bar.because", is(damagedOnly ? "DAMAGED" : "LOST"))
                .body("bar.rule", is("S2d-43")).body("bar.lifted", nullValue());
        ask(borrower, question("BORROW", Asking.customer())).then().statusCode(409)
                .body("code", is("access-request.borrower-barred")).body("rule", is("S2d-43"))
                .body("params.number", is(seen.<String>path("number")));
        act(KEEPER, waiting, "register", Map.of()).then().statusCode(409)
                .body("code", is("access-request.borrower-barred"));
        Api.as(GM).queryParam("barred", true).queryParam("limit", 200).get(REQUESTS).then().body("items.id",
                hasItem(seen.<String>path("id")));
        act(KEEPER, seen, "lift-bar", reason()).then().statusCode(403);
        act(GM, seen, "lift-bar", Map.of()).then().statusCode(422).body("errors.field", contains("reason"));
        seen = done(GM, seen, "lift-bar", reason());
        seen.then().body("bar.lifted.byName", is("总经理")).body("allowedActions", not(hasItem("lift-bar")));
        done(KEEPER, waiting, "register", Map.of());
        assertThat(outbox.of(UUID.fromString(seen.path("id"))))
                .filteredOn(e -> e.type().equals("access-request.lost.v1"))
                .singleElement()
                .satisfies(lost -> {
                    assertThat(lost.payload().path("proposedFineFen").asLong()).isEqualTo(5000);
                    assertThat(lost.payload().path("damagedOnly").asBoolean()).isEqualTo(damagedOnly);
                });
    }

    @Test
    @Rule("S4-02")
    void who_saw_whom_is_reported_by_person_customer_kind_and_period_to_those_who_watch() {
        String customer = Asking.customer();
        file(COLLEAGUE, customer).then().statusCode(200);
        Response again = file(REP, customer);
        Api.as(REP).body(Map.of("field", "PHONE", "purpose", "约见送样"))
                .post(CUSTOMERS + customer + "/contacts/" + again.path("contacts[0].id") + "/actions/reveal").then()
                .statusCode(200);
        Response all = Api.as(AUDITOR).get(CUSTOMERS + customer + "/accesses");
        all.then().statusCode(200).body("items.kind", contains("REVEAL", "VIEW", "VIEW"))
                .body("items.staffName", contains("王芳", "王芳", "陈静")).body("items[0].purpose", is("约见送样"))
                .body("items[0].departmentName", notNullValue()).body("total.count", is(3));
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String yesterday = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString();
        Api.as(GM).queryParam("customer", customer).queryParam("staff", Tokens.idOf("王芳")).queryParam("kind", "VIEW")
                .queryParam("from", today).queryParam("to", today).get("/api/v1/accesses").then().statusCode(200)
                .body("items", hasSize(1)).body("items[0].subjectId", is(customer));
        Api.as(DATA_ADMIN).queryParam("customer", customer).queryParam("to", yesterday).get("/api/v1/accesses").then()
                .body("items", hasSize(0));
        Response page = Api.as(AUDITOR).queryParam("limit", 2).get(CUSTOMERS + customer + "/accesses");
        Api.as(AUDITOR).queryParam("limit", 2).queryParam("cursor", page.<String>path("next"))
                .get(CUSTOMERS + customer + "/accesses").then().body("items", hasSize(1)).body("next", nullValue());
        for (Tokens other : List.of(REP, MANAGER, newcomer())) {
            Api.as(other).get("/api/v1/accesses").then().statusCode(403);
            Api.as(other).get(CUSTOMERS + customer + "/accesses").then().statusCode(403);
        }
    }
}
