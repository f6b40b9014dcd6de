package io.keguan.credit.limit;

import static io.keguan.credit.account.Archive.EXPORT;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.keguan.credit.account.Archive;
import io.keguan.credit.investigation.Inquiry;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.Tokens;
import io.restassured.response.Response;

/** Ratings and limits as their people make them, through the API. */
final class Grading {

    static final String RATINGS = "/api/v1/credit-ratings";
    static final String LIMITS = "/api/v1/limit-changes";
    static final Tokens HEAD = Tokens.staff("冯立").role(Roles.DEPT_MANAGER, Roles.CREDIT_OFFICER).department(EXPORT);
    static final Tokens DEPUTY = management("林志远");
    static final Tokens GENERAL = Tokens.staff("陈国华").role(Roles.GENERAL_MANAGER).department(EXPORT);

    private Grading() {}

    static Tokens management(String name) {
        return Tokens.staff(name).role(Roles.DEPUTY_GM).department(EXPORT);
    }

    static Response rate(Tokens by, String accountId) {
        return Api.as(by).body(Map.of("accountId", accountId)).post(RATINGS);
    }

    /** A new customer that was investigated and graded; returns its account. */
    static String graded(Map<String, Object> findings) {
        String account = Archive.opened().path("id");
        Inquiry.reported(account, findings);
        act(RATINGS, DEPUTY, rate(Archive.OFFICER, account), "approve", Map.of()).then().statusCode(200);
        return account;
    }

    static Response limit(Tokens by, String accountId, String kind, Long fen, LocalDate endsOn) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("accountId", accountId);
        body.put("kind", kind);
        body.put("limitFen", fen);
        body.put("endsOn", endsOn == null ? null : endsOn.toString());
        body.put("reason", "按等级与回款情况核定");
        return Api.as(by).header("Idempotency-Key", UUID.randomUUID().toString()).body(body).post(LIMITS);
    }

    static Response act(String path, Tokens by, Response seen, String action, Map<String, Object> body) {
        return Api.as(by, seen.<Integer>path("version")).header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body).post(path + "/" + seen.path("id") + "/actions/" + action);
    }
}
