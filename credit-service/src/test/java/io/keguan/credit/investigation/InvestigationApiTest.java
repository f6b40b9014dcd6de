package io.keguan.credit.investigation;

import static io.keguan.credit.account.Archive.EXPORT;
import static io.keguan.credit.account.Archive.OFFICER;
import static io.keguan.credit.account.Archive.REP;
import static io.keguan.credit.investigation.Inquiry.INVESTIGATOR;
import static io.keguan.credit.investigation.Inquiry.PATH;
import static io.keguan.credit.investigation.Inquiry.act;
import static io.keguan.credit.investigation.Inquiry.answer;
import static io.keguan.credit.investigation.Inquiry.completion;
import static io.keguan.credit.investigation.Inquiry.findings;
import static io.keguan.credit.investigation.Inquiry.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.credit.CreditObstacle.Step;
import io.keguan.credit.account.Archive;
import io.keguan.credit.account.persistence.CreditAccountRepository;
import io.keguan.credit.investigation.domain.Question;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.due.DueSweeper;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Together;
import io.keguan.kit.test.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class InvestigationApiTest {

    @Inject
    OutboxProbe outbox;
    @Inject
    InvestigationObstacle obstacle;
    @Inject
    CreditAccountRepository accounts;
    @Inject
    DueSweeper sweeper;
    @Inject
    Clock clock;

    @AfterEach
    void nowIsNow() {
        ((TestClock) clock).reset();
    }

    @Test
    @Rule({"S1-45", "S1-50", "S1-51", "S3-22", "S3-25"})
    void an_investigation_goes_from_the_request_to_the_report_and_only_then_a_contract_is_possible() {
        Response account = Archive.opened();
        String accountId = account.path("id");
        assertThat(codes(accountId, Step.CONTRACT)).containsExactly("investigation.missing");
        Response asked = request(REP, accountId);
        asked.then().statusCode(201).body("number", startsWith("ZX-")).body("status", is("REQUESTED"))
                .body("answers", hasSize(27)).body("allowedActions", contains("cancel"));
        Response started = Inquiry.start(INVESTIGATOR, asked);
        started.then().statusCode(200).body("status", is("INVESTIGATING")).body("mayAnswer", is(true));
        String id = started.path("id");
        act(INVESTIGATOR, started, "complete", completion(findings())).then().statusCode(422)
                .body("errors", hasSize(27)).body("errors[0].code", is("investigation.unanswered"))
                .body("errors[0].field", is("answers.OVERALL_STATUS")).body("errors[0].rule", is("S1-42"));
        Inquiry.answerAll(id, Question.PAYS_LATE);
        Response completed = act(INVESTIGATOR, started, "complete", completion(findings()));
        completed.then().statusCode(200).body("status", is("COMPLETED")).body("warnings", is(1))
                .body("figures.currentRatio", is(200)).body("figures.quickRatio", is(140))
                .body("figures.profitRate", is(15)).body("findings.badDebtLikelihood", is("LOW"))
                .body("allowedActions", containsInAnyOrder("reopen", "report"));
        assertThat(codes(accountId, Step.CONTRACT)).containsExactly("investigation.missing");
        act(INVESTIGATOR, completed, "report", Map.of("report", "")).then().statusCode(422);
        Response reported = act(INVESTIGATOR, completed, "report", Map.of("report", "经营稳定，回款及时。"));
        reported.then().statusCode(200).body("status", is("REPORTED")).body("policyVersion", is(0))
                .body("allowedActions", empty());
        assertThat(codes(accountId, Step.CONTRACT)).isEmpty();
        assertThat(codes(accountId, Step.RELEASE)).isEmpty();
        assertThat(outbox.typesOf(UUID.fromString(id))).containsExactly("investigation.requested.v1",
                "investigation.started.v1", "investigation.completed.v1", "investigation.reported.v1");
        Api.as(OFFICER).queryParam("limit", 200).get("/api/v1/services/credit/tasks").then()
                .body("items.findAll { it.subjectId == '" + id + "' }.kind", contains("investigation.rate"));
        Api.as(REP).queryParam("type", "investigation").queryParam("id", id).get("/api/v1/services/credit/audit")
                .then().statusCode(200).body("intact", is(true)).body("items.action", hasItem("answered"));
    }

    @Test
    @Rule({"S1-50", "S0-14"})
    void a_report_that_has_run_out_stops_contracts_and_a_new_investigation_is_asked_for_before() {
        Response account = Archive.opened();
        Inquiry.reported(account.path("id"), findings());
        ((TestClock) clock).advance(Duration.ofDays(340));
        sweeper.sweep();
        Api.as(OFFICER).queryParam("limit", 200).get("/api/v1/services/credit/tasks").then()
                .body("items.findAll { it.subjectId == '" + account.path("id") + "' }.kind",
                        hasItem("investigation.renew"));
        assertThat(codes(account.path("id"), Step.CONTRACT)).isEmpty();
        ((TestClock) clock).advance(Duration.ofDays(40));
        assertThat(codes(account.path("id"), Step.CONTRACT)).containsExactly("investigation.expired");
        Api.as(OFFICER).body(Map.of("accountId", account.path("id"), "cause", "VISIT", "reason", "定期拜访时复审"))
                .post(PATH).then().statusCode(201).body("cause", is("VISIT"));
        Api.as(OFFICER).queryParam("limit", 200).get("/api/v1/services/credit/tasks").then()
                .body("items.findAll { it.subjectId == '" + account.path("id") + "' }.kind",
                        not(hasItem("investigation.renew")));
    }

    @Test
    @Rule("S3-08")
    void the_person_who_sells_to_the_customer_does_not_investigate_it() {
        Tokens both = Tokens.staff("王芳").role(Roles.SALES_REP, Roles.INVESTIGATOR).department(Archive.SALES);
        Response asked = request(REP, Archive.opened().path("id"));
        Api.as(both).get(PATH + "/" + asked.path("id")).then().body("allowedActions", contains("cancel"));
        Inquiry.start(both, asked).then().statusCode(403).body("code", is("investigation.own-customer"))
                .body("rule", is("S3-08"));
        Response started = Inquiry.start(INVESTIGATOR, asked);
        answer(both, started.path("id"), Question.MORALE, 0, "GOOD", "NONE", null).then().statusCode(403);
        answer(OFFICER, started.path("id"), Question.MORALE, 0, "GOOD", "NONE", null).then().statusCode(403);
    }

    @Test
    @Rule({"S1-42", "S1-43", "S1-44"})
    void an_answer_must_fit_its_question_and_a_warning_says_how_serious_it_is_and_why() {
        String id = Inquiry.started(Archive.opened().path("id")).path("id");
        answer(INVESTIGATOR, id, Question.MORALE, 0, "YES", "NONE", null).then().statusCode(422)
                .body("errors.code", contains("investigation.answer-unfit")).body("rule", is("S1-42"));
        answer(INVESTIGATOR, id, Question.BANK_TENSION, 0, "YES", "NONE", " ").then().statusCode(422)
                .body("errors.code", contains("investigation.severity-missing", "investigation.evidence-missing"))
                .body("rule", is("S1-43"));
        answer(INVESTIGATOR, id, Question.PAYS_LATE, 0, "NO", "HIGH", "无").then().statusCode(422)
                .body("errors.code", contains("investigation.severity-unfit")).body("rule", is("S1-44"));
        answer(INVESTIGATOR, id, Question.CASH_ENOUGH, 0, "NO", "MEDIUM", "账上现金不足一月工资").then().statusCode(200)
                .body("warns", is(true)).body("version", is(1)).header("ETag", is("\"1\""));
        answer(INVESTIGATOR, id, Question.CASH_ENOUGH, 1, "UNKNOWN", "NONE", "对方不愿提供").then().statusCode(200)
                .body("warns", is(false)).body("version", is(2));
    }

    @Test
    void of_two_who_answer_one_question_at_once_the_later_one_is_told_and_other_questions_go_on() {
        String id = Inquiry.started(Archive.opened().path("id")).path("id");
        List<Integer> same = Together.run(8, i -> answer(Inquiry.investigator("调查员" + i), id, Question.MORALE, 0,
                "GOOD", "NONE", null).statusCode());
        assertThat(same).containsOnlyOnce(200).allMatch(s -> s == 200 || s == 412);
        List<Integer> others = Together.run(8, i -> answer(Inquiry.investigator("调查员" + i), id,
                Question.values()[i], 0, Question.values()[i].kind() == Question.Kind.SCALE ? "GOOD" : "YES", "NONE",
                null).statusCode());
        assertThat(others).containsOnly(200);
        Api.as(INVESTIGATOR).get(PATH + "/" + id).then().body("answered", is(9));
    }

    @Test
    void of_many_who_ask_for_an_investigation_of_one_customer_at_once_one_gets_it() {
        String account = Archive.opened().path("id");
        List<Integer> statuses = Together.run(8, i -> request(Archive.officer("信用员" + i), account).statusCode());
        assertThat(statuses).containsOnlyOnce(201).allMatch(s -> s == 201 || s == 409 || s == 412);
        request(OFFICER, account).then().statusCode(409).body("code", is("investigation.open-exists"));
    }

    @Test
    void another_investigator_takes_over_and_the_first_one_is_out() {
        Response started = Inquiry.started(Archive.opened().path("id"));
        Tokens other = Inquiry.investigator("方敏");
        Response taken = act(other, started, "take-over", Map.of("reason", "原调查员休假"));
        taken.then().statusCode(200).body("investigatorName", is("方敏"));
        act(INVESTIGATOR, taken, "complete", completion(findings())).then().statusCode(403)
                .body("code", is("investigation.not-assigned"));
        act(other, taken, "take-over", Map.of("reason", "又来一次")).then().statusCode(409);
        Response cancelled = act(OFFICER, taken, "cancel", Map.of("reason", "客户不再合作"));
        cancelled.then().statusCode(200).body("status", is("CANCELLED")).body("cancelReason", is("客户不再合作"));
        answer(other, started.path("id"), Question.MORALE, 0, "GOOD", "NONE", null).then().statusCode(409)
                .body("code", is("investigation.not-running"));
    }

    @Test
    @Rule({"S3-16", "S3-18"})
    void a_credit_file_is_read_by_those_who_see_the_account_and_every_look_is_written_down() {
        Response reported = Inquiry.reported(Archive.opened().path("id"), findings());
        String path = PATH + "/" + reported.path("id");
        Tokens stranger = Tokens.staff("赵磊").role(Roles.SALES_REP).department(EXPORT);
        Api.as(stranger).get(path).then().statusCode(404);
        Api.as(stranger).queryParam("accountId", reported.<String>path("accountId")).get(PATH).then()
                .body("items", empty());
        request(stranger, reported.path("accountId")).then().statusCode(422)
                .body("errors.code", contains("credit-account.unknown"));
        Api.as(REP).get(path).then().statusCode(200).body("allowedActions", empty());
        Api.as(REP).queryParam("type", "investigation").queryParam("id", reported.<String>path("id"))
                .get("/api/v1/services/credit/audit").then().body("items[0].action", is("view"))
                .body("items[0].actorName", is("王芳"));
    }

    @Test
    @Rule("S1-50")
    void a_destroyed_customer_is_forgotten_with_everything_that_was_found_out() {
        Archive.Customer customer = Archive.customer();
        customer.established(1);
        Response reported = Inquiry.reported(customer.account().path("id"), findings(), Question.PAYS_LATE);
        customer.destroyed(2);
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(
                () -> Api.as(OFFICER).get(PATH + "/" + reported.path("id")).then().body("report", is("")));
        Api.as(OFFICER).get(PATH + "/" + reported.path("id")).then().body("reason", is(""))
                .body("answers.words.findAll { it != null }", empty()).body("figures.currentAssetsFen", nullValue())
                .body("customerName", is(customer.number()));
    }

    private List<String> codes(String accountId, Step step) {
        return QuarkusTransaction.requiringNew().call(() -> obstacle
                .obstacles(accounts.get(UUID.fromString(accountId)), step, 1).stream().map(Reason::code).toList());
    }
}
