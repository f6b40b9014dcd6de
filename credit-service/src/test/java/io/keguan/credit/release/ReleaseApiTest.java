package io.keguan.credit.release;

import static io.keguan.credit.Selling.APPROVALS;
import static io.keguan.credit.Selling.CLERK;
import static io.keguan.credit.Selling.DEPUTY;
import static io.keguan.credit.Selling.ERP;
import static io.keguan.credit.Selling.GM;
import static io.keguan.credit.Selling.LAMP_FEN;
import static io.keguan.credit.Selling.MANAGER;
import static io.keguan.credit.Selling.OFFICER;
import static io.keguan.credit.Selling.RELEASES;
import static io.keguan.credit.Selling.REP;
import static io.keguan.credit.Selling.act;
import static io.keguan.credit.Selling.applied;
import static io.keguan.credit.Selling.contract;
import static io.keguan.credit.Selling.decided;
import static io.keguan.credit.Selling.line;
import static io.keguan.credit.Selling.order;
import static io.keguan.credit.Selling.seen;
import static io.keguan.credit.Selling.used;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.credit.Selling;
import io.keguan.credit.account.Archive;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.due.DueSweeper;
import io.keguan.kit.security.Roles;
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
class ReleaseApiTest {

    private static final Map<String, Object> REASON = Map.of("reason", "客户要求");
    private static final Map<String, Object> GRANT = Map.of("reason", "老客户急单", "conditions", "十日内付清前欠", "days", 5);

    @Inject
    DueSweeper sweeper;
    @Inject
    TestClock clock;
    @Inject
    OutboxProbe outbox;

    private Response account;
    private Response contract;

    @BeforeEach
    void a_customer_under_contract() {
        account = Archive.opened();
        contract = contract(account);
    }

    @AfterEach
    void the_time_is_now() {
        clock.reset();
    }

    @Test
    @Rule({"S3-02", "S3-01"})
    void a_release_is_applied_for_checked_and_issued_and_its_amount_is_taken() {
        Response applied = applied(order(contract, 10));
        applied.then().body("status", is("APPLIED")).body("amountFen", is(1_000_000)).body("allowedActions",
                contains("cancel"));
        assertThat(used(account)).isZero();
        act(REP, RELEASES, applied, "issue", null).then().statusCode(403);
        Response issued = act(OFFICER, RELEASES, applied, "issue", null);
        issued.then().statusCode(200).body("status", is("ISSUED")).body("expiresAt", notNullValue())
                .body("checks.passed", not(hasItem(false)))
                .body("checks.kind", contains("CONTRACT", "NAMES", "FORMALITIES", "PRICE", "QUANTITY", "PROXY",
                        "ROOM", "OBSTACLES", "AUTHORITY"))
                .body("standing.limitFen", is(5_000_000)).body("allowedActions", containsInAnyOrder("amend", "cancel",
                        "ship"));
        assertThat(used(account)).isEqualTo(1_000_000);
    }

    @Test
    @Rule({"S3-03", "S3-04", "S3-05", "S3-06"})
    void what_does_not_conform_is_refused_with_every_reason_and_its_article() {
        Map<String, Object> wrong = order(contract, 10);
        wrong.putAll(Map.of("customerName", "别家公司", "settlementUnit", "别处", "formalitiesComplete", false,
                "represented", "王总", "lines", List.of(line(600, 99_999))));
        decided(wrong).then().body("status", is("REFUSED"))
                .body("checks.reasons.flatten().code", hasItems("release.customer-name-differs",
                        "release.settlement-unit-differs", "release.formalities-incomplete",
                        "release.price-below-list", "release.quantity-not-approved", "release.call-back-missing",
                        "credit-account.over-limit"))
                .body("checks.reasons.flatten().rule", hasItems("S3-03", "S3-04", "S3-05", "S3-06", "S3-01"));
        assertThat(used(account)).isZero();
    }

    @Test
    @Rule("S3-06")
    void a_proxys_signature_needs_a_call_to_the_person_by_somebody_other_than_the_applicant() {
        Map<String, Object> proxy = order(contract, 1);
        proxy.put("represented", "王总");
        Response applied = Api.as(Tokens.staff("周敏").role(Roles.CREDIT_OFFICER).department(Archive.EXPORT)).body(proxy)
                .post(RELEASES);
        Map<String, Object> call = Map.of("result", "CONFIRMED", "note", "本人确认同意");
        act(OFFICER, RELEASES, applied, "call-back", call).then().statusCode(403)
                .body("code", is("release.caller-is-applicant")).body("rule", is("S3-06"));
        Tokens other = Archive.officer("钱红");
        Response called = act(other, RELEASES, applied, "call-back", call);
        called.then().statusCode(200).body("call.byName", is("钱红")).body("call.result", is("CONFIRMED"))
                .body("call.at", notNullValue());
        act(other, RELEASES, called, "issue", null).then().body("status", is("ISSUED"));

        Response denied = act(OFFICER, RELEASES, applied(proxy), "call-back", Map.of("result", "DENIED"));
        act(OFFICER, RELEASES, denied, "issue", null).then().body("status", is("REFUSED"))
                .body("checks.reasons.flatten().code", contains("release.call-back-not-confirmed"));
        act(OFFICER, RELEASES, applied(order(contract, 1)), "call-back", call).then().statusCode(409)
                .body("code", is("release.no-proxy"));
    }

