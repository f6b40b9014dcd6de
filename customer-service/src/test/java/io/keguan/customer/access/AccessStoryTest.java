package io.keguan.customer.access;

import static io.keguan.customer.Forms.AUDITOR;
import static io.keguan.customer.Forms.COLLEAGUE;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.access.Asking.CUSTOMERS;
import static io.keguan.customer.access.Asking.GM;
import static io.keguan.customer.access.Asking.KEEPER;
import static io.keguan.customer.access.Asking.MANAGER;
import static io.keguan.customer.access.Asking.REQUESTS;
import static io.keguan.customer.access.Asking.act;
import static io.keguan.customer.access.Asking.asked;
import static io.keguan.customer.access.Asking.done;
import static io.keguan.customer.access.Asking.file;
import static io.keguan.customer.access.Asking.newcomer;
import static io.keguan.customer.access.Asking.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** The ways into a closed file and of a paper file out of the cabinet, as the people at the door go them. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessStoryTest {

    private static final String TASKS = "/api/v1/services/customer/tasks";
    private static final String NEWS = "/api/v1/services/customer/notifications";

    @Inject
    OutboxProbe outbox;

    @Test
    @Rule({"S2a-10", "S4-02"})
    void a_stranger_is_refused_asks_reads_the_file_and_is_refused_again_when_the_permission_is_taken_back() {
        String customer = Asking.customer();
        String name = file(REP, customer).path("name");
        Tokens stranger = newcomer();
        file(stranger, customer).then().statusCode(403).body("code", is("customer.access-needed"))
                .body("rule", is("S2a-10")).body("params.grantedBy", is("GENERAL_MANAGER"))
                .body("params.customerId", is(customer)).body("params.customerName", is(name))
                .body("params.ask", is("VIEW")).body("params.requestId", nullValue());

        Response seen = asked(stranger, "VIEW", customer);
        String id = seen.path("id");
        seen.then().header("ETag", is("\"0\"")).body("number", startsWith("JY-20")).body("status", is("REQUESTED"))
                .body("approver", is("GENERAL_MANAGER")).body("rule", is("S2a-10"))
                .body("allowedActions", contains("withdraw"));
        file(stranger, customer).then().statusCode(403).body("params.requestId", is(id));
        assertThat(Forms.kinds(GM, "tasks", id)).containsExactly("access-request.approve");
        Api.as(GM).get(REQUESTS + "/" + id).then().body("allowedActions", contains("approve", "reject"));

        seen = done(GM, seen, "approve", reason());
        seen.then().body("status", is("OPEN")).body("decision.byName", is("总经理"));
        assertThat(Forms.kinds(GM, "tasks", id)).isEmpty();
        Api.as(stranger).get(NEWS).then().body("items.kind", hasItem("access-request.approved"));
        file(stranger, customer).then().statusCode(200).body("name", is(name))
                .body("contacts[0].phoneMasked", notNullValue());
        Api.as(stranger).get(CUSTOMERS + customer + "/timeline").then().statusCode(200);
        Api.as(stranger).queryParam("q", name).get("/api/v1/customers").then().body("items[0].access", is("FULL"));
        Api.as(stranger).body(Map.of("side", "CUSTOMER", "happenedOn", "2026-11-02", "subject", "新厂房投产", "content",
                "二期厂房开始生产")).post(CUSTOMERS + customer + "/major-events").then().statusCode(403)
                .body("code", is("customer.reading-only")).body("rule", is("S4-20"));
        String other = Asking.customer();
        file(stranger, other).then().statusCode(403);
        file(newcomer(), customer).then().statusCode(403);

        seen = done(GM, seen, "revoke", reason());
        seen.then().body("status", is("REVOKED")).body("allowedActions", is(List.of()));
        file(stranger, customer).then().statusCode(403);
        Api.as(stranger).queryParam("q", name).get("/api/v1/customers").then().body("items[0].access", is("LIMITED"));
        Api.as(stranger).get(NEWS).then().body("items.kind", hasItem("access-request.revoked"));
        assertThat(outbox.typesOf(UUID.fromString(id))).containsExactly("access-request.requested.v1",
                "access-request.approved.v1", "access-request.revoked.v1");
        traces(customer, seen.path("number"));
    }

    /** The look under permission stands in the trail with the permission and its purpose. */
    private void traces(String customer, String number) {
        Api.as(AUDITOR).queryParam("type", "customer").queryParam("id", customer)
                .get("/api/v1/services/customer/audit").then().body("intact", is(true))
                .body("items.find { it.after?.permission == '" + number + "' }.action", is("view"))
                .body("items.find { it.after?.permission == '" + number + "' }.reason", is("联合投标，核对合作记录"));
        Api.as(AUDITOR).get(CUSTOMERS + customer + "/accesses").then().statusCode(200)
                .body("items.find { it.requestNumber == '" + number + "' }.kind", is("VIEW"))
                .body("items.find { it.requestNumber == '" + number + "' }.purpose", is("联合投标，核对合作记录"));
    }

    @Test
    @Rule({"S2c-38", "S2d-42"})
    void a_paper_file_is_asked_for_reviewed_approved_registered_and_brought_back() {
        String customer = Asking.customer();
        Tokens borrower = newcomer();
        Response seen = asked(borrower, "BORROW", customer);
        String id = seen.path("id");
        seen.then().body("approver", is("GENERAL_MANAGER")).body("rule", is("S2c-38")).body("openUntil", nullValue());
        act(GM, seen, "approve", reason()).then().statusCode(409)
                .body("code", is("access-request.transition-not-allowed"))
                .body("allowedActions", contains("consent", "review", "reject", "withdraw"));
        assertThat(Forms.kinds(MANAGER, "tasks", id)).containsExactly("access-request.review");
        seen = done(MANAGER, seen, "review", Map.of("note", "确需使用"));
        seen.then().body("status", is("REVIEWED")).body("review.byName", is("黄经理"));
        seen = done(GM, seen, "approve", reason());
        seen.then().body("status", is("APPROVED"));
        act(COLLEAGUE, seen, "register", Map.of()).then().statusCode(403);
        file(borrower, customer).then().statusCode(403);
        seen = done(KEEPER, seen, "register", Map.of("note", "档案袋一份，共 12 页"));
        seen.then().body("status", is("OPEN")).body("lending.byName", is("档案员")).body("dueAt", notNullValue());
        Api.as(borrower).get(TASKS).then().body("items.find { it.subjectId == '" + id + "' }.kind",
                is("access-request.return")).body("items.find { it.subjectId == '" + id + "' }.rule", is("S2d-42"));
        seen = done(KEEPER, seen, "return", Map.of("note", "完整归还"));
        seen.then().body("status", is("RETURNED")).body("bar", nullValue()).body("allowedActions", is(List.of()));
        Api.as(borrower).get(TASKS).then().body("items.subjectId", not(hasItem(id)));
        assertThat(outbox.typesOf(UUID.fromString(id))).containsExactly("access-request.requested.v1",
                "access-request.reviewed.v1", "access-request.approved.v1", "access-request.registered.v1",
                "access-request.returned.v1");
    }

    @Test
    @Rule("S4-28")
    void personal_data_of_an_opened_file_are_asked_for_from_the_data_administrator() {
        String customer = Asking.customer();
        Tokens stranger = newcomer();
        Asking.ask(stranger, Asking.question("DETAIL", customer)).then().statusCode(403)
                .body("code", is("customer.access-needed"));
        done(GM, asked(stranger, "VIEW", customer), "approve", reason());
        String contact = file(stranger, customer).path("contacts[0].id");
        String reveal = CUSTOMERS + customer + "/contacts/" + contact + "/actions/reveal";
        Map<String, String> phone = Map.of("field", "PHONE", "purpose", "约见");
        Api.as(stranger).body(phone).post(reveal).then().statusCode(403).body("code", is("customer.detail-needed"))
                .body("rule", is("S4-28")).body("params.grantedBy", is("DATA_ADMIN"));
        Response seen = asked(stranger, "DETAIL", customer);
        act(GM, seen, "approve", reason()).then().statusCode(403).body("code", is("access-request.not-yours"));
        done(DATA_ADMIN, seen, "approve", reason());
        Api.as(stranger).body(phone).post(reveal).then().statusCode(200).body("value", startsWith("139"));
    }

    @Test
    @Rule({"S4-20", "S2c-37"})
    void a_permission_to_read_is_no_permission_to_take_a_copy() {
        String customer = Asking.customer();
        Tokens stranger = newcomer();
        String copy = CUSTOMERS + customer + "/copy";
        done(GM, asked(stranger, "VIEW", customer), "approve", reason());
        for (Tokens reader : List.of(stranger, REP)) {
            Api.as(reader).get(copy).then().statusCode(403).body("code", is("customer.copy-needed"))
                    .body("rule", is("S2c-37")).body("params.grantedBy", is("GENERAL_MANAGER"));
        }
        Response seen = asked(stranger, "COPY", customer);
        act(MANAGER, seen, "approve", reason()).then().statusCode(403);
        done(GM, seen, "approve", reason());
        Api.as(stranger).get(copy).then().statusCode(200)
                .header("Content-Disposition", startsWith("attachment; filename=\"KH-"))
                .body("id", is(customer));
        Api.as(AUDITOR).queryParam("kind", "COPY").get(CUSTOMERS + customer + "/accesses").then()
                .body("items.requestNumber", contains(seen.<String>path("number")));
    }

    @Test
    @Rule("S2c-32")
    void a_registration_form_of_others_is_read_with_the_general_managers_leave_only() {
        Response established = Forms.form().established();
        String form = "/api/v1/registrations/" + established.path("id");
        String customer = established.path("customerId");
        for (Tokens other : List.of(COLLEAGUE, MANAGER)) {
            Api.as(other).get(form).then().statusCode(403).body("code", is("registration.access-needed"))
                    .body("rule", is("S2c-32")).body("params.grantedBy", is("GENERAL_MANAGER"))
                    .body("params.customerId", is(customer)).body("name", nullValue());
            Api.as(other).get(form + "/timeline").then().statusCode(403);
            Api.as(other).queryParam("type", "registration").queryParam("id", established.<String>path("id"))
                    .get("/api/v1/services/customer/audit").then().statusCode(404);
        }
        for (Tokens own : List.of(REP, DATA_ADMIN, AUDITOR, GM)) {
            Api.as(own).get(form).then().statusCode(200);
        }
        Response seen = asked(COLLEAGUE, "COPY", customer);
        seen = done(GM, seen, "approve", reason());
        Api.as(COLLEAGUE).get(form).then().statusCode(200);
        done(GM, seen, "revoke", reason());
        Api.as(COLLEAGUE).get(form).then().statusCode(403);
        Api.as(AUDITOR).get(CUSTOMERS + customer + "/accesses").then()
                .body("items.findAll { it.subjectType == 'registration' }.staffName", hasItem("陈静"));
    }
}
