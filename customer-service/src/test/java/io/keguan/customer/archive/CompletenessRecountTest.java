package io.keguan.customer.archive;

import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.form;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.customer.archive.domain.FileField;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompletenessRecountTest {

    private static final String VERSIONS = "/api/v1/services/customer/policies/completeness/versions";

    @Inject
    CompletenessRecount recount;

    @Test
    @Rule("S4-08")
    void files_are_counted_anew_when_the_policy_asks_for_other_fields_and_nobodys_open_page_is_outdated() {
        Tokens owner = Tokens.staff("重新统计").role(Roles.SALES_REP).department(Forms.SALES);
        Response seen = form().submit(owner);
        Forms.act(DATA_ADMIN, seen, "establish", Map.of("channel", "PHONE", "confirmedWith", "李强"));
        UUID ownerId = Tokens.idOf("重新统计");
        incomplete(ownerId).then().body("items.ownerId", hasItem(ownerId.toString()));
        String id = incomplete(ownerId).path("items[0].id");
        int version = Api.as(REP).get("/api/v1/customers/" + id).path("version");

        Object seed = Api.as(REP).get("/api/v1/services/customer/policies").path(
                "items.find { it.name == 'completeness' }.parameters.find { it.key == 'everyCustomer' }.seedValue");
        try {
            ask("NATURAL.name");
            recount.run();
            incomplete(ownerId).then().body("items.ownerId", not(hasItem(ownerId.toString())));
            Api.as(REP).get("/api/v1/customers/" + id).then().body("completeness.percent", is(100)).body("version",
                    is(version));

            ask("NATURAL.name, NATURAL.fax");
            recount.run();
            incomplete(ownerId).then().body("items.find { it.id == '" + id + "' }.completeness", is(50));

            ask(Arrays.stream(FileField.values()).map(FileField::path).collect(Collectors.joining(", ")));
            recount.run();
            incomplete(ownerId).then().body("items.find { it.id == '" + id + "' }.completeness", lessThan(30));
        } finally {
            ask(seed);
            recount.run();
        }
    }

    private static Response incomplete(UUID owner) {
        return Api.as(DATA_ADMIN).queryParam("incomplete", true).queryParam("owner", owner).get("/api/v1/customers");
    }

    /** Makes the policy ask for nothing but these fields, from now on. */
    private static void ask(Object fields) {
        Tokens proposer = Tokens.staff("参数员").role(Roles.DEPT_MANAGER).department(Forms.SALES);
        Tokens approver = Tokens.staff("总经理").role(Roles.GENERAL_MANAGER).department(Forms.SALES);
        Response proposed = Api.as(proposer).body(Map.of("values", Map.of("everyCustomer", fields), "reason", "试行"))
                .post(VERSIONS);
        Api.as(approver, proposed.<Integer>path("version")).body(Map.of("reason", "同意"))
                .post(VERSIONS + "/" + proposed.path("number") + "/actions/approve").then().statusCode(200);
    }
}
