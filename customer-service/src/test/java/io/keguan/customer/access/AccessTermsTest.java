package io.keguan.customer.access;

import static io.keguan.customer.Forms.COLLEAGUE;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.access.Asking.GM;
import static io.keguan.customer.access.Asking.MANAGER;
import static io.keguan.customer.access.Asking.act;
import static io.keguan.customer.access.Asking.asked;
import static io.keguan.customer.access.Asking.done;
import static io.keguan.customer.access.Asking.file;
import static io.keguan.customer.access.Asking.reason;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/** What changes when a company chooses its own terms; in a database of its own, because the terms hold for everybody. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@TestProfile(AccessesAtSizeTest.OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessTermsTest {

    private static final String POLICIES = "/api/v1/services/customer/policies";

    private static void adopt(String key, String value) {
        Response proposed = Api.as(MANAGER).body(Map.of("values", Map.of(key, value), "reason", "按本公司制度执行"))
                .post(POLICIES + "/access-request/versions");
        proposed.then().statusCode(201);
        Api.as(GM, 0).body(Map.of("reason", "同意"))
                .post(POLICIES + "/access-request/versions/" + proposed.path("number") + "/actions/approve").then()
                .statusCode(200);
    }

    @Test
    @Rule("S2a-09")
    void where_the_own_department_is_closed_its_manager_opens_a_file_to_a_colleague() {
        String name = Forms.companyName();
        String customer = Forms.form().with("name", name).established().path("customerId");
        adopt("ownDepartmentOpen", "false");
        try {
            file(COLLEAGUE, customer).then().statusCode(403).body("code", is("customer.access-needed-own"))
                    .body("rule", is("S2a-09")).body("params.grantedBy", is("DEPT_MANAGER"));
            Api.as(COLLEAGUE).queryParam("q", name).get("/api/v1/customers").then().body("items.access",
                    contains("LIMITED"));
            file(REP, customer).then().statusCode(200);
            file(MANAGER, customer).then().statusCode(200);
            Response seen = asked(COLLEAGUE, "VIEW", customer);
            seen.then().body("approver", is("DEPT_MANAGER")).body("rule", is("S2a-09")).body("ground",
                    is("OWN_DEPARTMENT"));
            Tokens elsewhere = Tokens.staff("别部经理").role(Roles.DEPT_MANAGER).department(Forms.EXPORT);
            act(elsewhere, seen, "approve", reason()).then().statusCode(404);
            done(MANAGER, seen, "approve", reason());
            file(COLLEAGUE, customer).then().statusCode(200);
            Api.as(COLLEAGUE).queryParam("q", name).get("/api/v1/customers").then().body("items.access",
                    contains("FULL"));
        } finally {
            adopt("ownDepartmentOpen", "true");
        }
    }

    @Test
    @Rule("S2d-41")
    void where_three_have_to_agree_a_loan_is_reviewed_when_they_have() {
        Api.as(GM).get(POLICIES + "/packs/car-dealer").then().statusCode(200)
                .body("changes.find { it.key == 'consentRoles' }.to",
                        is("DEPT_MANAGER,ACCOUNT_MANAGER,SERVICE_CLERK"));
        adopt("consentRoles", "DEPT_MANAGER,ACCOUNT_MANAGER,SERVICE_CLERK");
        try {
            Tokens borrower = Asking.newcomer();
            Response seen = asked(borrower, "BORROW", Asking.customer());
            seen.then().body("missingConsents", contains("DEPT_MANAGER", "ACCOUNT_MANAGER", "SERVICE_CLERK"));
            act(MANAGER, seen, "review", Map.of()).then().statusCode(409)
                    .body("code", is("access-request.consents-missing")).body("rule", is("S2d-41"));
            for (String role : new String[]{Roles.DEPT_MANAGER, Roles.ACCOUNT_MANAGER, Roles.SERVICE_CLERK}) {
                Tokens one = Tokens.staff("同意人" + role).role(role).department(Forms.EXPORT);
                Api.as(one).queryParam("limit", 200).get("/api/v1/services/customer/tasks").then().body(
                        "items.findAll { it.kind == 'access-request.consent' }.subjectId",
                        hasItem(seen.<String>path("id")));
                seen = done(one, seen, "consent", Map.of());
                act(one, seen, "consent", Map.of()).then().statusCode(403)
                        .body("code", is("access-request.consented-already"));
            }
            seen.then().body("missingConsents", empty()).body("consents.role",
                    contains("DEPT_MANAGER", "ACCOUNT_MANAGER", "SERVICE_CLERK"));
            done(MANAGER, seen, "review", Map.of()).then().body("status", is("REVIEWED"));
        } finally {
            adopt("consentRoles", "");
        }
    }
}