    @Test
    @Rule({"S3-04", "S3-05"})
    void an_approval_covers_a_lower_price_for_the_quantity_that_all_its_releases_share() {
        Response asked = Api.as(REP).body(Map.of("accountId", account.path("id"), "regionCode", "440000",
                "productCode", Selling.LAMP, "packing", "纸箱", "transport", "汽运", "priceFen", 95_000, "quantity", 12,
                "validUntil", "2999-01-01", "reason", "展会样品")).post(APPROVALS);
        act(DEPUTY, APPROVALS, asked, "approve", REASON).then().statusCode(200);
        Map<String, Object> cheap = order(contract, 10);
        cheap.put("lines", List.of(line(10, 95_000)));
        decided(cheap).then().body("status", is("ISSUED")).body("lines[0].approvalNumber",
                is(asked.<String>path("number"))).body("lines[0].listPriceFen", is(100_000));
        cheap.put("lines", List.of(line(3, 95_000)));
        decided(cheap).then().body("status", is("REFUSED")).body("checks.reasons.flatten().code",
                contains("release.quantity-above-approval"));
        cheap.put("lines", List.of(line(2, 95_000)));
        decided(cheap).then().body("status", is("ISSUED"));
    }

    @Test
    @Rule({"S3-01", "S3-15"})
    void what_only_the_limit_stands_against_is_held_and_let_pass_by_a_third_person_within_authority() {
        Response held = decided(order(contract, 60));
        held.then().body("status", is("HELD")).body("checks.reasons.flatten().code",
                contains("credit-account.over-limit"));
        Api.as(OFFICER).queryParam("status", "HELD").queryParam("reason", "credit-account.over-limit")
                .queryParam("customerId", account.<String>path("customerId")).get(RELEASES).then()
                .body("items.number", contains(held.<String>path("number"))).body("items[0].codes",
                        contains("credit-account.over-limit"));
        act(MANAGER, RELEASES, held, "approve-exception", GRANT).then().statusCode(403)
                .body("code", is("release.beyond-authority")).body("rule", is("S3-15"));
        Tokens checker = Tokens.staff("周敏").role(Roles.CREDIT_OFFICER, Roles.GENERAL_MANAGER)
                .department(Archive.EXPORT);
        act(checker, RELEASES, held, "approve-exception", GRANT).then().statusCode(403)
                .body("code", is("release.approver-is-checker"));
        Response passed = act(GM, RELEASES, held, "approve-exception", GRANT);
        passed.then().statusCode(200).body("status", is("ISSUED")).body("waiver.byName", is("陈刚"))
                .body("waiver.conditions", is("十日内付清前欠"));
        seen(Archive.PATH, account).then().body("usedFen", is(6_000_000)).body("excessFen", is(1_000_000));
        // Nobody else profits from it.
        decided(order(contract, 1)).then().body("status", is("HELD"));
    }

    @Test
    @Rule({"S1-52", "S3-15"})
    void a_refusal_of_supply_is_never_let_pass() {
        UUID id = UUID.fromString(account.path("id"));
        Selling.AGAINST.put(id, Reason.of(null, "credit-account.shipment-stopped", "S1-52"));
        decided(order(contract, 1)).then().body("status", is("REFUSED"));
        Selling.AGAINST.put(id, Reason.of(null, "credit-account.shipment-stopped", "S3-15"));
        Response held = decided(order(contract, 1));
        held.then().body("status", is("HELD"));
        Selling.AGAINST.put(id, Reason.of(null, "credit-account.shipment-stopped", "S1-52"));
        act(GM, RELEASES, held, "approve-exception", GRANT).then().statusCode(409)
                .body("code", is("release.not-coverable")).body("errors.rule", contains("S1-52"));
        act(GM, RELEASES, held, "reject-exception", REASON).then().body("status", is("REFUSED"));
    }

    @Test
    @Rule("S3-15")
    void what_waits_goes_out_by_itself_when_there_is_room_the_oldest_first() {
        Response first = decided(order(contract, 40));
        Response second = decided(order(contract, 30));
        Response third = decided(order(contract, 20));
        second.then().body("status", is("HELD"));
        third.then().body("status", is("HELD"));
        act(OFFICER, RELEASES, first, "cancel", REASON).then().body("status", is("CANCELLED"));
        Awaitility.await().untilAsserted(() -> {
            seen(RELEASES, second).then().body("status", is("ISSUED"));
            seen(RELEASES, third).then().body("status", is("ISSUED"));
        });
        assertThat(used(account)).isEqualTo(5_000_000);
    }

