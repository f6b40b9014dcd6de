package io.keguan.credit.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.credit.account.Archive;
import io.keguan.credit.account.CreditAccounts;
import io.keguan.credit.account.domain.Limit;
import io.keguan.credit.account.domain.LimitBasis;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
import io.keguan.kit.sql.Sql;
import io.keguan.kit.test.Api;
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
class CompanyLineApiTest {

    private static final String LINE = "/api/v1/company-line";
    private static final Tokens FINANCE = Tokens.staff("马丽").role(Roles.FINANCE).department(Archive.EXPORT);

    @Inject
    Exposures exposures;
    @Inject
    CreditAccounts accounts;
    @Inject
    CompanyLines lines;
    @Inject
    TestClock clock;
    @Inject
    DataSource database;

    /** The line is the company's: what other tests drew or took must not count here. */
    @BeforeEach
    @AfterEach
    void noLine() {
        clock.reset();
        Sql.execute(database, "DELETE FROM asset_statement");
        Sql.execute(database,
                "UPDATE company_line SET month = NULL, assets_fen = NULL, line_fen = NULL, warn_fen = NULL");
        Sql.execute(database, "DELETE FROM task WHERE subject_type = 'company-line'");
    }

    private String lastMonth() {
        return YearMonth.now(clock.withZone(ZoneOffset.ofHours(8))).minusMonths(1).toString();
    }

    private Response state(String month, long assetsFen) {
        return Api.as(FINANCE).body(Map.of("month", month, "assetsFen", assetsFen)).post(LINE + "/statements");
    }

    /** As much in assets as draws a line with the given room above what all customers have taken by now. */
    private long assetsFor(long roomFen) {
        long used = Api.as(FINANCE).get(LINE).<Number>path("usedFen").longValue();
        return (used + roomFen) * 5;
    }

    private static UUID account() {
        return UUID.fromString(Archive.opened().path("id"));
    }

    private UUID unlimited(UUID account) {
        Actor officer = new Actor(UUID.randomUUID(), "周敏", null, null, java.util.Set.of(), java.util.Set.of(), false);
        in(() -> accounts.limit(account, new Limit(null, LimitBasis.CLASS_A), 0, key(), "S1-47", "A 类", officer));
        return account;
    }

    private static String key() {
        return "test/" + UUID.randomUUID();
    }

