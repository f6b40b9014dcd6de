package io.keguan.customer.retention;

import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.customer.Filed;
import io.keguan.customer.Forms;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Sealed files and destruction lists for tests, and the people who work on them. */
public final class Retained {

    public static final Tokens GM = Tokens.staff("陆总").role(Roles.GENERAL_MANAGER).department(UUID.randomUUID());
    public static final Tokens REVIEWER = Filed.HEAD;
    public static final Tokens SECOND_ADMIN = Tokens.staff("沈慧").role(Roles.DATA_ADMIN).department(Forms.EXPORT);
    public static final Tokens WITNESS = Tokens.staff("何平").role(Roles.AUDITOR).department(UUID.randomUUID());
    public static final Tokens WITNESS_TOO = Tokens.staff("马丽").role(Roles.FINANCE).department(UUID.randomUUID());
    public static final String LISTS = "/api/v1/destruction-lists";
    public static final String HOLDS = "/api/v1/legal-holds";
    public static final LocalDate LONG_AGO = LocalDate.of(2020, 3, 31);

    private static final String CUSTOMERS = "/api/v1/customers/";
    private static final String POLICY = "/api/v1/services/customer/policies/retention/versions";

    private Retained() {}

    /** The company lets the end of the cooperation count, so that a file need not be ten years old to be destroyed. */
    public static void endOfCooperationCounts() {
        policy(Map.of("startRule", "END_OF_COOPERATION"));
    }

    public static void policy(Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("sealedYears", "3", "fileYears", "10", "startRule",
                "LATER_OF_BOTH", "witnesses", "2"));
        all.putAll(values);
        Response proposed = Api.as(Tokens.staff("提案人").role(Roles.DEPUTY_GM).department(UUID.randomUUID()))
                .body(Map.of("values", all, "reason", "公司决定")).post(POLICY);
        if (proposed.statusCode() == 201) {
            Api.as(GM, proposed.<Integer>path("version")).body(Map.of("reason", "同意"))
                    .post(POLICY + "/" + proposed.path("number") + "/actions/approve")
                    .then().statusCode(200);
        } else {
            assertThat(proposed.<String>path("code")).isEqualTo("policy.nothing-changes");
        }
    }

    public static String customer() {
        return form().established().path("customerId");
    }

    public static Response seen(Tokens by, String customer) {
        return Api.as(by).get(CUSTOMERS + customer);
    }

    public static Response act(Tokens by, String customer, String action, Object body) {
        int version = seen(DATA_ADMIN, customer).path("version");
        RequestSpecification request = Api.as(by, version);
        return (body == null ? request : request.body(body)).post(CUSTOMERS + customer + "/actions/" + action);
    }

    public static Map<String, Object> seal(LocalDate endedOn) {
        return Map.of("reason", "客户停业，双方结清货款", "cooperationEndedOn", endedOn.toString(), "archiveClass", "DEALT");
    }

    /** A customer whose cooperation ended long ago; returns its id. */
    public static String sealed() {
        return sealed(customer());
    }

    public static String sealed(String customer) {
        act(REP, customer, "seal", seal(LONG_AGO)).then().statusCode(200);
        return customer;
    }

    public static Response hold(Tokens by, String customer) {
        return Api.as(by).body(Map.of("customerId", customer, "reason", "合同纠纷，法院已立案")).post(HOLDS);
    }

    public static Response draft(Tokens by, String... customers) {
        return Api.as(by).body(Map.of("customerIds", Arrays.asList(customers), "remark", "本季度到期档案")).post(LISTS);
    }

    public static Response step(Tokens by, Response seen, String action, Object body) {
        RequestSpecification request = Api.as(by, seen.<Integer>path("version"));
        return (body == null ? request : request.body(body))
                .post(LISTS + "/" + seen.path("id") + "/actions/" + action);
    }

    public static Response done(Tokens by, Response seen, String action, Object body) {
        Response done = step(by, seen, action, body);
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
        return done;
    }

    /** A list that the general manager has approved. */
    public static Response approved(String... customers) {
        Response drafted = draft(DATA_ADMIN, customers);
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
        Response reviewed = done(REVIEWER, done(DATA_ADMIN, drafted, "submit", null), "review", Map.of());
        return done(GM, reviewed, "approve", Map.of("note", "同意销毁"));
    }

    /** The same with its two witnesses. */
    public static Response signed(String... customers) {
        return done(WITNESS_TOO, done(WITNESS, approved(customers), "sign", null), "sign", null);
    }

    public static Response execute(Tokens by, Response list) {
        return step(by, list, "execute", Map.of("confirmation", list.<String>path("number")));
    }

    /** A destroyed customer: its file, all of it, is gone. */
    public static Response destroyed(String... customers) {
        Response executed = execute(DATA_ADMIN, signed(customers));
        assertThat(executed.statusCode()).as(executed.asString()).isEqualTo(200);
        return executed;
    }

    public static List<String> codes(Response problem) {
        return new ArrayList<>(problem.<List<String>>path("errors.code"));
    }
}
