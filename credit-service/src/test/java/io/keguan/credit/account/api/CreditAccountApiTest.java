package io.keguan.credit.account.api;

import static io.keguan.credit.account.Archive.EXPORT;
import static io.keguan.credit.account.Archive.OFFICER;
import static io.keguan.credit.account.Archive.PATH;
import static io.keguan.credit.account.Archive.REP;
import static io.keguan.credit.account.Archive.SALES;
import static io.keguan.credit.account.Archive.act;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.keguan.credit.account.Archive;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OpenApiSnapshot;
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
class CreditAccountApiTest {

    private static final Tokens STRANGER = Tokens.staff("赵磊").role(Roles.SALES_REP).department(EXPORT);

    @Inject
    OutboxProbe outbox;

    @Test
    void the_officer_freezes_with_a_reason_and_unfreezes_and_the_owner_is_told() {
        Response account = Archive.opened();
        UUID id = UUID.fromString(account.path("id"));
        Response frozen = act(OFFICER, account, "freeze", "逾期超过三十天");
        frozen.then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("status", is("FROZEN"))
                .body("frozenReason", is("逾期超过三十天"))
                .body("availableFen", is(0))
                .body("allowedActions", contains("unfreeze"));
        act(OFFICER, frozen, "unfreeze", "欠款已结清").then()
                .statusCode(200)
                .body("status", is("ACTIVE"))
                .body("frozenReason", nullValue())
                .body("availableFen", is(5_000_000));

        assertThat(outbox.typesOf(id)).containsExactly("credit-account.opened.v1", "credit-account.frozen.v1",
                "credit-account.unfrozen.v1");
        assertThat(outbox.of(id).get(1).payload().path("reason").asText()).isEqualTo("逾期超过三十天");
        Api.as(REP)
                .queryParam("limit", 200)
                .get("/api/v1/services/credit/notifications")
                .then()
                .body("items.findAll { it.subjectId == '" + id + "' }.kind",
                        containsInAnyOrder("credit-account.opened", "credit-account.frozen",
                                "credit-account.unfrozen"));
        Api.as(OFFICER)
                .queryParam("type", "credit-account")
                .queryParam("id", id)
                .get("/api/v1/services/credit/audit")
                .then()
                .body("intact", is(true))
                .body("items.action", contains("unfrozen", "frozen", "view", "opened"))
                .body("items[1].before.status", is("ACTIVE"))
                .body("items[1].after.status", is("FROZEN"))
                .body("items[1].reason", is("逾期超过三十天"));
    }

    @Test
    void what_the_state_does_not_allow_is_answered_with_what_it_allows() {
        Response account = Archive.opened();
        act(OFFICER, account, "unfreeze", "无").then()
                .statusCode(409)
                .body("code", is("credit-account.transition-not-allowed"))
                .body("detail", is("信用账户当前状态下不能执行此操作"))
                .body("allowedActions", contains("freeze"));
        assertThat(outbox.of(UUID.fromString(account.path("id")))).hasSize(1);
    }

    @Test
    @Rule("S1-53")
    void of_many_officers_at_once_one_freezes() {
        Response account = Archive.opened();
        List<Integer> statuses = Together.run(20,
                i -> act(Archive.officer("信用员" + i), account, "freeze", "同时冻结").statusCode());
        assertThat(statuses).containsOnlyOnce(200).allMatch(s -> s == 200 || s == 412);
        assertThat(outbox.typesOf(UUID.fromString(account.path("id")))).containsExactly("credit-account.opened.v1",
                "credit-account.frozen.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.CREDIT_OFFICER, Roles.FINANCE, Roles.GENERAL_MANAGER, Roles.DEPUTY_GM, Roles.AUDITOR,
            Roles.DATA_ADMIN})
    void credit_control_finance_and_management_see_every_account(String role) {
        Response account = Archive.opened();
        Tokens reader = Tokens.staff("读者" + role).role(role).department(UUID.randomUUID());
        String id = account.path("id");
        Api.as(reader).get(PATH + "/" + id).then().statusCode(200);
        Api.as(reader)
                .queryParam("q", account.<String>path("customerNumber"))
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
    }

    @Test
    void others_see_the_accounts_of_their_own_departments_and_customers_only() {
        Response account = Archive.opened();
        String id = account.path("id");
        Tokens manager = Tokens.staff("孙经理").role(Roles.DEPT_MANAGER).department(UUID.randomUUID(), SALES);
        Tokens movedOwner = Tokens.staff("王芳").role(Roles.SALES_REP).department(EXPORT);
        for (Tokens seeing : List.of(REP, manager, movedOwner)) {
            Api.as(seeing).get(PATH + "/" + id).then().statusCode(200).body("allowedActions", empty());
        }
        Api.as(STRANGER).get(PATH + "/" + id).then().statusCode(404).body("code", is("not-found"));
        Api.as(STRANGER)
                .queryParam("customerId", account.<String>path("customerId"))
                .get(PATH)
                .then()
                .body("items", empty())
                .body("total.count", is(0));
        Api.as(STRANGER)
                .queryParam("type", "credit-account")
                .queryParam("id", id)
                .get("/api/v1/services/credit/audit")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.SALES_REP, Roles.FINANCE, Roles.GENERAL_MANAGER, Roles.DATA_ADMIN, Roles.ADMIN})
    void only_the_credit_officer_freezes(String role) {
        Response account = Archive.opened();
        Tokens other = Tokens.staff("旁人" + role).role(role).department(SALES);
        act(other, account, "freeze", "越权").then().statusCode(403).body("code", is("auth.forbidden"));
        assertThat(outbox.of(UUID.fromString(account.path("id")))).hasSize(1);
    }

    @Test
    void a_third_party_needs_the_scope() {
        Response account = Archive.opened();
        Tokens client = Tokens.staff("系统").role(Roles.CREDIT_OFFICER).department(SALES);
        String path = PATH + "/" + account.path("id");
        Api.as(client.client("credit-accounts:read")).get(path).then().statusCode(200);
        act(client.client("credit-accounts:read"), account, "freeze", "无权").then()
                .statusCode(403)
                .body("code", is("auth.scope-missing"));
        Api.as(client.client("customers:read")).get(path).then().statusCode(403);
    }

    @Test
    void the_list_is_filtered_sorted_and_paged() {
        Response first = Archive.opened();
        Response second = Archive.opened();
        act(OFFICER, second, "freeze", "逾期");
        Api.as(OFFICER)
                .queryParam("status", "FROZEN")
                .queryParam("q", second.<String>path("customerName").substring(3, 9))
                .get(PATH)
                .then()
                .body("items.id", hasItem(second.<String>path("id")))
                .body("items.status", hasItem("FROZEN"));
        Response page = Api.as(OFFICER).queryParam("limit", 1).queryParam("sort", "number").get(PATH);
        Response next = Api.as(OFFICER)
                .queryParam("limit", 1)
                .queryParam("sort", "number")
                .queryParam("cursor", page.<String>path("next"))
                .get(PATH);
        assertThat(next.<String>path("items[0].number")).isGreaterThan(page.<String>path("items[0].number"));
        assertThat(first.<String>path("id")).isNotEqualTo(second.path("id"));
    }

    @Test
    void the_description_of_the_api_is_the_committed_one() {
        OpenApiSnapshot.check();
    }
}
