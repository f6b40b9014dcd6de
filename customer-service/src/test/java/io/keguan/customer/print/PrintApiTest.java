package io.keguan.customer.print;

import static io.keguan.customer.Forms.AUDITOR;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.STRANGER;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.change.Changes.request;
import static io.keguan.customer.change.Changes.set;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Filed;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintApiTest {

    @Test
    @Rule("S4-02")
    void whoever_prints_a_record_is_in_its_trail_with_the_form() {
        Response registration = form().established();
        String customer = registration.path("customerId");
        Response change = request(REP, customer, set("NATURAL", Map.of("businessLine", "筒灯")));
        String filing = Filed.of(registration).path("id");
        inTrail("customer", "ARCHIVE_CARD", customer);
        inTrail("registration", "REGISTRATION_FORM", registration.path("id"));
        inTrail("change-request", "CHANGE_REQUEST_FORM", change.path("id"));
        inTrail("filing", "FILING_FORM", filing);
    }

    @Test
    void nobody_prints_what_they_may_not_read() {
        Response registration = form().established();
        String customer = registration.path("customerId");
        print(STRANGER, "ARCHIVE_CARD", customer).then().statusCode(403).body("rule", is("S2a-10"));
        print(STRANGER, "REGISTRATION_FORM", registration.path("id")).then().statusCode(404);
        print(STRANGER, "FILING_FORM", Filed.of(registration).path("id")).then().statusCode(404);
        print(REP, "ARCHIVE_CARD", UUID.randomUUID().toString()).then().statusCode(404);
        Api.as(REP).body(Map.of("form", "ARCHIVE_CARD")).post("/api/v1/services/customer/prints").then().statusCode(422)
                .body("errors.field", contains("id"));
    }

    private static void inTrail(String type, String form, String id) {
        print(REP, form, id).then().statusCode(200).body("byName", is("王芳")).body("at", notNullValue());
        Api.as(AUDITOR).queryParam("type", type).queryParam("id", id).get("/api/v1/services/customer/audit").then()
                .body("items[0].action", is("view")).body("items[0].actorName", is("王芳"))
                .body("items[0].rule", is("S4-02")).body("items[0].after.printed", is(form));
    }

    private static Response print(Tokens by, String form, String id) {
        return Api.as(by).body(Map.of("form", form, "id", id)).post("/api/v1/services/customer/prints");
    }
}
