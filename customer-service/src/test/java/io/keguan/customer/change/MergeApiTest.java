package io.keguan.customer.change;

import static io.keguan.customer.Forms.COLLEAGUE;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Forms.reason;
import static io.keguan.customer.change.Changes.MANAGER;
import static io.keguan.customer.change.Changes.act;
import static io.keguan.customer.change.Changes.executed;
import static io.keguan.customer.change.Changes.file;
import static io.keguan.customer.change.Changes.request;
import static io.keguan.customer.change.Changes.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.customer.retention.Retained;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Together;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Two files of one company become one: asked for, judged and executed like any change of a file. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergeApiTest {

    private static final String CUSTOMERS = "/api/v1/customers/";
    private static final Tokens GM = Tokens.staff("总经理").role(Roles.GENERAL_MANAGER).department(UUID.randomUUID());
    private static final Tokens SECOND_ADMIN = Tokens.staff("沈慧").role(Roles.DATA_ADMIN).department(Forms.EXPORT);

    @Inject
    OutboxProbe outbox;

    @Test
    @Rule({"S2c-28", "S1-63", "S4-26"})
    void the_second_file_of_a_company_ends_in_the_first_which_takes_over_what_is_worth_keeping() {
        Forms second = form();
        String kept = customer(form().with("companyCode", null));
        String absorbed = customer(second);
        executed(request(REP, absorbed, set("NATURAL", Map.of("businessLine", "筒灯"))));
        Api.as(REP).body(Map.of("side", "CUSTOMER", "happenedOn", "2026-11-02", "subject", "新厂房投产", "content",
                "二期厂房开始生产")).post(CUSTOMERS + absorbed + "/major-events").then().statusCode(201);
        String number = view(absorbed).path("number");
        String contact = view(absorbed).path("contacts[0].id");

        Response asked = merge(REP, kept, absorbed, field("companyCode"), field("businessLine"), contact(contact));
        asked.then().statusCode(201).body("kind", is("MERGE")).body("rule", is("S2c-28"))
                .body("absorbedNumber", is(number)).body("lines.field", hasItems("companyCode", "businessLine"));
        assertThat(asked.header("Location")).endsWith("/change-requests/" + asked.path("id"));
        act(REP, asked, "approve", Map.of()).then().statusCode(403);
        view(absorbed).then().body("status", is("ACTIVE"));
        executed(asked).then().body("status", is("EXECUTED"));

        view(kept).then().body("companyCode", is(second.get("companyCode"))).body("contacts", hasSize(2))
                .body("absorbed.number", contains(number)).body("mergedInto", nullValue());
        file(REP, kept).then().body("single.NATURAL.businessLine", is("筒灯"));
        view(absorbed).then().body("status", is("MERGED")).body("mergedInto.id", is(kept)).body("name",
                is(second.get("name"))).body("allowedActions", not(hasItem("request-change")));
        bothHistories(kept, absorbed, number);
        assertThat(outbox.typesOf(UUID.fromString(absorbed))).containsExactly("customer.established.v1",
                "customer.changed.v1", "customer.merged.v1");
    }

    /** Nothing of the second file is lost: it is found by its number, and told with the first. */
    private static void bothHistories(String kept, String absorbed, String number) {
        Api.as(REP).queryParam("limit", 200).get(CUSTOMERS + kept + "/timeline").then()
                .body("items.kind", hasItems("customer.absorbed", "customer.merged", "customer.major-event-recorded"))
                .body("items.findAll { it.kind == 'customer.established' }", hasSize(2));
        Api.as(REP).get(CUSTOMERS + kept + "/major-events").then().body("items.subject", contains("新厂房投产"));
        Api.as(REP).queryParam("q", number).get("/api/v1/customers").then().body("items.id", contains(kept));
        Api.as(REP).queryParam("status", "MERGED").queryParam("q", number).get("/api/v1/customers").then()
                .body("items.id", contains(absorbed));
        Api.as(DATA_ADMIN).queryParam("type", "customer").queryParam("id", absorbed)
                .get("/api/v1/services/customer/audit").then().body("intact", is(true))
                .body("items.action", hasItem("merged"));
        Api.as(REP).queryParam("customer", kept).get("/api/v1/change-requests").then().body("items", hasSize(2));
    }

    @Test
    @Rule("S2c-28")
    void nothing_is_done_with_a_file_that_was_merged() {
        String kept = customer(form());
        String absorbed = customer(form());
        executed(merge(REP, kept, absorbed));
        request(REP, absorbed, set("NATURAL", Map.of("businessLine", "筒灯"))).then().statusCode(409)
                .body("code", is("customer.merged")).body("rule", is("S2c-28"));
        merge(REP, customer(form()), absorbed).then().statusCode(409).body("code", is("customer.merged"));
        String third = customer(form());
        executed(merge(REP, third, kept));
        view(absorbed).then().body("mergedInto.id", is(third));
        view(third).then().body("absorbed", hasSize(2));
    }

    @Test
    @Rule("S2c-28")
    void what_is_open_on_the_second_file_is_finished_first_and_every_reason_is_named() {
        String kept = customer(form());
        String absorbed = customer(form());
        Response open = request(REP, absorbed, set("NATURAL", Map.of("businessLine", "筒灯")));
        merge(REP, kept, absorbed).then().statusCode(409).body("code", is("change-request.not-mergeable"))
                .body("errors.code", contains("change-request.absorbed-busy"));
        act(REP, open, "withdraw", reason("不用了")).then().statusCode(200);
        merge(REP, kept, absorbed).then().statusCode(201);
    }

    @Test
    void wrong_input_is_named_by_its_field() {
        String kept = customer(form());
        merge(REP, kept, kept).then().statusCode(422).body("errors.field", contains("absorbedId"));
        merge(REP, kept, customer(form()), contact(UUID.randomUUID().toString()), field("businessLine"),
                field("nonsense")).then().statusCode(422)
                .body("errors.field", contains("take[0]", "take[1]", "take[2]"))
                .body("errors[0].code", is("change-request.nothing-to-take"));
        merge(REP, kept, UUID.randomUUID().toString()).then().statusCode(404);
    }

    @Test
    @Rule({"S2c-28", "S2a-10"})
    void files_of_two_departments_are_merged_by_who_may_open_both() {
        String kept = customer(form());
        Response foreign = form().submit(Forms.STRANGER);
        String absorbed = Forms.act(DATA_ADMIN, foreign, "establish", Map.of("channel", "PHONE", "confirmedWith",
                "李强")).path("customerId");
        merge(REP, kept, absorbed).then().statusCode(403).body("code", is("customer.access-needed"));
        Response asked = merge(GM, kept, absorbed);
        asked.then().statusCode(201);
        executed(asked);
        view(kept).then().body("absorbed.id", contains(absorbed));
    }

    @Test
    @Rule("S2a-20")
    void the_filing_of_the_kept_file_counts_for_both_numbers_and_the_second_is_not_filed_any_more() {
        String kept = customer(form());
        String absorbed = customer(form());
        String number = view(absorbed).path("number");
        executed(merge(REP, kept, absorbed));
        Api.as(REP).get(CUSTOMERS + absorbed + "/filing").then().body("status", is("CANCELLED"));
        Api.as(REP).get(CUSTOMERS + number + "/filing-status").then().statusCode(200)
                .body("filingNumber", is(Api.as(REP).get(CUSTOMERS + kept + "/filing").<String>path("number")));
    }

    @Test
    @Rule("S4-24")
    void a_second_file_that_changed_after_the_request_is_not_ended_silently() {
        String kept = customer(form());
        String absorbed = customer(form());
        Response approved = act(MANAGER, merge(REP, kept, absorbed), "approve", Map.of());
        Response change = request(COLLEAGUE, absorbed, set("NATURAL", Map.of("businessLine", "筒灯")));
        act(DATA_ADMIN, approved, "execute", Map.of()).then().statusCode(409)
                .body("code", is("change-request.not-mergeable"));
        executed(change);
        act(DATA_ADMIN, approved, "execute", Map.of()).then().statusCode(409)
                .body("code", is("change-request.absorbed-changed"));
        view(absorbed).then().body("status", is("ACTIVE"));
    }

    @Test
    @Rule({"S2c-28", "S4-18"})
    void a_merged_file_is_destroyed_with_the_file_it_went_into_unless_it_is_held() {
        Retained.endOfCooperationCounts();
        String kept = customer(form());
        Forms second = form();
        String absorbed = customer(second);
        executed(merge(REP, kept, absorbed));
        Retained.sealed(kept);
        Response list = Retained.signed(kept);
        Response hold = Retained.hold(DATA_ADMIN, absorbed);
        Retained.execute(DATA_ADMIN, list).then().statusCode(409)
                .body("errors.code", contains("destruction-list.on-hold"));
        Api.as(DATA_ADMIN, hold.<Integer>path("version")).body(reason("案件已结"))
                .post(Retained.HOLDS + "/" + hold.path("id") + "/actions/lift").then().statusCode(200);
        Retained.execute(DATA_ADMIN, list).then().statusCode(200);
        view(absorbed).then().body("status", is("DESTROYED")).body("name", not(is(second.get("name"))));
        assertThat(outbox.typesOf(UUID.fromString(absorbed))).contains("customer.destroyed.v1");
    }

    @RepeatedTest(3)
    @Rule("S2c-28")
    void executed_twice_at_once_it_is_merged_once() {
        String one = customer(form());
        String other = customer(form());
        Response there = act(MANAGER, merge(REP, one, other), "approve", Map.of());
        List<Response> answers = Together.run(2,
                i -> act(i == 0 ? DATA_ADMIN : SECOND_ADMIN, there, "execute", Map.of()));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        view(other).then().body("mergedInto.id", is(one));
        view(one).then().body("mergedInto", nullValue());
    }

    @RepeatedTest(3)
    @Rule("S4-26")
    void merged_while_the_second_file_is_changed_ends_in_one_result_and_one_clear_refusal() {
        String kept = customer(form());
        String absorbed = customer(form());
        Response merger = act(MANAGER, merge(REP, kept, absorbed), "approve", Map.of());
        List<Response> answers = Together.run(2, i -> i == 0
                ? act(DATA_ADMIN, merger, "execute", Map.of())
                : request(COLLEAGUE, absorbed, set("NATURAL", Map.of("businessLine", "筒灯"))));
        Response merged = answers.get(0);
        Response asked = answers.get(1);
        assertThat(merged.statusCode()).isIn(200, 409);
        if (merged.statusCode() == 409) {
            merged.then().body("code", is("change-request.not-mergeable"));
            view(absorbed).then().body("status", is("ACTIVE"));
        } else if (asked.statusCode() == 201) {
            // Asked for in the same moment: it can't be executed any more.
            act(DATA_ADMIN, act(MANAGER, asked, "approve", Map.of()), "execute", Map.of()).then().statusCode(409)
                    .body("code", is("customer.merged"));
        } else {
            asked.then().statusCode(409).body("code", is("customer.merged"));
        }
        file(DATA_ADMIN, absorbed).then().body("single.NATURAL.businessLine", not(is("筒灯")));
    }

    private static String customer(Forms form) {
        return form.established().path("customerId");
    }

    private static Response view(String customer) {
        return Api.as(DATA_ADMIN).get(CUSTOMERS + customer);
    }

    private static Map<String, Object> field(String field) {
        return Map.of("section", "NATURAL", "field", field);
    }

    private static Map<String, Object> contact(String id) {
        return Map.of("section", "CONTACTS", "entryId", id);
    }

    @SafeVarargs
    private static Response merge(Tokens by, String kept, String absorbed, Map<String, Object>... take) {
        int version = view(kept).path("version");
        return Api.as(by).body(Map.of("customerId", kept, "customerVersion", version, "absorbedId", absorbed, "reason",
                "同一家公司重复建档", "take", List.of(take))).post("/api/v1/change-requests/merges");
    }
}
