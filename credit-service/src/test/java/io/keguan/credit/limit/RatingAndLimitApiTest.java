package io.keguan.credit.limit;

import static io.keguan.credit.account.Archive.EXPORT;
import static io.keguan.credit.account.Archive.OFFICER;
import static io.keguan.credit.account.Archive.REP;
import static io.keguan.credit.limit.Grading.DEPUTY;
import static io.keguan.credit.limit.Grading.GENERAL;
import static io.keguan.credit.limit.Grading.HEAD;
import static io.keguan.credit.limit.Grading.LIMITS;
import static io.keguan.credit.limit.Grading.RATINGS;
import static io.keguan.credit.limit.Grading.act;
import static io.keguan.credit.limit.Grading.graded;
import static io.keguan.credit.limit.Grading.limit;
import static io.keguan.credit.limit.Grading.rate;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import io.keguan.credit.investigation.Inquiry;
import io.keguan.credit.investigation.domain.Question;
import io.keguan.credit.rating.RatingObstacle;
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
class RatingAndLimitApiTest {

    @Inject
    OutboxProbe outbox;
    @Inject
    RatingObstacle obstacle;
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
    @Rule({"S0-09", "S0-10", "S0-11", "S1-63"})
    void a_rating_is_computed_from_the_report_and_decided_by_somebody_else() {
        String account = Archive.opened().path("id");
        rate(OFFICER, account).then().statusCode(409).body("code", is("credit-rating.report-missing"))
                .body("rule", is("S0-09"));
        Inquiry.reported(account, Inquiry.findings());
        Response proposed = rate(OFFICER, account);
        proposed.then().statusCode(201).body("number", startsWith("PJ-")).body("grade", is("A"))
                .body("scoreBp", is(10_000)).body("contributions", hasSize(5)).body("policyVersion", is(0))
                .body("allowedActions", contains("withdraw"));
        rate(Archive.officer("钱进"), account).then().statusCode(409).body("code", is("credit-rating.open-exists"));
        act(RATINGS, HEAD, proposed, "approve", Map.of()).then().statusCode(403)
                .body("code", is("credit-rating.beyond-authority"));
        Tokens both = Tokens.staff("周敏").role(Roles.CREDIT_OFFICER, Roles.GENERAL_MANAGER).department(EXPORT);
        act(RATINGS, both, proposed, "approve", Map.of()).then().statusCode(403)
                .body("code", is("credit-rating.decider-is-proposer")).body("rule", is("S1-63"));
        Api.as(OFFICER).get(Archive.PATH + "/" + account).then().body("grade", nullValue());
        Api.as(DEPUTY).get(RATINGS + "/" + proposed.path("id")).then()
                .body("allowedActions", containsInAnyOrder("approve", "reject"));
        Response approved = act(RATINGS, DEPUTY, proposed, "approve", Map.of("reason", "同意"));
        approved.then().statusCode(200).body("status", is("APPROVED")).body("decidedByName", is("林志远"));
        Api.as(OFFICER).get(Archive.PATH + "/" + account).then().body("grade", is("A"));
        Api.as(OFFICER).queryParam("limit", 200).get("/api/v1/services/credit/tasks").then()
                .body("items.findAll { it.subjectId == '" + proposed.path("id") + "' }.kind",
                        contains("credit-rating.set-limit"));
        assertThat(outbox.of(UUID.fromString(proposed.path("id")))).hasSize(2)
                .allSatisfy(e -> assertThat(e.payload().toString()).doesNotContain("grade").doesNotContain("score"));
    }

    @Test
    @Rule("S0-10")
    void systems_never_read_a_grade() {
        String account = graded(Inquiry.findings());
        Tokens client = Tokens.staff("系统").role(Roles.CREDIT_OFFICER).department(EXPORT)
                .client("credit-ratings:read credit-accounts:read");
        Api.as(client).get(RATINGS).then().statusCode(403).body("code", is("credit-rating.internal"));
        Api.as(client).get(Archive.PATH + "/" + account).then().statusCode(200).body("grade", nullValue());
    }