    private static void in(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    @Test
    @Rule("S1-58")
    void finance_states_the_assets_and_the_line_holds_for_all_customers_together() {
        Api.as(FINANCE).get(LINE).then().body("state", is("UNKNOWN")).body("allowedActions", contains("state-assets"));
        state(lastMonth(), assetsFor(1000)).then().statusCode(201).body("month", is(lastMonth()));
        UUID one = account();
        UUID other = account();

        in(() -> exposures.reserve(one, 600, key()));
        in(() -> exposures.reserve(other, 400, key()));
        Api.as(FINANCE).get(LINE).then().body("state", is("NEAR"));
        Refused refused = org.junit.jupiter.api.Assertions.assertThrows(Refused.class,
                () -> in(() -> exposures.reserve(other, 1, key())));
        assertThat(refused.reasons()).extracting(r -> r.code()).containsExactly("company-line.exceeded");
        assertThat(refused.reasons()).extracting(r -> r.rule()).containsExactly("S1-58");

        in(() -> exposures.free(one, 600, key()));
        in(() -> exposures.free(other, 400, key()));
    }

    @Test
    @Rule({"S1-58", "S1-47"})
    void of_many_customers_at_once_all_together_stay_under_the_line_also_those_without_a_limit() {
        state(lastMonth(), assetsFor(1000)).then().statusCode(201);
        List<UUID> customers = Together.run(8, i -> account());
        unlimited(customers.getFirst());
        List<Boolean> got = Together.run(64, i -> {
            try {
                in(() -> exposures.reserve(customers.get(i % 8), 100, key()));
                return true;
            } catch (Refused full) {
                return false;
            }
        });
        assertThat(got.stream().filter(g -> g)).hasSize(10);
        for (UUID each : customers) {
            in(() -> exposures.free(each, exposures.of(each).reservedFen(), key()));
        }
    }

    @Test
    @Rule("S1-58")
    void credit_control_is_told_before_the_line_is_reached() {
        long used = Api.as(FINANCE).get(LINE).<Number>path("usedFen").longValue();
        state(lastMonth(), assetsFor(used + 1000)).then().statusCode(201);
        UUID one = unlimited(account());
        long until = Api.as(FINANCE).get(LINE).<Number>path("warnFen").longValue() - used;
        in(() -> exposures.reserve(one, until, key()));
        Api.as(Archive.OFFICER).queryParam("limit", 200).get("/api/v1/services/credit/tasks").then()
                .body("items.kind", hasItem("company-line.near"));
        in(() -> exposures.free(one, exposures.of(one).reservedFen(), key()));
    }

    @Test
    void a_month_is_stated_once_and_corrected_with_a_reason() {
        Response stated = state(lastMonth(), 500);
        stated.then().statusCode(201).header("Location", notNullValue());
        state(lastMonth(), 600).then().statusCode(409).body("code", is("asset-statement.exists"));
        String path = LINE + "/statements/" + stated.path("id");
        Map<String, Object> right = Map.of("assetsFen", 5_000_000_000L, "reason", "漏计固定资产");
        Api.as(FINANCE).body(right).post(path + "/actions/correct").then().statusCode(428);
        Response corrected = Api.as(FINANCE, 0).body(right).post(path + "/actions/correct");
        corrected.then().statusCode(200).body("assetsFen", is(5_000_000_000L)).body("correctedAt", notNullValue());
        Api.as(FINANCE, 0).body(right).post(path + "/actions/correct").then().statusCode(412);
        Api.as(FINANCE).get(LINE).then().body("lineFen", is(1_000_000_000));
        Api.as(FINANCE).get(LINE + "/statements").then().body("items.month", contains(lastMonth()));
        Api.as(Archive.OFFICER).get(path).then().statusCode(200).body("allowedActions", empty());
        Api.as(FINANCE).queryParam("type", "asset-statement").queryParam("id", stated.<String>path("id"))
                .get("/api/v1/services/credit/audit").then().body("intact", is(true))
                .body("items.action", contains("corrected", "stated"));
    }

    @Test
    void of_many_statements_of_a_month_at_once_one_stands() {
        List<Integer> statuses = Together.run(16, i -> state(lastMonth(), 1000L + i).statusCode());
        assertThat(statuses).containsOnlyOnce(201).allMatch(s -> s == 201 || s == 409);
    }

    @Test
    void what_is_no_month_or_not_over_is_refused_with_its_field() {
        state("2026-13", 1).then().statusCode(422).body("errors[0].field", is("month"));
        state(YearMonth.now(clock.withZone(ZoneOffset.ofHours(8))).toString(), 1).then().statusCode(422)
                .body("errors[0].code", is("asset-statement.month-not-over"));
        state(lastMonth(), -1).then().statusCode(422).body("errors[0].field", is("assetsFen"));
    }

    @Test
    void others_neither_see_the_line_nor_state_assets() {
        Api.as(Archive.REP).get(LINE).then().statusCode(403);
        Api.as(Archive.REP).get(LINE + "/statements").then().statusCode(403);
        Api.as(Archive.OFFICER).body(Map.of("month", lastMonth(), "assetsFen", 1)).post(LINE + "/statements").then()
                .statusCode(403);
    }

    @Test
    @Rule("S1-58")
    void finance_is_reminded_of_a_month_that_nobody_has_stated() {
        clock.set(YearMonth.now(clock).plusMonths(2).atDay(12).atStartOfDay().toInstant(ZoneOffset.UTC));
        lines.keepUp();
        lines.keepUp();
        Api.as(FINANCE).queryParam("limit", 200).get("/api/v1/services/credit/tasks").then()
                .body("items.findAll { it.kind == 'company-line.state-assets' }.size()", is(1));
        state(lastMonth(), assetsFor(1000)).then().statusCode(201);
        Api.as(FINANCE).queryParam("limit", 200).get("/api/v1/services/credit/tasks").then()
                .body("items.findAll { it.kind == 'company-line.state-assets' }.size()", is(0));
    }
}
