package io.keguan.customer.trade;

import static io.keguan.customer.Filed.FINANCE;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Traded.RECORDS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.sheet.SheetWriter;
import io.keguan.kit.sheet.SheetWriter.Column;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TradeSheetTest {

    @Test
    @Rule("S1-31")
    void the_rows_of_a_workbook_are_recorded_once_and_the_wrong_ones_named_by_their_place() {
        Response registration = Forms.form().established();
        String customer = registration.path("customerNumber");
        String key = UUID.randomUUID().toString();
        byte[] workbook = workbook(
                List.of("SO-1", "2025-04-01", customer, "T8", "LED 灯管", "442000", "10", "1,200.50", "800", key + 1),
                List.of("SO-2", "2025-04-02", customer, "", "吸顶灯", "442000", "2", "很多", "80.001", key + 2),
                List.of("SO-3", "2025-04-03", "KH-1999-000001", "", "吸顶灯", "442000", "2", "100", "80", key + 3));
        send(FINANCE, workbook).then().statusCode(200).body("recorded", is(1)).body("failed", is(2))
                .body("refused.row", contains(3, 4)).body("refused[0].errors.field", contains("amountFen", "costFen"))
                .body("refused[1].errors.code", contains("trade-record.customer-unknown"));
        send(FINANCE, workbook).then().body("recorded", is(0)).body("unchanged", is(1));
        Api.as(FINANCE).queryParam("customer", registration.<String>path("customerId")).get(RECORDS).then()
                .body("items", hasSize(1)).body("items.amountFen", contains(120_050));
    }

    @Test
    void what_is_no_workbook_or_nobodys_business_is_refused() {
        send(FINANCE, "no workbook".getBytes()).then().statusCode(422).body("errors.code", contains("sheet.not-xlsx"));
        send(FINANCE, workbook()).then().statusCode(422).body("errors.field", contains("file"));
        send(REP, workbook()).then().statusCode(403);
    }

    private static Response send(Tokens by, byte[] workbook) {
        return Api.described().auth().oauth2(by.token()).accept("application/json").contentType(HttpFilters.XLSX)
                .body(workbook).post(RECORDS + "/workbook");
    }

    @SafeVarargs
    private static byte[] workbook(List<String>... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = new SheetWriter(out)) {
            sheet.sheet("交易", Arrays.asList("订单号", "日期", "客户编号", "产品编码", "产品名称", "地区代码", "数量", "金额", "成本", "来源编号")
                    .stream().map(title -> Column.of(title, 12)).toList());
            Arrays.asList(rows).forEach(sheet::row);
        }
        return out.toByteArray();
    }
}
