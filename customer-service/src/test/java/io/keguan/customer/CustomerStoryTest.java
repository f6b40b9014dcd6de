package io.keguan.customer;

import static io.keguan.customer.Forms.COLLEAGUE;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.act;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Forms.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** The way of one customer into the archive, as the people on both sides of the desk go it. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerStoryTest {

    private static final String AUDIT = "/api/v1/services/customer/audit";

    @Inject
    OutboxProbe outbox;

    @Test
    @Rule({"S4-11", "S4-21", "S4-22", "S4-23", "S2a-01", "S2a-03", "S0-03"})
    void a_registration_is_questioned_verified_audited_and_becomes_a_customers_file() {
        Response seen = form().with("name", "深圳市光明宝盒照明有限公司").submitted();
        seen.then().body("status", is("SUBMITTED")).body("allowedActions", contains("withdraw"));
        String id = seen.path("id");
        assertThat(Forms.kinds(DATA_ADMIN, "tasks", id)).containsExactly("registration.audit");
        Api.as(DATA_ADMIN)
                .get("/api/v1/registrations/" + id)
                .then()
                .body("allowedActions", contains("request-verification", "return", "establish"));

        Response twin = form().with("name", "光明宝盒照明有限责任公司").submit(COLLEAGUE);
        twin.then()
                .statusCode(422)
                .body("code", is("registration.duplicate-unjustified"))
                .body("rule", is("S2c-28"))
                .body("errors.field", contains("duplicateJustification"));
        assertThat(twin.<String>path("errors[0].message")).contains(seen.<String>path("number"));

        seen = act(DATA_ADMIN, seen, "request-verification", reason("电话无人接听"));
        seen.then().statusCode(200).body("status", is("TO_VERIFY")).body("lastReason", is("电话无人接听"));
        assertThat(Forms.kinds(REP, "tasks", id)).containsExactly("registration.verify");
        assertThat(Forms.kinds(REP, "notifications", id)).contains("registration.verification-requested");

        seen = act(REP, seen, "verify", Map.of("note", "已改用新号码联系"));
        seen.then().statusCode(200).body("status", is("SUBMITTED"));
        assertThat(Forms.kinds(REP, "tasks", id)).isEmpty();

        seen = act(DATA_ADMIN, seen, "establish",
                Map.of("channel", "PHONE", "confirmedWith", "李强", "note", "资料属实"));
        seen.then()
                .statusCode(200)
                .body("status", is("ESTABLISHED"))
                .body("confirmation.confirmedWith", is("李强"))
                .body("confirmation.byName", is("刘敏"))
                .body("allowedActions", is(List.of()));
        assertThat(Forms.kinds(DATA_ADMIN, "tasks", id)).isEmpty();
        assertThat(Forms.work(REP, "notifications", id)).filteredOn(news -> "S4-23".equals(news.get("rule")))
                .extracting(news -> news.get("kind")).containsExactly("registration.established");
        String customer = seen.path("customerId");
        followTheFile(id, customer, seen.path("number"));
    }

    private void followTheFile(String registration, String customer, String number) {
        assertThat(outbox.typesOf(UUID.fromString(registration))).containsExactly("registration.submitted.v1",
                "registration.verification-requested.v1", "registration.verified.v1", "registration.established.v1");
        assertThat(outbox.typesOf(UUID.fromString(customer))).containsExactly("customer.established.v1");
        for (String asked : List.of("宝", "光明", "宝盒照明", "guangmingbaohe", "gmbh", "baohezhao")) {
            Api.as(REP)
                    .queryParam("q", asked)
                    .get("/api/v1/customers")
                    .then()
                    .statusCode(200)
                    .body("items.find { it.id == '" + customer + "' }.name", is("深圳市光明宝盒照明有限公司"))
                    .body("items.find { it.id == '" + customer + "' }.access", is("FULL"));
        }
        Api.as(REP)
                .get("/api/v1/customers/" + customer)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("registrationNumber", is(number))
                .body("card.natural.address.cityName", is("中山市"))
                .body("card.credit", nullValue())
                .body("contacts.primary", contains(true));
        Api.as(REP)
                .get("/api/v1/customers/" + customer + "/timeline")
                .then()
                .statusCode(200)
                .body("items.kind.sort()",
                        contains("customer.established", "filing.opened", "registration.established",
                                "registration.submitted", "registration.verification-requested",
                                "registration.verified"));
        Api.as(REP)
                .get("/api/v1/registrations/" + registration + "/timeline")
                .then()
                .statusCode(200)
                .body("items.kind.sort()", contains("registration.established", "registration.submitted",
                        "registration.verification-requested", "registration.verified"));
        Api.as(DATA_ADMIN)
                .queryParam("type", "customer")
                .queryParam("id", customer)
                .get(AUDIT)
                .then()
                .statusCode(200)
                .body("intact", is(true))
                .body("items.action", contains("view", "established"));
        Api.as(DATA_ADMIN)
                .queryParam("type", "registration")
                .queryParam("id", registration)
                .get(AUDIT)
                .then()
                .body("intact", is(true))
                .body("items.actorName", hasItem("刘敏"));
    }
}
