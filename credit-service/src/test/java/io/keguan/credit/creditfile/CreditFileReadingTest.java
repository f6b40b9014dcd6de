package io.keguan.credit.creditfile;

import static io.keguan.credit.creditfile.Files.GM;
import static io.keguan.credit.creditfile.Files.opened;
import static io.keguan.credit.creditfile.Files.stranger;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.credit.Money;
import io.keguan.credit.Selling;
import io.keguan.credit.account.Archive;
import io.keguan.credit.investigation.Inquiry;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What a permission opens of everything credit control keeps about a customer, and what it does not. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CreditFileReadingTest {

    private static final String RATINGS = "/api/v1/credit-ratings";

    /** Heads those who propose ratings, and would decide on releases and sell, if the customer were one of the own department's. */
    private final Tokens reader = stranger(Roles.SALES_REP, Roles.DEPT_MANAGER).department(Archive.EXPORT);
    private Response account;
    private Response contract;
    private Response release;
    private Response owed;
    private Response rating;
    private String report;

    @BeforeEach
    void a_customer_with_records_of_every_kind() {
        account = Archive.opened();
        contract = Selling.contract(account);
        release = Selling.applied(Selling.order(contract, 1));
        owed = Money.owed(account, 80_000, LocalDate.of(2026, 1, 10));
        rating = Api.as(Archive.OFFICER).body(Map.of("accountId", account.path("id"))).post(RATINGS);
        rating.then().statusCode(201);
        report = Api.as(Archive.OFFICER).queryParam("accountId", account.<String>path("id")).get(Inquiry.PATH)
                .path("items[0].id");
    }

    @Test
    @Rule({"S3-17", "S3-18"})
    void every_record_of_the_account_is_read_and_shows_no_action() {
        paths().forEach(path -> assertThat(get(path).statusCode()).as(path).isEqualTo(404));
        Response open = opened(reader, account);
        paths().forEach(path -> {
            Response seen = get(path);
            assertThat(seen.statusCode()).as(path).isEqualTo(200);
            assertThat(seen.<List<?>>path("allowedActions")).as(path).isNullOrEmpty();
        });
        lists().forEach(list -> assertThat(rows(list)).as(list).isNotEmpty());
        assertThat(get(Archive.PATH + "/" + account.path("id")).<String>path("fileRequest"))
                .isEqualTo(open.path("number"));
        Api.as(reader).queryParam("type", "investigation").queryParam("id", report)
                .get("/api/v1/services/credit/audit").then().statusCode(200);
        Files.act(GM, open, "revoke").then().statusCode(200);
        paths().forEach(path -> assertThat(get(path).statusCode()).as(path).isEqualTo(404));
        lists().forEach(list -> assertThat(rows(list)).as(list).isEmpty());
    }

    @Test
    @Rule("S3-18")
    void nothing_is_done_with_what_is_only_read_and_nothing_of_it_is_printed() {
        opened(reader, account);
        refused(Selling.act(reader, Selling.CONTRACTS, contract, "cancel", Map.of("reason", "不签了")));
        refused(Selling.act(reader, Selling.RELEASES, release, "reject-exception", Map.of("reason", "不同意")));
        refused(Selling.act(reader, Selling.RELEASES, release, "cancel", Map.of("reason", "不要了")));
        refused(Selling.act(reader, RATINGS, rating, "approve", Map.of("reason", "同意")));
        refused(Api.as(reader).body(Selling.order(contract, 1)).post(Selling.RELEASES));
        refused(Api.as(reader).body(Selling.order(contract, 1)).post(Selling.RELEASES + "/check"));
        refused(Api.as(reader).body(Selling.terms(account)).post(Selling.CONTRACTS));
        refused(Api.as(reader).body(observation()).post("/api/v1/credit-observations"));
        refused(Api.as(reader).body(Map.of("accountId", account.path("id"), "reason", "停止发货"))
                .post("/api/v1/shipment-stops"));
        refused(Money.act(reader, "receivables", owed, "dispute", Map.of("fen", 1, "reason", "数量不符")));
        refused(print("CREDIT_REPORT", report));
        refused(print("CREDIT_RATING", rating.path("id")));
        refused(print("RELEASE_SLIP", release.path("id")));
        refused(print("ACCOUNT_STATEMENT", account.path("id")));
    }

    @Test
    @Rule("S3-17")
    void a_permission_opens_one_account_and_no_other() {
        Response other = Archive.opened();
        opened(reader, account);
        assertThat(get(Archive.PATH + "/" + other.path("id")).statusCode()).isEqualTo(404);
        assertThat(rows(Archive.PATH)).hasSize(1);
        assertThat(get(Archive.PATH + "?limit=200").<List<String>>path("items.id"))
                .doesNotContain(other.<String>path("id"));
    }

    private List<String> paths() {
        String id = account.path("id");
        return List.of(Archive.PATH + "/" + id, Archive.PATH + "/" + id + "/exposure", Archive.PATH + "/" + id
                + "/exposure/entries", Archive.PATH + "/" + id + "/statement", Inquiry.PATH + "/" + report,
                RATINGS + "/" + rating.path("id"), Selling.CONTRACTS + "/" + contract.path("id"),
                Selling.RELEASES + "/" + release.path("id"), "/api/v1/receivables/" + owed.path("id"),
                "/api/v1/receivables/" + owed.path("id") + "/allocations");
    }

    private static List<String> lists() {
        return List.of(Archive.PATH, Inquiry.PATH, RATINGS, Selling.CONTRACTS, Selling.RELEASES,
                "/api/v1/receivables", "/api/v1/shipment-stops");
    }

    private Map<String, Object> observation() {
        return new HashMap<>(Map.of("accountId", account.path("id"), "item", "OPERATION", "severity", "LOW", "words",
                "经营正常", "observedOn", "2026-01-10"));
    }

    /** Those of the customer. */
    private List<?> rows(String list) {
        return get(list + "?limit=200").path("items.findAll { it.customerId == '" + account.path("customerId") + "' }");
    }

    private Response get(String path) {
        return Api.as(reader).get(path);
    }

    private Response print(String form, String id) {
        return Api.as(reader).body(Map.of("form", form, "id", id)).post("/api/v1/services/credit/prints");
    }

    private static void refused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
        assertThat(answer.<String>path("code")).as(answer.asString()).isEqualTo("credit-file-request.read-only");
        assertThat(answer.<String>path("rule")).isEqualTo("S3-18");
    }
}
