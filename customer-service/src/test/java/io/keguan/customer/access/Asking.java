package io.keguan.customer.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.keguan.customer.Forms;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.Tokens;
import io.restassured.response.Response;

/** People around the archive's door, and what they ask for. */
final class Asking {

    static final String REQUESTS = "/api/v1/access-requests";
    static final String CUSTOMERS = "/api/v1/customers/";
    static final Tokens MANAGER = Tokens.staff("黄经理").role(Roles.DEPT_MANAGER).department(UUID.randomUUID(),
            Forms.SALES);
    static final Tokens GM = Tokens.staff("总经理").role(Roles.GENERAL_MANAGER).department(UUID.randomUUID());
    static final Tokens GM2 = Tokens.staff("另一总经理").role(Roles.GENERAL_MANAGER).department(UUID.randomUUID());
    static final Tokens KEEPER = Tokens.staff("档案员").role(Roles.DATA_ADMIN).department(UUID.randomUUID());

    private Asking() {}

    /** A new customer of the sales department; returns its id. */
    static String customer() {
        return Forms.form().established().path("customerId");
    }

    static Map<String, Object> question(String kind, String customer) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("kind", kind);
        question.put("customerId", customer);
        question.put("purpose", "联合投标，核对合作记录");
        if (!kind.equals("BORROW")) {
            question.put("until", Instant.now().plus(7, ChronoUnit.DAYS).toString());
        }
        return question;
    }

    static Response ask(Tokens by, Map<String, Object> question) {
        return Api.as(by).body(question).post(REQUESTS);
    }

    static Response asked(Tokens by, String kind, String customer) {
        Response asked = ask(by, question(kind, customer));
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
        return asked;
    }

    /** A new member of staff of the export department; bars and requests of others don't touch them. */
    static Tokens newcomer() {
        return Tokens.staff("新人" + UUID.randomUUID()).role(Roles.SALES_REP).department(Forms.EXPORT);
    }

    static Response act(Tokens by, Response seen, String action, Object body) {
        return Api.as(by, seen.<Integer>path("version"))
                .body(body)
                .post("%s/%s/actions/%s".formatted(REQUESTS, seen.<String>path("id"), action));
    }

    static Response done(Tokens by, Response seen, String action, Object body) {
        Response done = act(by, seen, action, body);
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
        return done;
    }

    static Map<String, Object> reason() {
        return Map.of("reason", "业务需要，情况属实");
    }

    static Response file(Tokens by, String customer) {
        return Api.as(by).get(CUSTOMERS + customer);
    }

    /** A paper file of the customer in the borrower's hands. */
    static Response lent(Tokens borrower, String customer) {
        return done(KEEPER, approvedLoan(borrower, customer), "register", Map.of());
    }

    static Response approvedLoan(Tokens borrower, String customer) {
        Response reviewed = done(MANAGER, asked(borrower, "BORROW", customer), "review", Map.of("note", "确需使用"));
        return done(GM, reviewed, "approve", reason());
    }
}
