package io.keguan.customer.retention;

import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.kinds;
import static io.keguan.customer.Forms.reason;
import static io.keguan.customer.retention.Retained.GM;
import static io.keguan.customer.retention.Retained.HOLDS;
import static io.keguan.customer.retention.Retained.LISTS;
import static io.keguan.customer.retention.Retained.REVIEWER;
import static io.keguan.customer.retention.Retained.SECOND_ADMIN;
import static io.keguan.customer.retention.Retained.WITNESS;
import static io.keguan.customer.retention.Retained.WITNESS_TOO;
import static io.keguan.customer.retention.Retained.act;
import static io.keguan.customer.retention.Retained.approved;
import static io.keguan.customer.retention.Retained.codes;
import static io.keguan.customer.retention.Retained.customer;
import static io.keguan.customer.retention.Retained.done;
import static io.keguan.customer.retention.Retained.draft;
import static io.keguan.customer.retention.Retained.execute;
import static io.keguan.customer.retention.Retained.hold;
import static io.keguan.customer.retention.Retained.seal;
import static io.keguan.customer.retention.Retained.sealed;
import static io.keguan.customer.retention.Retained.seen;
import static io.keguan.customer.retention.Retained.signed;
import static io.keguan.customer.retention.Retained.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
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

import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DestructionApiTest {

    @Inject
    OutboxProbe outbox;

    @BeforeEach
    void terms() {
        Retained.endOfCooperationCounts();
    }

    @Test
    @Rule({"S4-18", "S2c-39"})
    void listed_reviewed_approved_witnessed_and_executed_a_file_is_gone_and_the_record_of_it_stays() {
        String first = sealed();
        String second = sealed();
        Response drafted = draft(DATA_ADMIN, first, second);
        drafted.then()
                .statusCode(201)
                .body("number", matchesPattern("XH-20\\d\\d-\\d{6}"))
                .body("status", is("DRAFT"))
                .body("files.size()", is(2))
                .body("files.name", not(hasItem(nullValue())))
                .body("witnessesNeeded", is(2));
        String id = drafted.path("id");
        assertThat(kinds(DATA_ADMIN, "tasks", id)).contains("destruction-list.submit");
        Response submitted = done(DATA_ADMIN, drafted, "submit", null);
        assertThat(kinds(REVIEWER, "tasks", id)).contains("destruction-list.review");
        Response reviewed = done(REVIEWER, submitted, "review", Map.of("note", "核对无误"));
        assertThat(kinds(GM, "tasks", id)).contains("destruction-list.approve");
        Response approved = done(GM, reviewed, "approve", Map.of());
        assertThat(kinds(WITNESS, "tasks", id)).contains("destruction-list.sign");
        execute(DATA_ADMIN, approved).then()
                .statusCode(409)
                .body("code", is("destruction-list.witnesses-missing"))
                .body("rule", is("S4-18"));
        Response one = done(WITNESS, approved, "sign", null);
        step(WITNESS, one, "sign", null).then().statusCode(409).body("code", is("destruction-list.signed-already"));
        Response two = done(WITNESS_TOO, one, "sign", null);
        two.then().body("witnesses.name", contains("何平", "马丽")).body("files.name", contains(nullValue(), nullValue()));
        assertThat(kinds(DATA_ADMIN, "tasks", id)).contains("destruction-list.execute");
        step(DATA_ADMIN, two, "execute", Map.of("confirmation", "XH-2026-999999")).then()
                .statusCode(422)
                .body("errors.field", contains("confirmation"));
        execute(DATA_ADMIN, two).then()
                .statusCode(200)
                .body("status", is("EXECUTED"))
                .body("executedByName", is("刘敏"))
                .body("executedAt", notNullValue())
                .body("files.name", contains(nullValue(), nullValue()))
                .body("files.customerNumber", not(hasItem(nullValue())))
                .body("allowedActions", empty());
        assertThat(outbox.typesOf(UUID.fromString(id))).containsExactly("destruction-list.drafted.v1",
                "destruction-list.submitted.v1", "destruction-list.reviewed.v1", "destruction-list.approved.v1",
                "destruction-list.signed.v1", "destruction-list.signed.v1", "destruction-list.executed.v1");
        seen(DATA_ADMIN, first).then()
                .statusCode(200)
                .body("status", is("DESTROYED"))
                .body("name", is(seen(DATA_ADMIN, first).<String>path("number")))
                .body("contacts", empty())
                .body("destruction.listNumber", is(two.<String>path("number")))
                .body("allowedActions", empty());
        Api.as(WITNESS).get(LISTS + "/" + id + "/timeline").then().body("items.kind",
                hasItem("destruction-list.executed"));
    }

    @Test
    @Rule({"S4-17", "S2c-39"})
    void what_keeps_a_file_is_told_all_at_once() {
        String open = customer();
        String early = customer();
        act(REP, early, "seal", seal(LocalDate.of(2026, 11, 1))).then().statusCode(200);
        String held = sealed();
        hold(DATA_ADMIN, held).then().statusCode(201);
        String listed = sealed();
        draft(DATA_ADMIN, listed).then().statusCode(201);
        Response refused = draft(DATA_ADMIN, open, early, held, listed);
        refused.then().statusCode(409).body("code", is("destruction-list.not-destroyable"));
        assertThat(codes(refused)).containsExactlyInAnyOrder("destruction-list.not-sealed", "destruction-list.not-due",
                "destruction-list.on-hold", "destruction-list.listed-already");
        draft(DATA_ADMIN, UUID.randomUUID().toString()).then().statusCode(422).body("errors.code",
                contains("destruction-list.customer-unknown"));
        draft(DATA_ADMIN).then().statusCode(422).body("errors.field", contains("customerIds"));
        draft(REP, listed).then().statusCode(403);
        try {
            Retained.policy(Map.of());
            Response tenYears = draft(DATA_ADMIN, sealed());
            tenYears.then().statusCode(409).body("errors.rule", contains("S2c-39"));
        } finally {
            Retained.endOfCooperationCounts();
        }
    }

    @Test
    @Rule({"S1-63", "S4-18"})
    void drafter_reviewer_approver_witness_and_executor_are_not_one_another() {
        Tokens everything = Tokens.staff("一人多职").role(Roles.DATA_ADMIN, Roles.DEPT_MANAGER, Roles.GENERAL_MANAGER)
                .department(UUID.randomUUID());
        Response drafted = draft(everything, sealed());
        step(DATA_ADMIN, drafted, "submit", null).then().statusCode(403).body("code",
                is("destruction-list.not-drafter"));
        Response submitted = done(everything, drafted, "submit", null);
        step(everything, submitted, "review", Map.of()).then().statusCode(403).body("code",
                is("destruction-list.drafter-reviews"));
        step(WITNESS, submitted, "review", Map.of()).then().statusCode(403).body("rule", is("S2c-39"));

        Response other = done(DATA_ADMIN, draft(DATA_ADMIN, sealed()), "submit", null);
        Response reviewed = done(everything, other, "review", Map.of());
        step(everything, reviewed, "approve", Map.of()).then().statusCode(403).body("code",
                is("destruction-list.reviewer-approves"));
        Response signed = done(SECOND_ADMIN, done(WITNESS, done(GM, reviewed, "approve", Map.of()), "sign", null),
                "sign", null);
        execute(everything, signed).then().statusCode(403).body("code", is("destruction-list.decider-executes"));
        execute(SECOND_ADMIN, signed).then().statusCode(403).body("code", is("destruction-list.witness-executes"))
                .body("rule", is("S4-18"));
        Api.as(SECOND_ADMIN).get(LISTS + "/" + signed.path("id")).then().body("allowedActions",
                not(hasItem("execute")));
        execute(DATA_ADMIN, signed).then().statusCode(200);
    }

    @Test
    @Rule("S2c-39")
    void a_list_can_be_rejected_or_withdrawn_and_its_files_are_free_for_another() {
        String id = sealed();
        Response rejected = done(REVIEWER, done(DATA_ADMIN, draft(DATA_ADMIN, id), "submit", null), "reject",
                reason("附件不全"));
        rejected.then().body("status", is("REJECTED")).body("lastReason", is("附件不全"));
        assertThat(kinds(DATA_ADMIN, "notifications", rejected.path("id"))).contains("destruction-list.rejected");
        Response withdrawn = done(DATA_ADMIN, approved(id), "withdraw", reason("暂缓"));
        step(WITNESS, withdrawn, "sign", null).then().statusCode(409).body("code",
                is("destruction-list.transition-not-allowed"));
        draft(DATA_ADMIN, id).then().statusCode(201);
    }

    @Test
    @Rule("S4-18")
    void a_hold_keeps_the_whole_list_from_being_executed_until_it_is_lifted() {
        String id = sealed();
        Response list = signed(id, sealed());
        Response hold = hold(GM, id);
        hold.then().statusCode(201).body("number", matchesPattern("BQ-20\\d\\d-\\d{6}")).body("allowedActions",
                contains("lift"));
        hold(DATA_ADMIN, id).then().statusCode(409).body("code", is("legal-hold.placed-already"));
        hold(REP, id).then().statusCode(403);
        hold(GM, UUID.randomUUID().toString()).then().statusCode(422).body("errors.field", contains("customerId"));
        Response refused = execute(DATA_ADMIN, list);
        refused.then().statusCode(409);
        assertThat(codes(refused)).containsExactly("destruction-list.on-hold");
        assertThat(refused.<List<String>>path("errors.message").getFirst()).contains(hold.<String>path("number"));
        Api.as(DATA_ADMIN).queryParam("customer", id).get(HOLDS).then().body("items.status", contains("PLACED"));
        Api.as(DATA_ADMIN, hold.<Integer>path("version"))
                .body(reason("案件已结"))
                .post(HOLDS + "/" + hold.path("id") + "/actions/lift")
                .then()
                .statusCode(200)
                .body("status", is("LIFTED"));
        execute(DATA_ADMIN, list).then().statusCode(200);
        hold(DATA_ADMIN, id).then().statusCode(409).body("code", is("customer.destroyed"));
    }

    @Test
    @Rule("S4-17")
    void the_sealed_files_stand_in_the_order_in_which_they_may_go_with_what_keeps_them() {
        String held = sealed();
        hold(DATA_ADMIN, held).then().statusCode(201);
        String number = seen(DATA_ADMIN, held).path("number");
        Api.as(DATA_ADMIN).queryParam("q", number).get(LISTS + "/sealed-files").then()
                .body("items.customerNumber", contains(number))
                .body("items[0].held", is(true))
                .body("items[0].due", is(true))
                .body("items[0].destroyableFrom", is("2023-03-31"));
        Api.as(DATA_ADMIN).queryParam("q", number).queryParam("destroyable", true).get(LISTS + "/sealed-files").then()
                .body("items", empty());
        Api.as(REP).get(LISTS + "/sealed-files").then().statusCode(403);
        Response list = draft(DATA_ADMIN, sealed());
        String listed = list.path("files[0].customerNumber");
        Api.as(REP).queryParam("q", listed).get(LISTS).then().body("items.number",
                contains(list.<String>path("number")));
    }
}
