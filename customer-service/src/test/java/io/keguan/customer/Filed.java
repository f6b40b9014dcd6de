package io.keguan.customer;

import static io.keguan.customer.Forms.REP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.Tokens;
import io.restassured.response.Response;

/** Filings for tests, and the people who work on them. */
public final class Filed {

    public static final Tokens MARKET = Tokens.staff("谢婷").role(Roles.MARKET).department(UUID.randomUUID());
    public static final Tokens MARKET_TOO = Tokens.staff("方圆").role(Roles.MARKET).department(UUID.randomUUID());
    public static final Tokens FINANCE = Tokens.staff("马丽").role(Roles.FINANCE).department(UUID.randomUUID());
    public static final Tokens MANAGER = Tokens.staff("刘伟").role(Roles.ACCOUNT_MANAGER).department(Forms.SALES);
    public static final Tokens HEAD = Tokens.staff("张建国").role(Roles.DEPT_MANAGER).department(Forms.SALES);
    public static final Map<String, Object> FORM = Map.of("enterpriseNature", "民营", "remark", "新客户");

    private static final String FILINGS = "/api/v1/filings/";

    private Filed() {}

    /** The filing a registration began, as the representative sees it; found by the name of the customer. */
    public static Response of(Response registration) {
        String id = Api.as(REP).queryParam("limit", 200).queryParam("q", registration.<String>path("name"))
                .get("/api/v1/filings")
                .path("items.find { it.registrationId == '" + registration.path("id") + "' }.id");
        assertThat(id).as("the filing of " + registration.path("number")).isNotNull();
        return Api.as(REP).get(FILINGS + id);
    }

    public static Response seen(Response filing) {
        return Api.as(REP).get(FILINGS + filing.path("id"));
    }

    /** Does something with a filing as it was last seen. */
    public static Response act(Tokens by, Response seen, String action, Object body) {
        var request = Api.as(by, seen.<Integer>path("version"));
        return (body == null ? request : request.body(body))
                .post(FILINGS + seen.path("id") + "/actions/" + action);
    }

    public static Response submitted(Response filing) {
        Response submitted = act(REP, filing, "submit", FORM);
        assertThat(submitted.statusCode()).as(submitted.asString()).isEqualTo(200);
        return submitted;
    }

    /** The filing of a new customer, all the way to the market promotion department's acceptance. */
    public static Response accepted(Response establishedRegistration) {
        Response accepted = act(MARKET, submitted(of(establishedRegistration)), "accept", null);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
        return accepted;
    }
}
