package io.keguan.credit.limit;

import static io.keguan.credit.Selling.CONTRACTS;
import static io.keguan.credit.Selling.ERP;
import static io.keguan.credit.Selling.OFFICER;
import static io.keguan.credit.Selling.RELEASES;
import static io.keguan.credit.Selling.REP;
import static io.keguan.credit.Selling.act;
import static io.keguan.credit.Selling.applied;
import static io.keguan.credit.Selling.decided;
import static io.keguan.credit.Selling.order;
import static io.keguan.credit.Selling.prices;
import static io.keguan.credit.Selling.ship;
import static io.keguan.credit.Selling.terms;
import static io.keguan.credit.Selling.used;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.credit.Money;
import io.keguan.credit.account.Archive;
import io.keguan.credit.investigation.Inquiry;
import io.keguan.credit.investigation.domain.Question;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** The whole way of a sale on credit. The regulation's own flow chart is missing; this is the order its articles prescribe. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CreditFlowTest {

    @Test
    @Rule("S0-12")
    void credit_is_investigated_rated_limited_contracted_released_and_collected_and_no_step_can_be_left_out() {
        prices();
        Response account = Archive.opened();
        String id = account.path("id");
        Grading.rate(OFFICER, id).then().statusCode(409).body("code", is("credit-rating.report-missing"));
        Grading.limit(OFFICER, id, "BY_GRADE", 3_000_000L, null).then().statusCode(422)
                .body("errors.code", hasItem("limit-change.ungraded"));
        Map<String, Object> terms = terms(account);
        terms.put("limitFen", 4_000_000);
        Response drafted = Api.as(REP).body(terms).post(CONTRACTS);
        drafted.then().statusCode(201);
        act(OFFICER, CONTRACTS, drafted, "sign", Map.of()).then().statusCode(409)
                .body("errors.code", hasItem("investigation.missing"));
        decided(order(drafted, 3)).then().body("status", is("REFUSED"));

        Inquiry.reported(id, Inquiry.findings());
        Grading.act(Grading.RATINGS, Grading.DEPUTY, Grading.rate(Grading.HEAD, id), "approve", Map.of()).then()
                .statusCode(200);
        Response lower = Grading.limit(OFFICER, id, "LOWER", 4_000_000L, null);
        Grading.act(Grading.LIMITS, Grading.HEAD, lower, "approve", Map.of()).then().statusCode(200);
        Response signed = act(OFFICER, CONTRACTS, drafted, "sign", Map.of());
        signed.then().statusCode(200);
        Response issued = decided(order(signed, 3));
        issued.then().body("status", is("ISSUED"));
        assertThat(used(account)).isEqualTo(300_000);
        ship(ERP, issued, "FLOW-" + issued.path("id"), null).then().statusCode(200);
        assertThat(used(account)).isEqualTo(300_000);
        Money.paid(account, 300_000, LocalDate.of(2026, 1, 20));
        assertThat(used(account)).isZero();
    }

    @Test
    @Rule({"S1-63", "S0-10"})
    void whoever_rated_a_customer_or_approved_the_rating_issues_no_slip_for_it() {
        prices();
        Response account = Archive.opened();
        String id = account.path("id");
        Tokens rater = Archive.officer("孙立");
        Map<String, Object> fair = Inquiry.findings();
        fair.put("tradeStanding", "NONE");
        Inquiry.reported(id, fair, Question.PAYS_LATE, Question.ALL_PAYMENTS_EXTENDED, Question.BILLS_REFUSED);
        Grading.act(Grading.RATINGS, Grading.HEAD, Grading.rate(rater, id), "approve", Map.of()).then()
                .statusCode(200);
        Response drafted = Api.as(REP).body(terms(account)).post(CONTRACTS);
        Response applied = applied(order(act(OFFICER, CONTRACTS, drafted, "sign", Map.of()), 3));
        for (Tokens involved : List.of(rater, Grading.HEAD)) {
            Api.as(involved).get(RELEASES + "/" + applied.path("id")).then()
                    .body("allowedActions", not(hasItem("issue")));
            act(involved, RELEASES, applied, "issue", null).then().statusCode(403)
                    .body("code", is("release.issuer-is-rater")).body("rule", is("S1-63"));
        }
        act(OFFICER, RELEASES, applied, "issue", null).then().statusCode(200).body("status", is("ISSUED"));
    }
}