    @Test
    @Rule("S1-52")
    void to_those_with_a_bad_record_nothing_is_supplied_by_contract_or_release() {
        Map<String, Object> bad = Inquiry.findings();
        bad.put("tradeStanding", "BAD");
        bad.put("collateral", "厂房、设备全部抵押并有三名担保人");
        String account = graded(bad);
        for (Step step : Step.values()) {
            List<Reason> reasons = QuarkusTransaction.requiringNew()
                    .call(() -> obstacle.obstacles(accounts.get(UUID.fromString(account)), step, 1));
            assertThat(reasons).extracting(Reason::code).containsExactly("credit-rating.supply-refused");
            assertThat(reasons).extracting(Reason::rule).containsExactly("S1-52");
        }
        limit(OFFICER, account, "BY_GRADE", 1_000L, null).then().statusCode(422).body("rule", is("S1-52"));
        Api.as(REP).queryParam("limit", 200).get("/api/v1/services/credit/notifications").then()
                .body("items.kind", hasItem("credit-rating.supply-refused"));
    }

    @Test
    void of_many_who_approve_a_rating_at_once_one_does() {
        String account = Archive.opened().path("id");
        Inquiry.reported(account, Inquiry.findings());
        Response proposed = rate(OFFICER, account);
        List<Integer> statuses = Together.run(8, i -> act(RATINGS, Grading.management("经理" + i), proposed, "approve",
                Map.of()).statusCode());
        assertThat(statuses).containsOnlyOnce(200).allMatch(s -> s == 200 || s == 412 || s == 409);
        assertThat(outbox.typesOf(UUID.fromString(proposed.path("id")))).hasSize(2);
    }

    @Test
    @Rule({"S1-48", "S3-24", "S1-63"})
    void a_limit_is_proposed_by_the_credit_officer_and_decided_by_amount() {
        String account = grownUp(Question.PAYS_LATE, Question.CASH_DAY_POSTPONED, Question.CHEQUES_POSTPONED,
                Question.BILLS_EXTENDED, Question.ALL_PAYMENTS_EXTENDED, Question.MORALE);
        Response proposed = limit(OFFICER, account, "BY_GRADE", 30_000_000L, null);
        proposed.then().statusCode(201).body("number", startsWith("ED-")).body("formerFen", is(5_000_000))
                .body("wantedBasis", is("CLASS_B"));
        limit(OFFICER, account, "LOWER", 1L, null).then().statusCode(409).body("code", is("limit-change.open-exists"));
        act(LIMITS, HEAD, proposed, "approve", Map.of()).then().statusCode(403)
                .body("code", is("limit-change.beyond-authority")).body("rule", is("S3-24"));
        act(LIMITS, DEPUTY, proposed, "approve", Map.of()).then().statusCode(200).body("status", is("APPROVED"));
        Api.as(OFFICER).get(Archive.PATH + "/" + account).then().body("limitFen", is(30_000_000))
                .body("limitBasis", is("CLASS_B")).body("grade", is("B"));
        limit(OFFICER, account, "RAISE", 45_000_000L, null).then().statusCode(422)
                .body("errors.code", contains("limit-change.step-too-large")).body("errors[0].rule", is("S1-48"));
        Response lower = limit(OFFICER, account, "LOWER", 10_000_000L, null);
        act(LIMITS, HEAD, lower, "approve", Map.of()).then().statusCode(200);
        Api.as(REP).queryParam("accountId", account).get(LIMITS).then().body("items.kind",
                contains("LOWER", "BY_GRADE"));
        Api.as(OFFICER).get(Archive.PATH + "/" + account + "/exposure/entries").then().body("items.movement",
                hasItem("LIMIT_SET"));
    }

    @Test
    @Rule("S1-47")
    void no_limit_of_its_own_is_the_general_managers_decision() {
        String account = grownUp();
        Response proposed = limit(OFFICER, account, "BY_GRADE", null, null);
        proposed.then().statusCode(201).body("wantedFen", nullValue());
        act(LIMITS, DEPUTY, proposed, "approve", Map.of()).then().statusCode(403);
        act(LIMITS, GENERAL, proposed, "approve", Map.of()).then().statusCode(200);
        Api.as(OFFICER).get(Archive.PATH + "/" + account).then().body("limitFen", nullValue())
                .body("limitBasis", is("CLASS_A"));
    }

    @Test
    @Rule("S1-53")
    void a_new_customer_stays_small_whatever_its_grade() {
        String account = graded(Inquiry.findings());
        limit(OFFICER, account, "BY_GRADE", null, null).then().statusCode(422)
                .body("errors.code", contains("limit-change.new-customer-first")).body("rule", is("S1-53"));
    }

