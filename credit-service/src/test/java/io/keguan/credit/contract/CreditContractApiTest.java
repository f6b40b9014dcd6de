package io.keguan.credit.contract;

import static io.keguan.credit.Selling.CONTRACTS;
import static io.keguan.credit.Selling.GM;
import static io.keguan.credit.Selling.OFFICER;
import static io.keguan.credit.Selling.REP;
import static io.keguan.credit.Selling.act;
import static io.keguan.credit.Selling.draft;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.credit.Selling;
import io.keguan.credit.account.Archive;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Together;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CreditContractApiTest {

    private static final Map<String, Object> REASON = Map.of("reason", "双方同意");

    @Test
    @Rule({"S3-01", "S1-55"})
    void a_contract_is_drafted_by_sales_and_signed_by_credit_control() {
        Response account = Archive.opened();
        Response drafted = Api.as(REP).body(draft(account)).post(CONTRACTS);
        drafted.then().statusCode(201).header("Location", notNullValue()).body("number", startsWith("HT-"))
                .body("status", is("DRAFT")).body("salespersonName", is("王芳"))
                .body("allowedActions", contains("cancel"));
        act(REP, CONTRACTS, drafted, "sign", Map.of()).then().statusCode(403);
        act(OFFICER, CONTRACTS, drafted, "sign", Map.of()).then().statusCode(200).body("status", is("SIGNED"))
                .body("signed.name", is("周敏")).body("allowedActions", contains("end"));
        Api.as(OFFICER).queryParam("customerId", account.<String>path("customerId")).get(CONTRACTS).then()
                .body("items.status", contains("SIGNED"));
        Response signed = Selling.seen(CONTRACTS, drafted);
        act(OFFICER, CONTRACTS, signed, "end", REASON).then().statusCode(200).body("status", is("ENDED"));
        act(OFFICER, CONTRACTS, Selling.seen(CONTRACTS, drafted), "end", REASON).then().statusCode(409)
                .body("code", is("credit-contract.transition-not-allowed"));
    }

    @Test
    @Rule({"S3-01", "S3-03", "S1-57"})
    void a_contract_above_the_limit_or_in_another_name_is_refused_with_all_reasons() {
        Map<String, Object> wrong = draft(Archive.opened());
        wrong.putAll(Map.of("limitFen", 5_000_001, "customerName", "别家公司", "settlementDay", 25, "priceRegion", "99"));
        wrong.remove("discountDays");
        Api.as(REP).body(wrong).post(CONTRACTS).then().statusCode(422)
                .body("errors.code", containsInAnyOrder("credit-contract.above-limit", "credit-contract.name-differs",
                        "credit-contract.settlement-unclear", "credit-contract.discount-unclear",
                        "price-list.region-unknown"))
                .body("errors.rule", hasItem("S1-57"));
    }

    @Test
    @Rule("S1-50")
    void a_contract_is_not_signed_while_another_feature_knows_a_reason() {
        Response account = Archive.opened();
        Response drafted = Api.as(REP).body(draft(account)).post(CONTRACTS);
        UUID id = UUID.fromString(account.path("id"));
        Selling.AGAINST.put(id, Reason.of(null, "credit-account.no-room", "S1-50"));
        act(OFFICER, CONTRACTS, drafted, "sign", Map.of()).then().statusCode(409)
                .body("code", is("credit-contract.not-signable")).body("rule", is("S1-50"));
        Selling.AGAINST.remove(id);
        act(OFFICER, CONTRACTS, drafted, "sign", Map.of()).then().statusCode(200);
    }

    @Test
    @Rule("S3-75")
    void special_terms_are_decided_by_the_management_first_and_never_by_the_applicant() {
        Map<String, Object> special = draft(Archive.opened());
        special.putAll(Map.of("specialTerms", "货到三个月后分两期付款"));
        Tokens both = Tokens.staff("孙总").role(Roles.CREDIT_OFFICER, Roles.GENERAL_MANAGER).department(Archive.SALES);
        Response drafted = Api.as(both).body(special).post(CONTRACTS);
        drafted.then().statusCode(201).body("status", is("SPECIAL_TERMS_PENDING")).body("allowedActions",
                contains("cancel"));
        act(OFFICER, CONTRACTS, drafted, "sign", Map.of()).then().statusCode(409);
        act(both, CONTRACTS, drafted, "approve-special-terms", REASON).then().statusCode(403)
                .body("code", is("credit-contract.approver-is-applicant")).body("rule", is("S3-75"));
        Response approved = act(GM, CONTRACTS, drafted, "approve-special-terms", REASON);
        approved.then().statusCode(200).body("status", is("DRAFT")).body("decided.name", is("陈刚"));
        act(OFFICER, CONTRACTS, approved, "sign", Map.of()).then().statusCode(200).body("status", is("SIGNED"));
    }

    @Test
    @Rule({"S3-75", "S1-57"})
    void a_longer_credit_period_than_the_policy_is_special_and_may_be_rejected() {
        Map<String, Object> longer = draft(Archive.opened());
        longer.put("creditDays", 61);
        Response drafted = Api.as(REP).body(longer).post(CONTRACTS);
        drafted.then().body("special", is(true));
        act(GM, CONTRACTS, drafted, "reject-special-terms", REASON).then().statusCode(200)
                .body("status", is("CANCELLED")).body("allowedActions", empty());
    }

    @Test
    void of_two_who_decide_at_once_one_does() {
        Response drafted = Api.as(REP).body(draft(Archive.opened())).post(CONTRACTS);
        List<Integer> statuses = Together.run(8,
                i -> act(OFFICER, CONTRACTS, drafted, i % 2 == 0 ? "sign" : "cancel", REASON(i)).statusCode());
        org.assertj.core.api.Assertions.assertThat(statuses).containsOnlyOnce(200).allMatch(s -> s == 200 || s == 412);
    }

    private static Object REASON(int i) {
        return i % 2 == 0 ? null : REASON;
    }

    @Test
    void contracts_of_other_departments_do_not_exist() {
        Response drafted = Api.as(REP).body(draft(Archive.opened())).post(CONTRACTS);
        Tokens stranger = Tokens.staff("外人").role(Roles.SALES_REP).department(UUID.randomUUID());
        Api.as(stranger).get(CONTRACTS + "/" + drafted.path("id")).then().statusCode(404);
        Api.as(stranger).get(CONTRACTS).then().body("items", empty());
    }

    @Test
    @Rule("S4-18")
    void of_a_destroyed_customer_the_contract_keeps_its_figures_alone() {
        Archive.Customer customer = Archive.customer();
        customer.established(1);
        Response drafted = Api.as(REP).body(draft(customer.account())).post(CONTRACTS);
        customer.sealed(2);
        customer.destroyed(3);
        org.awaitility.Awaitility.await().untilAsserted(() -> Selling.seen(CONTRACTS, drafted).then()
                .body("customerName", is(customer.number())).body("signedBy", is("")).body("limitFen", is(5_000_000)));
    }
}
