package io.keguan.credit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.credit.account.Archive;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Tokens;
import io.restassured.response.Response;

/** Customers that owe and pay, as finance and the salesperson know them. */
public final class Money {

    public static final Tokens FINANCE = Tokens.staff("陈会计").role(Roles.FINANCE).department(Archive.EXPORT);
    public static final Tokens MANAGER = Tokens.staff("赵总").role(Roles.GENERAL_MANAGER).department(Archive.EXPORT);
    public static final Tokens DEPUTY = Tokens.staff("钱副总").role(Roles.DEPUTY_GM).department(Archive.EXPORT);
    /** Owner of the customers and salesperson of what they owe. */
    public static final Tokens REP = Archive.REP;

    private Money() {}

    public static LocalDate today(TestClock clock) {
        return clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    }

    /** A line of an old book of the customer. */
    public static Map<String, Object> opening(Response account, long fen, LocalDate dueOn) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("customer", account.path("customerNumber"));
        body.put("sourceKey", UUID.randomUUID().toString());
        body.put("amountFen", fen);
        body.put("shippedOn", dueOn.minusDays(60).toString());
        body.put("dueOn", dueOn.toString());
        body.put("salespersonId", Tokens.idOf("王芳").toString());
        body.put("salespersonName", "王芳");
        return body;
    }

    public static Response owed(Response account, long fen, LocalDate dueOn) {
        return take(opening(account, fen, dueOn));
    }

    public static Response take(Map<String, Object> opening) {
        return Api.as(FINANCE).body(opening).post("/api/v1/receivables").then().statusCode(201).extract().response();
    }

    public static Map<String, Object> entry(Response account, long fen, LocalDate on) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("customer", account.path("customerNumber"));
        body.put("amountFen", fen);
        body.put("receivedOn", on.toString());
        body.put("method", "BANK_TRANSFER");
        body.put("sourceKey", UUID.randomUUID().toString());
        return body;
    }

    public static Response paid(Response account, long fen, LocalDate on) {
        return pay(entry(account, fen, on));
    }

    public static Response pay(Map<String, Object> entry) {
        return Api.as(FINANCE).body(entry).post("/api/v1/payments").then().statusCode(201).extract().response();
    }

    public static Response receivable(Response known) {
        return Api.as(FINANCE).get("/api/v1/receivables/" + known.path("id"));
    }

    /** Acts on what was seen last. */
    public static Response act(Tokens by, String path, Response seen, String action, Map<String, Object> body) {
        return Api.as(by, seen.<Integer>path("version")).body(body)
                .post("/api/v1/%s/%s/actions/%s".formatted(path, seen.path("id"), action));
    }

    public static Response account(Response account) {
        return Api.as(Archive.OFFICER).get(Archive.PATH + "/" + account.path("id"));
    }

    public static Map<String, Object> shares(Object... idsAndFen) {
        List<Map<String, Object>> shares = new ArrayList<>();
        for (int i = 0; i < idsAndFen.length; i += 2) {
            shares.add(Map.of("receivableId", idsAndFen[i], "fen", idsAndFen[i + 1]));
        }
        return Map.of("allocate", "NAMED", "allocations", shares);
    }
}