    @Test
    @Rule({"S1-48", "S3-24"})
    void a_temporary_limit_ends_by_itself_and_the_former_one_holds_again() {
        String account = grownUp();
        Response temporary = limit(OFFICER, account, "TEMPORARY", 7_000_000L, today().plusDays(10));
        act(LIMITS, DEPUTY, temporary, "approve", Map.of()).then().statusCode(200);
        limitIs(account, 7_000_000);
        limit(OFFICER, account, "TEMPORARY", 7_000_001L, today().plusDays(5)).then().statusCode(409)
                .body("code", is("limit-change.temporary-runs"));
        ((TestClock) clock).advance(Duration.ofDays(10));
        sweeper.sweep();
        limitIs(account, 7_000_000);
        ((TestClock) clock).advance(Duration.ofDays(1));
        sweeper.sweep();
        limitIs(account, 5_000_000);
        Api.as(OFFICER).get(LIMITS + "/" + temporary.path("id")).then().body("status", is("ENDED"))
                .body("allowedActions", empty());
    }

    @Test
    void a_temporary_limit_that_ends_while_another_one_is_approved_leaves_one_clear_limit() {
        String account = grownUp();
        Response temporary = limit(OFFICER, account, "TEMPORARY", 7_000_000L, today().plusDays(1));
        act(LIMITS, DEPUTY, temporary, "approve", Map.of()).then().statusCode(200);
        Response lower = limit(OFFICER, account, "LOWER", 2_000_000L, null);
        lower.then().body("formerFen", is(5_000_000));
        ((TestClock) clock).advance(Duration.ofDays(3));
        List<Integer> statuses = Together.run(2, i -> {
            if (i == 0) {
                sweeper.sweep();
                return 200;
            }
            return act(LIMITS, DEPUTY, lower, "approve", Map.of()).statusCode();
        });
        if (statuses.get(1) == 412) {
            // The end was quicker in changing the account; the decision is taken again.
            act(LIMITS, DEPUTY, lower, "approve", Map.of()).then().statusCode(200);
        }
        sweeper.sweep();
        limitIs(account, 2_000_000);
        Api.as(OFFICER).get(LIMITS + "/" + temporary.path("id")).then().body("status", is("ENDED"));
    }

    @Test
    void of_two_proposals_for_one_account_and_of_two_approvals_one_counts() {
        String account = grownUp();
        List<Response> proposals = Together.run(8,
                i -> limit(Archive.officer("信用员" + i), account, "LOWER", 1_000_000L + i, null));
        assertThat(proposals).extracting(Response::statusCode).containsOnlyOnce(201)
                .allMatch(s -> s == 201 || s == 409 || s == 412);
        Response proposed = proposals.stream().filter(r -> r.statusCode() == 201).findFirst().orElseThrow();
        List<Integer> statuses = Together.run(8,
                i -> act(LIMITS, Grading.management("经理" + i), proposed, "approve", Map.of()).statusCode());
        assertThat(statuses).containsOnlyOnce(200).allMatch(s -> s == 200 || s == 409 || s == 412);
        limitIs(account, proposed.<Integer>path("wantedFen"));
    }

    @Test
    void what_no_longer_fits_is_not_approved() {
        String account = grownUp(Question.PAYS_LATE, Question.CASH_DAY_POSTPONED, Question.CHEQUES_POSTPONED,
                Question.BILLS_EXTENDED, Question.ALL_PAYMENTS_EXTENDED, Question.MORALE);
        Response proposed = limit(OFFICER, account, "BY_GRADE", 30_000_000L, null);
        Map<String, Object> bad = Inquiry.findings();
        bad.put("operatingStatus", "BAD");
        Inquiry.reported(account, bad);
        act(RATINGS, DEPUTY, rate(OFFICER, account), "approve", Map.of()).then().statusCode(200);
        act(LIMITS, DEPUTY, proposed, "approve", Map.of()).then().statusCode(409)
                .body("code", is("limit-change.no-longer-fits"))
                .body("errors.code", hasItem("limit-change.supply-refused"));
        act(LIMITS, OFFICER, proposed, "withdraw", Map.of("reason", "等级已变")).then().statusCode(200);
        limitIs(account, 5_000_000);
    }

    /** A customer that is new no more, graded by an investigation with these warnings. */
    private String grownUp(Question... warnings) {
        String account = Archive.opened().path("id");
        ((TestClock) clock).advance(Duration.ofDays(200));
        Inquiry.reported(account, Inquiry.findings(), warnings);
        act(RATINGS, DEPUTY, rate(OFFICER, account), "approve", Map.of()).then().statusCode(200);
        return account;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
    }

    private static void limitIs(String account, int fen) {
        Api.as(OFFICER).get(Archive.PATH + "/" + account).then().body("limitFen", is(fen)).body("status",
                not(is("FROZEN")));
    }
}
