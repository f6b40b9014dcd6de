package io.keguan.customer.archive;

import static io.keguan.customer.Forms.AUDITOR;
import static io.keguan.customer.Forms.COLLEAGUE;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.change.Changes.MANAGER;
import static io.keguan.customer.change.Changes.act;
import static io.keguan.customer.change.Changes.executed;
import static io.keguan.customer.change.Changes.request;
import static io.keguan.customer.change.Changes.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.archive.persistence.CustomerHistory;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerFileApiTest {

    private static final String SERVICE = "/api/v1/services/customer/";

    @Inject
    TestClock clock;
    @Inject
    CustomerHistory history;

    @Test
    @Rule({"S1-02", "S1-23"})
    void personal_data_of_a_contact_are_masked_revealed_one_at_a_time_and_never_written_into_a_trail() {
        String id = form().established().path("customerId");
        Response asked = request(REP, id, set("CONTACTS", Map.of("name", "周店长", "role", "营业员", "level", "FRONTLINE",
                "phone", "13712345678", "hobbies", "钓鱼", "age", "41")));
        asked.then().statusCode(201).body("lines.find { it.field == 'phone' }.after", is("13712345678"));
        Api.as(COLLEAGUE).get("/api/v1/change-requests/" + asked.path("id")).then()
                .body("lines.find { it.field == 'phone' }.after", is("137****5678"))
                .body("lines.find { it.field == 'hobbies' }.after", is("***"));
        executed(asked).then().body("lines.find { it.field == 'hobbies' }.after", is("***"));
        Response seen = Api.as(REP).get("/api/v1/customers/" + id);
        seen.then().body("contacts", hasSize(2)).body("contacts.find { it.name == '周店长' }.level", is("FRONTLINE"))
                .body("contacts.find { it.name == '周店长' }.known", contains("PHONE", "AGE", "HOBBIES"))
                .body("contacts.find { it.name == '周店长' }.primary", is(false));
        String contact = seen.path("contacts.find { it.name == '周店长' }.id");
        String reveal = "/api/v1/customers/" + id + "/contacts/" + contact + "/actions/reveal";
        Api.as(REP).body(Map.of("field", "HOBBIES", "purpose", "准备节日拜访")).post(reveal).then().body("value", is("钓鱼"));
        Api.as(REP).queryParam("q", "5678").get("/api/v1/customers").then().body("items.id", hasItem(id));
        for (String type : List.of("customer", "change-request")) {
            String trail = Api.as(AUDITOR).queryParam("type", type)
                    .queryParam("id", type.equals("customer") ? id : asked.<String>path("id"))
                    .get(SERVICE + "audit").asString();
            assertThat(trail).contains("CONTACTS.name").doesNotContain("13712345678", "钓鱼");
        }
    }

    @Test
    @Rule("S4-26")
    void two_changes_at_the_same_moment_are_both_written_and_the_former_file_is_kept_of_each() {
        String id = form().established().path("customerId");
        Instant moment = Instant.now().plus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.MICROS);
        clock.set(moment);
        try {
            executed(request(REP, id, set("NATURAL", Map.of("businessLine", "筒灯"))));
            executed(request(REP, id, set("NATURAL", Map.of("businessLine", "射灯"))));
        } finally {
            clock.reset();
        }
        Api.as(REP).get("/api/v1/customers/" + id + "/file").then().body("single.NATURAL.businessLine", is("射灯"));
        assertThat(history.at(UUID.fromString(id), moment).orElseThrow().get(FileField.BUSINESS_LINE, null))
                .isEqualTo("筒灯");
        assertThat(history.at(UUID.fromString(id), moment.plus(1, ChronoUnit.MICROS))).isEmpty();
    }

    @Test
    void a_customer_always_has_one_primary_contact() {
        String id = form().established().path("customerId");
        String first = Api.as(REP).get("/api/v1/customers/" + id).path("contacts[0].id");
        Map<String, Object> gone = Map.of("section", "CONTACTS", "entryId", first, "remove", true);
        Response alone = request(REP, id, gone);
        act(DATA_ADMIN, act(MANAGER, alone, "approve", Map.of()), "execute", Map.of()).then().statusCode(422)
                .body("errors.code", contains("customer.last-contact")).body("rule", is("S2a-04"));
        executed(request(REP, id, gone, set("CONTACTS", Map.of("name", "新联系人", "phone", Forms.mobile()))));
        Api.as(REP).get("/api/v1/customers/" + id).then().body("contacts", hasSize(1))
                .body("contacts[0].name", is("新联系人")).body("contacts[0].primary", is(true));
        executed(request(REP, id,
                set("CONTACTS", Map.of("name", "老板", "phone", Forms.mobile(), "primary", "true"))));
        Api.as(REP).get("/api/v1/customers/" + id).then()
                .body("contacts.findAll { it.primary }.name", contains("老板"));
    }

    @Test
    @Rule({"S4-07", "S4-08"})
    void the_account_manager_fills_in_what_is_missing_and_the_data_administrator_finds_incomplete_files() {
        Tokens owner = Tokens.staff("完整性").role(Roles.SALES_REP).department(Forms.SALES);
        Response seen = form().with("category", "KEY").submit(owner);
        Forms.act(DATA_ADMIN, seen, "establish", Map.of("channel", "PHONE", "confirmedWith", "李强"));
        UUID ownerId = Tokens.idOf("完整性");
        Response listed = Api.as(DATA_ADMIN).queryParam("incomplete", true).queryParam("owner", ownerId)
                .get("/api/v1/customers");
        listed.then().body("items", hasSize(1));
        String id = listed.path("items[0].id");
        int percent = Api.as(MANAGER).get("/api/v1/customers/" + id).path("completeness.percent");
        assertThat(listed.<Integer>path("items[0].completeness")).isEqualTo(percent);
        Api.as(MANAGER).get("/api/v1/customers/" + id).then()
                .body("completeness.missing.findAll { it.section == 'BUSINESS' }.field", hasItem("marketShare"))
                .body("completeness.missing.find { it.field == 'marketShare' }.rule", is("S1-06"));
        Tokens second = Tokens.staff("第二经理").role(Roles.ACCOUNT_MANAGER).department(Forms.SALES);
        Response asked = request(MANAGER, id, set("BUSINESS", Map.of("marketShare", "古镇镇约一成")));
        act(DATA_ADMIN, act(second, asked, "approve", Map.of()), "execute", Map.of()).then().statusCode(200);
        Api.as(MANAGER).get("/api/v1/customers/" + id).then().body("completeness.percent", greaterThan(percent))
                .body("completeness.missing.field", not(hasItem("marketShare")))
                .body("card.business.marketShare", is("古镇镇约一成"));
    }

    @Test
    @Rule({"S0-07", "S1-08"})
    void a_file_can_be_shown_as_it_was_on_any_day() {
        ZoneId china = ZoneId.of("Asia/Shanghai");
        LocalDate today = LocalDate.ofInstant(Instant.now(), china);
        String id = form().established().path("customerId");
        try {
            clock.advance(Duration.ofDays(10));
            executed(request(REP, id, set("NATURAL", Map.of("street", "第十天的地址"))));
            clock.advance(Duration.ofDays(10));
            executed(request(REP, id, set("NATURAL", Map.of("street", "第二十天的地址"))));
            Map<Integer, String> streets = Map.of(0, "古镇镇中兴大道 8 号", 9, "古镇镇中兴大道 8 号", 10, "第十天的地址", 19, "第十天的地址", 20,
                    "第二十天的地址");
            streets.forEach((day, street) -> Api.as(REP).queryParam("on", today.plusDays(day).toString())
                    .get("/api/v1/customers/" + id + "/file").then().statusCode(200)
                    .body("on", equalTo(today.plusDays(day).toString())).body("single.NATURAL.street", is(street)));
            Api.as(REP).queryParam("on", today.plusDays(21).toString()).get("/api/v1/customers/" + id + "/file").then()
                    .statusCode(422).body("errors.field", contains("on"));
            Api.as(REP).queryParam("on", today.minusDays(1).toString()).get("/api/v1/customers/" + id + "/file").then()
                    .statusCode(422).body("errors.code", contains("customer.not-yet-established"));
        } finally {
            clock.reset();
        }
    }

    @Test
    void the_catalogue_names_every_field_with_what_it_may_hold() {
        Api.as(REP).get("/api/v1/customers/fields").then().statusCode(200)
                .body("items.find { it.section == 'CONTACTS' && it.field == 'family' }.personal", is(true))
                .body("items.find { it.section == 'NATURAL' && it.field == 'category' }.choices",
                        contains("TARGET", "GENERAL", "KEY", "POTENTIAL"));
    }
}
