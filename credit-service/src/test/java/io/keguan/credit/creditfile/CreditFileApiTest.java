package io.keguan.credit.creditfile;

import static io.keguan.credit.creditfile.Files.GM;
import static io.keguan.credit.creditfile.Files.HEAD;
import static io.keguan.credit.creditfile.Files.KEEPERS;
import static io.keguan.credit.creditfile.Files.PATH;
import static io.keguan.credit.creditfile.Files.act;
import static io.keguan.credit.creditfile.Files.ask;
import static io.keguan.credit.creditfile.Files.asked;
import static io.keguan.credit.creditfile.Files.designate;
import static io.keguan.credit.creditfile.Files.opened;
import static io.keguan.credit.creditfile.Files.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.credit.account.Archive;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.due.DueSweeper;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CreditFileApiTest {

    private static final String TASKS = "/api/v1/services/credit/tasks";
    private static final String NEWS = "/api/v1/services/credit/notifications";

    @Inject
    DueSweeper sweeper;
    @Inject
    Clock clock;

    @AfterEach
    void nowIsNow() {
        ((TestClock) clock).reset();
    }

    @Test
    @Rule("S3-16")
    void the_files_are_kept_by_one_designated_person_and_who_kept_them_before_stays_on_record() {
        Files.keeper();
        String first = Files.current();
        designate(Archive.OFFICER, "周敏", first).then().statusCode(403).body("code", is("credit-file-keeper.not-yours"))
                .body("rule", is("S3-16"));
        String next = "保管员" + System.nanoTime();
        designate(GM, next, first).then().statusCode(201).body("staffName", is(next)).body("current", is(true))
                .body("designatedByName", is("陈刚")).body("relievedAt", nullValue());
        Api.as(stranger()).get(KEEPERS).then().body("items.findAll { it.current }", hasSize(1))
                .body("items[0].staffName", is(next)).body("items[1].id", is(first))
                .body("items[1].relievedAt", notNullValue());
        designate(HEAD, next, Files.current()).then().statusCode(409)
                .body("code", is("credit-file-keeper.keeps-already"));
        designate(HEAD, "别人", first).then().statusCode(409)
                .body("code", is("credit-file-keeper.designated-meanwhile"));
        Api.as(Archive.officer(next)).get(NEWS).then().body("items.kind", hasItem("credit-file-keeper.designated"));
    }

    @Test
    @Rule("S3-17")
    void who_does_not_see_an_account_asks_for_it_and_is_told_nothing_but_its_number() {
        Response account = Archive.opened();
        Tokens stranger = stranger();
        Response asked = ask(stranger, account.<String>path("number").toLowerCase(Locale.ROOT), 3);
        asked.then().statusCode(201).body("number", startsWith("XC-")).body("status", is("REQUESTED"))
                .body("accountNumber", is(account.<String>path("number"))).body("customerName", nullValue())
                .body("customerNumber", nullValue()).body("customerId", nullValue()).body("readable", is(false))
                .body("days", is(3)).body("allowedActions", contains("withdraw"));
        assertThat(asked.asString()).doesNotContain(account.<String>path("customerName"));
        Api.as(stranger).queryParam("q", account.<String>path("customerName")).get(PATH).then().body("items", empty());
        Api.as(stranger).get(PATH).then().body("items", hasSize(1)).body("items[0].customerName", nullValue());
        Api.as(GM).queryParam("q", account.<String>path("customerName")).get(PATH).then().body("items.id",
                contains(asked.<String>path("id")));
        ask(stranger, account.path("customerNumber"), null).then().statusCode(409)
                .body("code", is("credit-file-request.already-asked"));
        ask(stranger, "KH-1999-000001", 31).then().statusCode(422).body("errors.code",
                containsInAnyOrder("credit-file-request.customer-unknown", "credit-file-request.too-long"));
        ask(Archive.REP, account.path("customerNumber"), null).then().statusCode(409)
                .body("code", is("credit-file-request.not-needed"));
        Tokens system = Tokens.staff("系统").client("credit-file-requests:write");
        ask(system, account.path("customerNumber"), null).then().statusCode(403);
        Api.as(stranger()).get(PATH + "/" + asked.path("id")).then().statusCode(404);
    }

    @Test
    @Rule({"S3-16", "S3-17", "S1-63"})
    void the_keeper_or_the_management_decides_and_the_applicant_is_told() {
        Tokens former = Files.keeper();
        Response account = Archive.opened();
        Tokens stranger = stranger();
        Response asked = asked(stranger, account);
        String id = asked.path("id");
        tasks(former).body(kinds(id), contains("credit-file-request.decide"));
        tasks(Files.DEPUTY).body(kinds(id), contains("credit-file-request.decide"));
        act(Archive.OFFICER, asked, "approve").then().statusCode(403).body("code", is("credit-file-request.not-yours"))
                .body("rule", is("S3-16"));
        Tokens keeper = Files.keeper();
        tasks(former).body(kinds(id), empty());
        tasks(keeper).body(kinds(id), contains("credit-file-request.decide"));
        act(former, asked, "approve").then().statusCode(403);
        act(stranger, asked, "approve").then().statusCode(403).body("code", is("credit-file-request.own-request"));
        Response open = act(keeper, asked, "approve");
        open.then().statusCode(200).body("status", is("OPEN")).body("customerName", notNullValue())
                .body("openUntil", notNullValue()).body("allowedActions", contains("revoke"));
        tasks(keeper).body(kinds(id), empty());
        Api.as(stranger).get(NEWS).then().body("items.find { it.kind == 'credit-file-request.approved' }.subjectId",
                is(id));
        act(GM, open, "approve").then().statusCode(409)
                .body("code", is("credit-file-request.transition-not-allowed"));
        Response other = act(GM, asked(stranger(), account), "reject");
        other.then().statusCode(200).body("status", is("REJECTED")).body("ending.reason", is("经核实"));
    }

    @Test
    @Rule({"S3-17", "S3-18"})
    void a_permission_opens_the_account_to_be_read_and_to_nothing_else() {
        Response account = Archive.opened();
        String id = account.path("id");
        Tokens stranger = stranger(Roles.SALES_REP, Roles.DEPT_MANAGER);
        Api.as(stranger).get(Archive.PATH + "/" + id).then().statusCode(404);
        Response open = opened(stranger, account);
        Api.as(stranger).get(Archive.PATH + "/" + id).then().statusCode(200).body("allowedActions", empty())
                .body("customerName", is(account.<String>path("customerName")));
        Api.as(stranger).get(Archive.PATH).then().body("items.id", contains(id));
        Api.as(stranger).get(Archive.PATH + "/" + id + "/statement").then().statusCode(200);
        Api.as(stranger).get(Archive.PATH + "/" + id + "/exposure/entries").then().statusCode(200);
        Map<String, Object> body = Map.of("accountId", id, "cause", "BEFORE_CONTRACT", "reason", "签订赊销合同之前");
        Api.as(stranger).body(body).post("/api/v1/investigations").then().statusCode(403)
                .body("code", is("credit-file-request.read-only")).body("rule", is("S3-18"));
        Api.as(stranger).body(Map.of("form", "ACCOUNT_STATEMENT", "id", id)).post("/api/v1/services/credit/prints")
                .then().statusCode(403).body("code", is("credit-file-request.read-only")).body("rule", is("S3-18"));
        Api.as(GM).queryParam("type", "credit-account").queryParam("id", id).get("/api/v1/services/credit/audit").then()
                .body("items.findAll { it.after?.fileRequest == '" + open.path("number") + "' }.action",
                        hasItem("view"))
                .body("items.findAll { it.after?.printed != null }", empty());
        Api.as(stranger).queryParam("type", "credit-account").queryParam("id", id)
                .get("/api/v1/services/credit/audit").then().statusCode(404);
        act(GM, open, "revoke").then().statusCode(200).body("status", is("REVOKED"));
        Api.as(stranger).get(Archive.PATH + "/" + id).then().statusCode(404);
        Api.as(stranger).get(PATH + "/" + open.path("id")).then().statusCode(200).body("customerName", nullValue())
                .body("readable", is(false));
        Api.as(stranger).get(NEWS).then().body("items.kind", hasItem("credit-file-request.revoked"));
    }

    @Test
    @Rule("S3-17")
    void a_permission_ends_by_itself_at_its_moment() {
        Response account = Archive.opened();
        Tokens stranger = stranger();
        Response open = opened(stranger, account);
        ((TestClock) clock).advance(Duration.ofDays(7).minusMinutes(1));
        sweeper.sweep();
        Api.as(stranger).get(Archive.PATH + "/" + account.path("id")).then().statusCode(200);
        ((TestClock) clock).advance(Duration.ofMinutes(2));
        Api.as(stranger).get(Archive.PATH + "/" + account.path("id")).then().statusCode(404);
        Api.as(stranger).get(Archive.PATH).then().body("items", empty());
        sweeper.sweep();
        Api.as(stranger).get(PATH + "/" + open.path("id")).then().body("status", is("EXPIRED"))
                .body("ending.byName", nullValue()).body("allowedActions", empty());
        Api.as(stranger).get(NEWS).then().body("items.kind", hasItem("credit-file-request.expired"));
        asked(stranger, account).then().statusCode(201);
    }

    @Test
    @Rule("S3-18")
    void of_a_destroyed_customer_nobody_reads_and_the_words_of_the_requests_go() {
        Archive.Customer customer = Archive.customer();
        customer.established(1);
        Response account = customer.account();
        Tokens stranger = stranger();
        Response open = opened(stranger, account);
        Response waiting = asked(stranger(), account);
        customer.sealed(2);
        customer.destroyed(3);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> Api.as(GM)
                .get(PATH + "/" + open.path("id")).then().body("purpose", is("")));
        Api.as(stranger).get(Archive.PATH + "/" + account.path("id")).then().statusCode(404);
        Response seen = Api.as(GM).get(PATH + "/" + waiting.path("id"));
        act(GM, seen, "approve").then().statusCode(409).body("code", is("credit-file-request.customer-gone"));
        tasks(GM).body("items.subjectId", not(hasItem(waiting.<String>path("id"))));
    }

    private static ValidatableResponse tasks(Tokens of) {
        return Api.as(of).queryParam("limit", 200).queryParam("sort", "-dueAt").get(TASKS).then().statusCode(200);
    }

    private static String kinds(String subject) {
        return "items.findAll { it.subjectId == '" + subject + "' }.kind";
    }
}
