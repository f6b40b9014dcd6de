package io.keguan.customer.duty;

import static io.keguan.customer.Forms.REP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import io.keguan.customer.Forms;
import io.keguan.customer.retention.Retained;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.Tokens;
import io.restassured.response.Response;

/** Duties for tests. */
public final class Asked {

    public static final String DUTIES = "/api/v1/duties";
    private static final String POLICY = "/api/v1/services/customer/policies/duty/versions";

    private Asked() {}

    /** The last duty of a kind a customer has. */
    public static Response of(String customer, String kind) {
        String id = Api.as(REP).queryParam("customer", customer).queryParam("kind", kind).queryParam("sort", "-dueAt")
                .get(DUTIES).path("items[0].id");
        assertThat(id).as(kind + " of " + customer).isNotNull();
        return seen(id);
    }

    public static Response seen(Object id) {
        return Api.as(REP).get(DUTIES + "/" + id);
    }

    public static Response seen(Response duty) {
        return seen(duty.<String>path("id"));
    }

    public static Response act(Tokens by, Response seen, String action, Map<String, ?> body) {
        return Api.as(by, seen.<Integer>path("version")).body(body)
                .post(DUTIES + "/" + seen.path("id") + "/actions/" + action);
    }

    public static Map<String, Object> needs(boolean changed, String words) {
        return words == null ? Map.of("changed", changed) : Map.of("changed", changed, "words", words);
    }

    public static Response visited(String customer, LocalDate on) {
        return Api.as(REP)
                .body(Map.of("channel", "FIELD_FEEDBACK", "direction", "OUTGOING", "happenedOn", on.toString(),
                        "subject",
                        "季度拜访", "content", "与采购负责人面谈"))
                .post("/api/v1/customers/" + customer + "/correspondence");
    }

    public static void policy(Map<String, String> values) {
        Response proposed = Api.as(Tokens.staff("提案人").role(Roles.DEPUTY_GM).department(UUID.randomUUID()))
                .body(Map.of("values", values, "reason", "公司决定")).post(POLICY);
        if (proposed.statusCode() == 201) {
            Api.as(Retained.GM, proposed.<Integer>path("version")).body(Forms.reason("同意"))
                    .post(POLICY + "/" + proposed.path("number") + "/actions/approve").then().statusCode(200);
        } else {
            assertThat(proposed.<String>path("code")).as(proposed.asString()).isEqualTo("policy.nothing-changes");
        }
    }
}