    @Test
    void a_frozen_customers_release_is_held_until_the_account_is_unfrozen() {
        Archive.act(OFFICER, seen(Archive.PATH, account), "freeze", "逾期").then().statusCode(200);
        Response held = decided(order(contract, 1));
        held.then().body("status", is("HELD"));
        Archive.act(OFFICER, seen(Archive.PATH, account), "unfreeze", "已付").then().statusCode(200);
        Awaitility.await().untilAsserted(() -> seen(RELEASES, held).then().body("status", is("ISSUED"))
                .body("waiver", nullValue()));
    }

    @Test
    @Rule("S3-02")
    void a_slip_that_is_not_shipped_in_time_gives_back_what_it_took() {
        Response issued = decided(order(contract, 10));
        clock.advance(Duration.ofDays(7).minusSeconds(5));
        sweeper.sweep();
        seen(RELEASES, issued).then().body("status", is("ISSUED"));
        clock.advance(Duration.ofSeconds(10));
        sweeper.sweep();
        seen(RELEASES, issued).then().body("status", is("EXPIRED"));
        assertThat(used(account)).isZero();
    }

    @Test
    @Rule({"S3-05", "S3-01"})
    void other_quantities_take_the_new_amount_in_one_step_or_none_of_it() {
        Response issued = decided(order(contract, 10));
        Response more = act(OFFICER, RELEASES, issued, "amend", Map.of("quantities", List.of(50), "reason", "加单"));
        more.then().statusCode(200).body("amountFen", is(5_000_000)).body("amendments.toFen", contains(5_000_000));
        act(OFFICER, RELEASES, more, "amend", Map.of("quantities", List.of(51), "reason", "再加")).then()
                .statusCode(409).body("code", is("release.not-amendable"))
                .body("errors.code", contains("credit-account.over-limit"));
        Response less = act(OFFICER, RELEASES, more, "amend", Map.of("quantities", List.of(5), "reason", "减单"));
        less.then().body("amountFen", is(500_000)).body("checks.size()", is(9));
        assertThat(used(account)).isEqualTo(500_000);
    }

    @Test
    @Rule("S3-02")
    void an_erp_asks_whether_an_order_may_ship_and_nothing_is_kept() {
        long events = outbox.count();
        Api.as(ERP).body(order(contract, 60)).post(RELEASES + "/check").then().statusCode(200)
                .body("permitted", is(false)).body("verdict", is("HOLD")).body("amountFen", is(6_000_000))
                .body("checks.find { it.kind == 'ROOM' }.figures.limitFen", is(5_000_000));
        Api.as(ERP).body(order(contract, 50)).post(RELEASES + "/check").then().body("permitted", is(true));
        assertThat(outbox.count()).isEqualTo(events);
        assertThat(used(account)).isZero();
        Api.as(Tokens.staff("别的系统").client("shipments:write")).body(order(contract, 1)).post(RELEASES + "/check")
                .then().statusCode(403).body("code", is("auth.scope-missing"));
        Map<String, Object> unknown = order(contract, 1);
        unknown.put("contract", "HT-1999-000001");
        Api.as(ERP).body(unknown).post(RELEASES + "/check").then().statusCode(422).body("errors.code",
                contains("release.contract-unknown"));
    }

    @Test
    @Rule("S1-63")
    void whoever_decides_on_credit_does_not_release_and_the_applicant_does_not_check() {
        Response applied = applied(order(contract, 1));
        Tokens rater = Tokens.staff("许平").role(Roles.CREDIT_OFFICER, Roles.INVESTIGATOR).department(Archive.SALES);
        act(rater, RELEASES, applied, "issue", null).then().statusCode(403)
                .body("code", is("release.issuer-is-rater"));
        Response own = Api.as(OFFICER).body(order(contract, 1)).post(RELEASES);
        act(OFFICER, RELEASES, own, "issue", null).then().statusCode(403)
                .body("code", is("release.decider-is-applicant"));
    }

    @Test
    @Rule("S1-55")
    void nothing_goes_out_under_a_contract_that_has_ended() {
        act(OFFICER, Selling.CONTRACTS, contract, "end", REASON).then().statusCode(200);
        decided(order(contract, 1)).then().body("status", is("REFUSED")).body("checks.reasons.flatten().code",
                contains("release.contract-not-in-force"));
    }

    @Test
    void a_release_shows_how_the_customer_stood_when_it_was_decided_whatever_came_after() {
        Response held = decided(order(contract, 60));
        decided(order(contract, 50)).then().body("status", is("ISSUED"));
        seen(RELEASES, held).then().body("standing.reservedFen", is(0)).body("standing.policyVersion", is(0))
                .body("checks.find { it.kind == 'ROOM' }.figures.usedFen", is(0));
        Api.as(CLERK).get(RELEASES + "/" + held.path("id")).then().statusCode(200);
        Api.as(OFFICER).queryParam("type", "release").queryParam("id", held.<String>path("id"))
                .get("/api/v1/services/credit/audit").then().body("intact", is(true));
        assertThat(LAMP_FEN).isEqualTo(100_000);
    }
}
