package io.keguan.customer.trade;

import static io.keguan.customer.Filed.FINANCE;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.STRANGER;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Traded.RECORDS;
import static io.keguan.customer.Traded.recorded;
import static io.keguan.customer.Traded.reverse;
import static io.keguan.customer.Traded.row;
import static io.keguan.customer.Traded.send;
import static io.keguan.customer.Traded.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.keguan.customer.Traded;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TradeApiTest {

    private static final Tokens ERP = Tokens.staff("用友").department(UUID.randomUUID())
            .client("trade-records:write trade-records:read");

    @Inject
    OutboxProbe outbox;

    @Test
    @Rule("S1-31")
    void a_sale_is_recorded_once_however_often_it_is_sent() {
        Response registration = form().established();
        Map<String, Object> sale = row(registration.path("customerNumber"), "2025-03-08", 120_050);
        Response first = Api.as(FINANCE).body(sale).post(RECORDS);
        first.then().statusCode(201).header("Location", RECORDS + "/" + first.path("id"))
                .body("customerId", is(registration.<String>path("customerId"))).body("regionName", is("中山市"))
                .body("amountFen", is(120_050)).body("costFen", is(60_025)).body("state", is("VALID"))
                .body("allowedActions", contains("reverse"));
        Response again = Api.as(FINANCE).body(with(sale, "customer", registration.path("customerId"))).post(RECORDS);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        Api.as(FINANCE).body(with(sale, "amountFen", 120_051)).post(RECORDS).then().statusCode(409)
                .body("code", is("trade-record.source-key-taken")).body("errors.field", contains("sourceKey"));
        List<OutboxProbe.Written> told = outbox.of(UUID.fromString(registration.path("customerId"))).stream()
                .filter(e -> e.aggregateType().equals("customer-trade")).toList();
        assertThat(told).extracting(OutboxProbe.Written::type).containsExactly("trade-record.recorded.v1");
        assertThat(told.getFirst().payload().path("amountFen").asLong()).isEqualTo(120_050);
    }

    @Test
    @Rule("S1-31")
    void every_row_of_a_batch_succeeds_or_fails_by_itself() {
        String customer = Traded.customer();
        Map<String, Object> sound = row(customer, "2025-03-08", 1000);
        Map<String, Object> known = row(customer, "2025-03-09", 500);
        recorded(List.of(known));
        Response sent = send(ERP, List.of(sound, with(row(customer, "2025-13-01", 1), "orderNumber", " "), known,
                with(known, "amountFen", 501), row("KH-1999-000001", "2025-03-08", 1), sound));
        sent.then().statusCode(200).body("recorded", is(1)).body("unchanged", is(2)).body("failed", is(3))
                .body("results.index", contains(0, 1, 2, 3, 4, 5))
                .body("results.status",
                        contains("RECORDED", "FAILED", "UNCHANGED", "FAILED", "FAILED", "UNCHANGED"))
                .body("results[1].errors.field", contains("orderNumber", "soldOn"))
                .body("results[1].errors.message", contains("必填", "日期不对，应为 年-月-日"))
                .body("results[1].id", nullValue())
                .body("results[3].errors[0].code", is("trade-record.source-key-taken"))
                .body("results[4].errors[0].code", is("trade-record.customer-unknown"))
                .body("results[4].errors[0].rule", is("S1-31"));
        assertThat(sent.<String>path("results[5].id")).as("twice in one batch is one record")
                .isEqualTo(sent.path("results[0].id"));
    }

    static Stream<Arguments> wrong() {
        String tomorrow = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
        return Stream.of(Arguments.of("orderNumber", null, "validation.required"),
                Arguments.of("soldOn", tomorrow, "validation.past-or-present"),
                Arguments.of("soldOn", "08.03.2025", "validation.date"),
                Arguments.of("productName", "灯".repeat(101), "validation.too-long"),
                Arguments.of("regionCode", "999999", "trade-record.region-unknown"),
                Arguments.of("quantity", 0, "trade-record.quantity-zero"),
                Arguments.of("quantity", 1.2345, "validation.digits"),
                Arguments.of("quantity", null, "validation.not-null"),
                Arguments.of("amountFen", -5, "trade-record.signs-differ"),
                Arguments.of("costFen", -5, "trade-record.signs-differ"),
                Arguments.of("amountFen", 1_000_000_000_001L, "validation.max"),
                Arguments.of("source", "Reversal", "trade-record.source-reserved"),
                Arguments.of("sourceKey", "", "validation.required"),
                Arguments.of("customer", "没有的客户", "trade-record.customer-unknown"));
    }

    @ParameterizedTest
    @Rule("S1-31")
    @MethodSource("wrong")
    void a_wrong_field_is_named_and_told_what_is_wrong(String field, Object value, String code) {
        Response refused = Api.as(FINANCE).body(with(row(Traded.customer(), "2025-03-08", 1000), field, value))
                .post(RECORDS);
        refused.then().statusCode(422).body("code", is("request.invalid")).body("errors.field", contains(field))
                .body("errors.code", contains(code)).body("errors[0].message", notNullValue());
    }

    @Test
    void a_batch_holds_one_to_a_thousand_rows() {
        Map<String, Object> row = row("KH-1999-000001", "2025-03-08", 1);
        send(FINANCE, List.of()).then().statusCode(422).body("errors.field", contains("rows"));
        send(FINANCE, Collections.nCopies(1001, row)).then().statusCode(422).body("errors.field", contains("rows"));
        send(FINANCE, List.of(with(row, "amountFen", "many"))).then().statusCode(400)
                .body("errors.field", contains("rows[0].amountFen"));
        String customer = Traded.customer();
        List<Object> full = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            full.add(row(customer, "2025-0%d-11".formatted(1 + i % 9), 100));
        }
        assertThat(recorded(full)).doesNotHaveDuplicates().hasSize(1000);
        send(FINANCE, full).then().body("unchanged", is(1000)).body("recorded", is(0));
    }

    @Test
    @Rule("S1-31")
    void a_mistake_is_taken_back_by_a_record_of_its_own_in_the_period_of_the_mistake() {
        Response registration = form().established();
        String customer = registration.path("customerId");
        List<String> ids = recorded(List.of(row(customer, "2025-05-20", 3000), row(customer, "2025-05-21", 800),
                row(customer, "2025-06-02", -200)));
        Response reversal = reverse(FINANCE, ids.getFirst(), "金额录错");
        reversal.then().statusCode(200).body("state", is("REVERSAL")).body("amountFen", is(-3000))
                .body("quantity", is(-10.0f)).body("soldOn", is("2025-05-20")).body("reversesId", is(ids.getFirst()))
                .body("reversalReason", is("金额录错")).body("allowedActions", empty());
        Api.as(FINANCE).get(RECORDS + "/" + ids.getFirst()).then().body("state", is("REVERSED"))
                .body("reversedById", is(reversal.<String>path("id"))).body("amountFen", is(3000))
                .body("allowedActions", empty());
        reverse(FINANCE, ids.getFirst(), "再来").then().statusCode(409).body("code",
                is("trade-record.already-reversed"));
        reverse(FINANCE, reversal.path("id"), "反悔").then().statusCode(409).body("code",
                is("trade-record.reversal-final"));
        reverse(FINANCE, ids.get(1), " ").then().statusCode(422).body("errors.field", contains("reason"));
        summary(FINANCE, customer, "2025-05", "2025-06").then().statusCode(200).body("records", is(2))
                .body("amountFen", is(600)).body("months.month", contains("2025-05", "2025-06"))
                .body("months.records", contains(1, 1)).body("months.amountFen", contains(800, -200));
        assertThat(outbox.of(UUID.fromString(customer)).stream().map(OutboxProbe.Written::type)
                .filter(t -> t.startsWith("trade-record"))).endsWith("trade-record.reversed.v1").hasSize(4);
        Api.as(DATA_ADMIN).queryParam("type", "trade-record").queryParam("id", ids.getFirst())
                .get("/api/v1/services/customer/audit").then().body("items.action", contains("reversed"))
                .body("items[0].reason", is("金额录错")).body("intact", is(true));
    }

    @Test
    @Rule("S1-31")
    void sales_are_found_by_customer_day_region_product_and_order() {
        String customer = form().established().path("customerId");
        Map<String, Object> shenzhen = with(row(customer, "2024-02-01", 100), "regionCode", "440305");
        Map<String, Object> beijing = with(with(row(customer, "2024-02-03", 200), "regionCode", "11"), "productCode",
                "PANEL-600");
        recorded(List.of(shenzhen, beijing, row(customer, "2024-02-02", 300)));
        list(customer, "limit", 2).then().body("items.amountFen", contains(200, 300)).body("next", notNullValue());
        list(customer, "region", "4403").then().body("items.amountFen", contains(100));
        list(customer, "region", "44").then().body("items.amountFen", contains(300, 100));
        list(customer, "product", "PANEL-600").then().body("items.amountFen", contains(200));
        list(customer, "from", "2024-02-02").then().body("items.amountFen", contains(200, 300));
        list(customer, "to", "2024-02-01").then().body("items.amountFen", contains(100));
        list(customer, "q", beijing.get("orderNumber")).then().body("items.amountFen", contains(200));
        list(customer, "sort", "soldOn").then().body("items.amountFen", contains(100, 300, 200));
    }

    @Test
    @Rule("S2a-10")
    void sales_are_seen_by_finance_and_by_whoever_may_read_the_file() {
        String customer = form().established().path("customerId");
        String id = recorded(List.of(row(customer, "2025-03-08", 1000))).getFirst();
        Api.as(REP).get(RECORDS + "/" + id).then().statusCode(200).body("allowedActions", empty());
        Api.as(STRANGER).get(RECORDS + "/" + id).then().statusCode(403).body("rule", is("S2a-10"));
        Api.as(STRANGER).queryParam("customer", customer).get(RECORDS).then().statusCode(403);
        Api.as(STRANGER).queryParam("q", Api.as(REP).get(RECORDS + "/" + id).<String>path("orderNumber")).get(RECORDS)
                .then().body("items", hasSize(0));
        Api.as(REP).queryParam("q", Api.as(REP).get(RECORDS + "/" + id).<String>path("orderNumber")).get(RECORDS)
                .then().body("items", hasSize(1));
        summary(REP, customer, null, null).then().statusCode(200).body("months", hasSize(0));
        summary(STRANGER, customer, null, null).then().statusCode(403).body("rule", is("S2a-10"));
        summary(FINANCE, UUID.randomUUID().toString(), null, null).then().statusCode(404);
        summary(FINANCE, customer, "2025-1", null).then().statusCode(422).body("errors[0].code",
                is("validation.month"));
        summary(FINANCE, customer, "2025-03", "2025-02").then().statusCode(422).body("errors[0].code",
                is("period.ends-before-it-begins"));
        summary(FINANCE, customer, "1999-03", "2025-02").then().statusCode(422).body("errors[0].code",
                is("period.too-long"));
    }

    @Test
    void people_of_finance_and_systems_with_the_scope_record_and_nobody_else() {
        String customer = Traded.customer();
        Api.as(REP).body(row(customer, "2025-03-08", 1)).post(RECORDS).then().statusCode(403)
                .body("code", is("auth.forbidden"));
        send(DATA_ADMIN, List.of(row(customer, "2025-03-08", 1))).then().body("recorded", is(1));
        Tokens reader = Tokens.staff("只读系统").department(UUID.randomUUID()).client("trade-records:read");
        send(reader, List.of(row(customer, "2025-03-08", 1))).then().statusCode(403).body("code",
                is("auth.scope-missing"));
        Response own = Api.as(ERP).body(row(customer, "2025-03-08", 1)).post(RECORDS);
        own.then().statusCode(201);
        Tokens other = Tokens.staff("金蝶").department(UUID.randomUUID()).client("trade-records:write");
        reverse(other, own.path("id"), "不是我的").then().statusCode(403).body("code", is("trade-record.not-recorder"));
        reverse(ERP, own.path("id"), "重复").then().statusCode(200);
        reverse(REP, own.path("id"), "不行").then().statusCode(403).body("code", is("auth.forbidden"));
    }

    private static Response list(String customer, String filter, Object value) {
        return Api.as(FINANCE).queryParam("customer", customer).queryParam(filter, value).get(RECORDS);
    }

    private static Response summary(Tokens by, String customer, String from, String to) {
        var call = Api.as(by);
        if (from != null) {
            call.queryParam("from", from);
        }
        if (to != null) {
            call.queryParam("to", to);
        }
        return call.get("/api/v1/customers/" + customer + "/trade-summary");
    }
}
