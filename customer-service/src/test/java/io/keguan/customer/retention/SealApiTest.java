package io.keguan.customer.retention;

import static io.keguan.customer.Forms.COLLEAGUE;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.STRANGER;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Forms.kinds;
import static io.keguan.customer.Forms.reason;
import static io.keguan.customer.change.Changes.ask;
import static io.keguan.customer.retention.Retained.GM;
import static io.keguan.customer.retention.Retained.LONG_AGO;
import static io.keguan.customer.retention.Retained.WITNESS;
import static io.keguan.customer.retention.Retained.act;
import static io.keguan.customer.retention.Retained.customer;
import static io.keguan.customer.retention.Retained.seal;
import static io.keguan.customer.retention.Retained.sealed;
import static io.keguan.customer.retention.Retained.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Filed;
import io.keguan.customer.Forms;
import io.keguan.customer.change.Changes;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.due.DueSweeper;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealApiTest {

    private static final String CUSTOMERS = "/api/v1/customers";

    @Inject
    OutboxProbe outbox;
    @Inject
    DueSweeper deadlines;

    @BeforeEach
    void terms() {
        Retained.endOfCooperationCounts();
    }

    @Test
    @Rule({"S4-19", "S2c-36"})
    void the_representative_seals_the_data_administrator_hears_of_it_and_takes_the_file_in() {
        String id = customer();
        seen(REP, id).then().body("allowedActions", hasItem("seal")).body("sealing", nullValue());
        act(REP, id, "seal", seal(LONG_AGO)).then()
                .statusCode(200)
                .body("status", is("SEALED"))
                .body("sealing.cooperationEndedOn", is("2020-03-31"))
                .body("sealing.archiveClass", is("DEALT"))
                .body("sealing.destroyableFrom", is("2023-03-31"))
                .body("sealing.sealedByName", is("王芳"))
                .body("sealing.confirmedAt", nullValue());
        assertThat(outbox.typesOf(UUID.fromString(id))).containsExactly("customer.established.v1",
                "customer.sealed.v1");
        assertThat(kinds(DATA_ADMIN, "tasks", id)).contains("customer.keep-sealed");
        act(DATA_ADMIN, id, "confirm-seal", null).then()
                .statusCode(200)
                .body("sealing.confirmedByName", is("刘敏"))
                .body("allowedActions", not(hasItem("confirm-seal")));
        assertThat(kinds(DATA_ADMIN, "tasks", id)).doesNotContain("customer.keep-sealed");
        act(DATA_ADMIN, id, "confirm-seal", null).then().statusCode(409).body("code",
                is("customer.no-seal-to-confirm"));
    }

    @Test
    @Rule({"S4-20", "S2c-37"})
    void a_sealed_file_is_read_by_its_keepers_and_by_permission_and_every_reading_is_written_down() {
        String id = sealed();
        seen(REP, id).then()
                .statusCode(403)
                .body("code", is("customer.access-needed-archived"))
                .body("params.grantedBy", is("GENERAL_MANAGER"))
                .body("params.customerName", is(seen(DATA_ADMIN, id).<String>path("number")));
        seen(GM, id).then().statusCode(200).body("allowedActions", hasItems("unseal", "hold"));
        Api.as(WITNESS)
                .queryParam("customer", id)
                .get("/api/v1/accesses")
                .then()
                .body("items.staffName", hasItems("刘敏", "陆总"));
    }

    @Test
    @Rule("S4-20")
    void a_sealed_file_is_in_no_ordinary_list_and_a_hint_at_it_says_its_number_only() {
        Forms company = form();
        String id = company.established().path("customerId");
        String name = (String) company.get("name");
        Filed.of(Api.as(REP).get("/api/v1/registrations/" + seen(REP, id).path("registrationId")));
        sealed(id);
        String number = seen(DATA_ADMIN, id).path("number");
        for (String list : List.of(CUSTOMERS, "/api/v1/filings", "/api/v1/registrations", "/api/v1/change-requests")) {
            Api.as(DATA_ADMIN).queryParam("q", name).get(list).then().statusCode(200).body("items", empty());
        }
        Api.as(DATA_ADMIN).queryParam("q", name).queryParam("status", "SEALED").get(CUSTOMERS).then()
                .body("items.id", contains(id));
        Api.as(REP).queryParam("q", name).queryParam("status", "SEALED").get(CUSTOMERS).then()
                .statusCode(403)
                .body("rule", is("S4-20"));
        Api.as(STRANGER)
                .body(Map.of("name", name))
                .post("/api/v1/registrations/duplicate-check")
                .then()
                .body("candidates.find { it.id == '" + id + "' }.name", is(number))
                .body("candidates.find { it.id == '" + id + "' }.sealed", is(true))
                .body("candidates.find { it.id == '" + id + "' }.ownerName", is(""));
    }

    @Test
    @Rule("S4-20")
    void nothing_is_asked_executed_filed_or_written_down_about_a_sealed_file() {
        String id = customer();
        Response asked = Changes.request(REP, id, Changes.set("NATURAL", Map.of("businessLine", "筒灯")));
        Response approved = Changes.act(Changes.MANAGER, asked, "approve", Map.of());
        Response filing = Filed.of(Api.as(REP).get("/api/v1/registrations/" + seen(REP, id).path("registrationId")));
        sealed(id);
        int version = seen(DATA_ADMIN, id).path("version");
        ask(REP, Map.of("customerId", id, "customerVersion", version, "kind", "CHANGE", "reason", "再改", "lines",
                List.of(Changes.set("NATURAL", Map.of("businessLine", "射灯"))))).then()
                .statusCode(409)
                .body("code", is("customer.sealed"))
                .body("rule", is("S4-20"));
        Changes.act(DATA_ADMIN, approved, "execute", Map.of()).then().statusCode(409).body("code",
                is("customer.sealed"));
        Filed.act(Filed.MARKET, filing, "remind", Map.of("words", "请备案")).then().statusCode(403);
        Api.as(REP)
                .body(Map.of("side", "CUSTOMER", "happenedOn", "2026-11-01", "subject", "更名", "content", "更名"))
                .post(CUSTOMERS + "/" + id + "/major-events")
                .then()
                .statusCode(409)
                .body("code", is("customer.sealed"));
    }

    @Test
    @Rule("S4-19")
    void only_who_looks_after_the_customer_or_manages_those_seals_and_not_before_the_end() {
        String id = customer();
        act(COLLEAGUE, id, "seal", seal(LONG_AGO)).then().statusCode(403).body("rule", is("S4-19"));
        act(STRANGER, id, "seal", seal(LONG_AGO)).then().statusCode(403);
        act(REP, id, "seal", seal(LocalDate.of(2099, 1, 1))).then()
                .statusCode(422)
                .body("errors.field", contains("cooperationEndedOn"));
        act(REP, id, "seal", Map.of()).then()
                .statusCode(422)
                .body("errors.field", hasItems("reason", "cooperationEndedOn", "archiveClass"));
        act(Filed.HEAD, id, "seal", seal(LONG_AGO)).then().statusCode(200);
        act(Filed.HEAD, id, "seal", seal(LONG_AGO)).then().statusCode(403);
    }

    @Test
    @Rule("S4-19")
    void the_general_manager_lets_the_cooperation_go_on() {
        String id = sealed();
        act(DATA_ADMIN, id, "unseal", reason("恢复合作")).then().statusCode(403);
        act(GM, id, "unseal", reason("恢复合作")).then()
                .statusCode(200)
                .body("status", is("ACTIVE"))
                .body("sealing", nullValue());
        assertThat(outbox.typesOf(UUID.fromString(id))).endsWith("customer.unsealed.v1");
        assertThat(kinds(REP, "notifications", id)).contains("customer.unsealed");
        assertThat(kinds(DATA_ADMIN, "tasks", id)).isEmpty();
        act(GM, id, "unseal", reason("恢复合作")).then()
                .statusCode(409)
                .body("code", is("customer.transition-not-allowed"));
        seen(REP, id).then().statusCode(200).body("sealing", nullValue()).body("establishedAt", notNullValue());
    }

    @Test
    @Rule("S4-17")
    void the_data_administrator_is_told_when_a_file_has_been_kept_long_enough() {
        String due = sealed();
        String early = customer();
        act(REP, early, "seal", seal(LocalDate.of(2026, 11, 1))).then().statusCode(200).body("sealing.destroyableFrom",
                is("2029-11-01"));
        deadlines.sweep();
        assertThat(kinds(DATA_ADMIN, "tasks", due)).contains("customer.destroyable");
        assertThat(kinds(DATA_ADMIN, "tasks", early)).doesNotContain("customer.destroyable");
        act(GM, due, "unseal", reason("恢复合作")).then().statusCode(200);
        assertThat(kinds(DATA_ADMIN, "tasks", due)).isEmpty();
    }
}
