package io.keguan.credit.creditfile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.keguan.credit.account.Archive;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.Tokens;
import io.restassured.response.Response;

/** Credit files as those who keep them, and those who ask for them, know them. */
final class Files {

    static final String PATH = "/api/v1/credit-file-requests";
    static final String KEEPERS = "/api/v1/credit-file-keepers";
    /** Heads credit control, and so designates the keeper. */
    static final Tokens HEAD = Tokens.staff("冯立").role(Roles.DEPT_MANAGER, Roles.CREDIT_OFFICER)
            .department(Archive.EXPORT);
    static final Tokens GM = Tokens.staff("陈刚").role(Roles.GENERAL_MANAGER).department(Archive.EXPORT);
    static final Tokens DEPUTY = Tokens.staff("林涛").role(Roles.DEPUTY_GM).department(Archive.EXPORT);

    private Files() {}

    /** Somebody of a department without customers, whom nobody has seen before. */
    static Tokens stranger(String... roles) {
        return Tokens.staff("外部门" + UUID.randomUUID()).role(roles.length == 0 ? new String[]{Roles.SALES_REP} : roles)
                .department(UUID.randomUUID());
    }

    static Response ask(Tokens by, String customer, Integer days) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("customer", customer);
        body.put("purpose", "联合投标前了解该客户的信用");
        body.put("days", days);
        return Api.as(by).body(body).post(PATH);
    }

    static Response asked(Tokens by, Response account) {
        Response asked = ask(by, account.path("customerNumber"), null);
        asked.then().statusCode(201);
        return asked;
    }

    /** A permission of the person to read the account. */
    static Response opened(Tokens by, Response account) {
        Response open = act(GM, asked(by, account), "approve");
        open.then().statusCode(200);
        return open;
    }

    static Response act(Tokens by, Response seen, String action) {
        return Api.as(by, seen.<Integer>path("version")).body(Map.of("reason", "经核实"))
                .post(PATH + "/" + seen.path("id") + "/actions/" + action);
    }

    /** The designation in force, null while there is none. */
    static String current() {
        return Api.as(HEAD).get(KEEPERS).path("items.find { it.current }?.id");
    }

    static Response designate(Tokens by, String name, String replaces) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("staffId", Tokens.idOf(name).toString());
        body.put("staffName", name);
        body.put("reason", "信用档案由专人负责管理");
        body.put("replaces", replaces);
        return Api.as(by).body(body).post(KEEPERS);
    }

    /** Somebody new of credit control who keeps the files from now on. */
    static Tokens keeper() {
        String name = "保管员" + UUID.randomUUID();
        designate(HEAD, name, current()).then().statusCode(201);
        return Archive.officer(name);
    }
}
