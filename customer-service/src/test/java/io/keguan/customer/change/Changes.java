package io.keguan.customer.change;

import static io.keguan.customer.Forms.DATA_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;

import io.keguan.customer.Forms;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Change requests for tests. */
public final class Changes {

    public static final Tokens MANAGER = Tokens.staff("周经理").role(Roles.ACCOUNT_MANAGER).department(Forms.SALES);

    private static final String PATH = "/api/v1/change-requests";

    private Changes() {}

    /** A part of the form: what shall stand in the fields of a section. */
    public static Map<String, Object> set(String section, Map<String, Object> values) {
        return Map.of("section", section, "values", values);
    }

    /** Asks for a change of the file as it is now. */
    @SafeVarargs
    public static Response request(Tokens by, String customerId, Map<String, Object>... lines) {
        int version = Api.as(DATA_ADMIN).get("/api/v1/customers/" + customerId).path("version");
        return ask(by,
                Map.of("customerId", customerId, "customerVersion", version, "kind", "CHANGE", "reason", "客户来函告知",
                        "lines", Arrays.asList(lines)));
    }

    public static Response ask(Tokens by, Map<String, Object> form) {
        return Api.as(by).body(form).post(PATH);
    }

    public static Response act(Tokens by, Response seen, String action, Object body) {
        RequestSpecification request = Api.as(by, seen.<Integer>path("version"));
        return (body == null ? request : request.body(body)).post(PATH + "/" + seen.path("id") + "/actions/" + action);
    }

    /** Takes a request all the way into the file. */
    public static Response executed(Response asked) {
        assertThat(asked.statusCode()).as(asked.asString()).isIn(200, 201);
        Response executed = act(DATA_ADMIN, act(MANAGER, asked, "approve", Map.of()), "execute", Map.of());
        assertThat(executed.statusCode()).as(executed.asString()).isEqualTo(200);
        return executed;
    }

    public static Response file(Tokens by, String customerId) {
        return Api.as(by).get("/api/v1/customers/" + customerId + "/file");
    }

}
