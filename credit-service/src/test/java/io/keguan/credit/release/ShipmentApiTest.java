package io.keguan.credit.release;

import static io.keguan.credit.Selling.CLERK;
import static io.keguan.credit.Selling.ERP;
import static io.keguan.credit.Selling.MARKET;
import static io.keguan.credit.Selling.OFFICER;
import static io.keguan.credit.Selling.RELEASES;
import static io.keguan.credit.Selling.SHIPMENTS;
import static io.keguan.credit.Selling.act;
import static io.keguan.credit.Selling.contract;
import static io.keguan.credit.Selling.decided;
import static io.keguan.credit.Selling.order;
import static io.keguan.credit.Selling.seen;
import static io.keguan.credit.Selling.ship;
import static io.keguan.credit.Selling.used;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.credit.Selling;
import io.keguan.credit.account.Archive;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.sheet.SheetWriter;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Together;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShipmentApiTest {

    private Response account;
    private Response contract;

    @BeforeEach
    void a_customer_under_contract() {
        account = Archive.opened();
        contract = contract(account);
    }

    @Test
    @Rule({"S3-02", "S3-05", "S1-56", "S1-57"})
    void what_went_out_is_owed_the_rest_is_free_and_the_followers_hear_of_it() {
        Response issued = decided(order(contract, 10));
        ship(ERP, issued, key(), List.of(11)).then().statusCode(422)
                .body("errors.code", contains("shipment.more-than-released"));
        ship(ERP, issued, key(), List.of(0)).then().statusCode(422).body("errors.code", contains("shipment.nothing"));
        ship(MARKET, issued, key(), null).then().statusCode(403);
        ship(ERP, issued, key(), List.of(8)).then().statusCode(200).body("result", is("RECORDED"))
                .body("amountFen", is(800_000)).body("freedFen", is(200_000));
        seen(Archive.PATH, account).then().body("owedFen", is(800_000)).body("reservedFen", is(0));
        seen(RELEASES, issued).then().body("status", is("SHIPPED")).body("lines[0].shippedQuantity", is(8.0f));
        var told = Selling.SHIPPED.stream().filter(s -> s.releaseId().toString().equals(issued.path("id"))).toList();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().amountFen()).isEqualTo(800_000);
        assertThat(told.getFirst().dueOn()).isEqualTo("2026-02-14");
        assertThat(told.getFirst().discountUntil()).isEqualTo("2026-01-25");
        assertThat(told.getFirst().discountFen()).isEqualTo(16_000);
        assertThat(told.getFirst().salespersonName()).isEqualTo("王芳");
    }

    @Test
    void the_same_shipment_told_again_changes_nothing_another_under_its_key_is_refused() {
        Response issued = decided(order(contract, 10));
        // Issued before: what is shipped falls due in the past and holds what comes after it.
        Response other = decided(order(contract, 1));
        String key = key();
        ship(ERP, issued, key, List.of(8)).then().body("result", is("RECORDED"));
        ship(ERP, issued, key, List.of(8)).then().statusCode(200).body("result", is("UNCHANGED"));
        ship(ERP, issued, key, List.of(7)).then().statusCode(409).body("code", is("shipment.source-key-taken"));
        ship(ERP, issued, key(), List.of(8)).then().statusCode(409).body("code", is("shipment.already-shipped"));
        ship(ERP, other, key, null).then().statusCode(409)
                .body("code", is("shipment.source-key-taken"));
        assertThat(used(account)).isEqualTo(900_000);
    }

    @Test
    void of_many_who_tell_the_same_shipment_at_once_one_records_it() {
        Response issued = decided(order(contract, 10));
        String key = key();
        List<String> results = Together.run(16, i -> {
            Response told = ship(ERP, issued, key, null);
            told.then().statusCode(200);
            return told.path("result");
        });
        assertThat(results).containsOnlyOnce("RECORDED");
        assertThat(used(account)).isEqualTo(1_000_000);
    }

    @Test
    void a_batch_names_the_rows_that_fail_and_records_the_rest() {
        Response one = decided(order(contract, 10));
        Response two = decided(order(contract, 5));
        act(OFFICER, RELEASES, two, "cancel", Map.of("reason", "不要了")).then().statusCode(200);
        Map<String, Object> rows = Map.of("rows", List.of(row(one.path("number"), key()), row("TD-1999-000001", key()),
                row(two.path("number"), key()), Map.of("release", "x")));
        Api.as(ERP).body(rows).post(SHIPMENTS + "/batch").then().statusCode(200).body("recorded", is(1))
                .body("failed", is(3))
                .body("results.code", contains(null, "request.invalid", "release.transition-not-allowed",
                        "request.invalid"));
    }

    private static Map<String, Object> row(String release, String key) {
        return Map.of("release", release, "sourceKey", key, "shippedOn", "2026-01-15");
    }

    @Test
    void a_workbook_of_shipments_is_recorded_row_by_row() {
        Response one = decided(order(contract, 10));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SheetWriter sheet = new SheetWriter(file)) {
            sheet.sheet("发货", Stream.of("提单号", "发货单号", "发货日期", "数量").map(t -> SheetWriter.Column.of(t, 12)).toList());
            sheet.row(List.of(one.path("number"), key(), "2026-01-15", "9"));
            sheet.row(List.of(one.path("number"), key(), "昨天", "九"));
        }
        Api.described().auth().oauth2(CLERK.token()).contentType(HttpFilters.XLSX).body(file.toByteArray())
                .post(SHIPMENTS + "/workbook").then().statusCode(200).body("recorded", is(1)).body("failed", is(1))
                .body("results[1].row", is(3)).body("results[1].errors.field", contains("shippedOn", "quantities[0]"));
        assertThat(used(account)).isEqualTo(900_000);
    }

    private static String key() {
        return "CK-" + UUID.randomUUID();
    }
}
