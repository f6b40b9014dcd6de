package io.keguan.customer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.customer.Forms;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A department of its own with its people and files: one check a month is all it may have. */
final class Checked {

    static final String CHECKS = "/api/v1/archive-checks";
    static final Tokens GM = Tokens.staff("陆总").role(Roles.GENERAL_MANAGER).department(UUID.randomUUID());
    static final String MONTH = YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();

    final UUID department = UUID.randomUUID();
    final Tokens rep = Tokens.staff("王芳" + department).role(Roles.SALES_REP).department(department);
    final Tokens manager = Tokens.staff("张建国" + department).role(Roles.DEPT_MANAGER, Roles.SALES_REP)
            .department(department);
    final Tokens judge = Tokens.staff("刘伟" + department).role(Roles.ACCOUNT_MANAGER).department(department);
    final List<String> customers = new ArrayList<>();

    static Checked branch(int files) {
        Checked branch = new Checked();
        for (int i = 0; i < files; i++) {
            branch.file(branch.rep);
        }
        return branch;
    }

    String file(Tokens owner) {
        Response sent = Forms.form().submit(owner);
        Response made = Forms.act(Forms.DATA_ADMIN, sent, "establish",
                Map.of("channel", "PHONE", "confirmedWith", "李强"));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(200);
        customers.add(made.path("customerId"));
        return customers.getLast();
    }

    Response draw(String seed) {
        return draw(MONTH, seed);
    }

    Response draw(String month, String seed) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("month", month));
        body.put("seed", seed);
        return Api.as(manager).body(body).post(CHECKS);
    }

    /** Draws the check of this month; returns it. */
    Response drawn() {
        Response drawn = draw(null);
        assertThat(drawn.statusCode()).as(drawn.asString()).isEqualTo(201);
        return drawn;
    }

    static Response item(Tokens by, Response check, int index) {
        return item(by, check.<String>path("items[" + index + "].id"));
    }

    static Response item(Tokens by, String id) {
        return Api.as(by).get(CHECKS + "/items/" + id);
    }

    /** Does something with an item as it was last seen. */
    static Response act(Tokens by, Response seen, String action, Object body) {
        RequestSpecification request = Api.as(by, seen.<Integer>path("version"));
        return (body == null ? request : request.body(body))
                .post(CHECKS + "/items/" + seen.path("id") + "/actions/" + action);
    }

    /** The same, and it must succeed. */
    static Response done(Tokens by, Response seen, String action, Object body) {
        Response done = act(by, seen, action, body);
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
        return done;
    }
}
