package io.keguan.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.Tokens;
import io.restassured.response.Response;

/** Trades and classifications for tests. Every period handed out is a year nobody else sells in. */
public final class Traded {

    public static final String RECORDS = "/api/v1/trade-records";
    public static final String RUNS = "/api/v1/classification-runs";
    public static final Tokens GENERAL_MANAGER = Tokens.staff("周正").role(Roles.GENERAL_MANAGER)
            .department(UUID.randomUUID());
    public static final Tokens DEPUTY = Tokens.staff("吴强").role(Roles.DEPUTY_GM).department(UUID.randomUUID());

    private static final AtomicInteger YEARS = new AtomicInteger(1970);

    private Traded() {}

    /** A year of the past, for one test alone. */
    public static int year() {
        return YEARS.getAndIncrement();
    }

    /** A sound row; its source's key is nobody else's. */
    public static Map<String, Object> row(String customer, String soldOn, long amountFen) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("orderNumber", "SO-" + UUID.randomUUID().toString().substring(0, 8));
        row.put("soldOn", soldOn);
        row.put("customer", customer);
        row.put("productCode", "LED-T8-18W");
        row.put("productName", "LED 灯管 18W");
        row.put("regionCode", "442000");
        row.put("quantity", amountFen < 0 ? -10 : 10);
        row.put("amountFen", amountFen);
        row.put("costFen", amountFen / 2);
        row.put("source", "erp");
        row.put("sourceKey", UUID.randomUUID().toString());
        return row;
    }

    public static Map<String, Object> with(Map<String, Object> row, String field, Object value) {
        Map<String, Object> other = new LinkedHashMap<>(row);
        other.put(field, value);
        return other;
    }

    public static Response send(Tokens by, List<?> rows) {
        return Api.as(by).body(Map.of("rows", rows)).post(RECORDS + "/batch");
    }

    /** Every row is recorded; returns their ids. */
    public static List<String> recorded(List<?> rows) {
        Response sent = send(Filed.FINANCE, rows);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(200);
        assertThat(sent.<Integer>path("recorded")).as(sent.asString()).isEqualTo(rows.size());
        return sent.path("results.id");
    }

    public static Response reverse(Tokens by, String id, String reason) {
        return Api.as(by).body(Map.of("reason", reason)).post(RECORDS + "/" + id + "/actions/reverse");
    }

    public static Response propose(Tokens by, String from, String to) {
        return Api.as(by).body(Map.of("from", from, "to", to)).post(RUNS);
    }

    /** A classification of a year, proposed by the market promotion department. */
    public static Response proposed(int year) {
        Response run = propose(Filed.MARKET, year + "-01", year + "-12");
        assertThat(run.statusCode()).as(run.asString()).isEqualTo(201);
        return run;
    }

    public static Response decide(Tokens by, Response seen, String action, Object body) {
        return Api.as(by, seen.<Integer>path("version")).body(body)
                .post(RUNS + "/" + seen.path("id") + "/actions/" + action);
    }

    /** The number of a new customer. */
    public static String customer() {
        return Forms.form().established().path("customerNumber");
    }
}
