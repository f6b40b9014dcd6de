package io.keguan.customer.reception;

import static io.keguan.customer.Forms.form;
import static io.keguan.customer.reception.FrontDesk.act;
import static io.keguan.customer.reception.FrontDesk.seen;
import static io.keguan.customer.reception.FrontDesk.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.customer.staff.persistence.StaffDirectory;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceptionApiTest {

    @Inject
    StaffDirectory directory;
    @Inject
    OutboxProbe outbox;

    private FrontDesk desk;

    @BeforeEach
    void open() {
        desk = new FrontDesk(directory);
    }

    @Test
    @Rule("S2c-29")
    void who_names_the_earlier_manager_rightly_is_led_to_that_manager() {
        Forms known = form();
        Response registration = known.submit(desk.owner);
        Response reception = desk.received(named(known, "原经理"));
        reception.then().body("outcome", is("TO_MANAGER")).body("ownerName", is("原经理" + desk.suffix))
                .body("hostName", is("原经理" + desk.suffix)).body("grounds.ground", contains("NAMED_RIGHT"))
                .body("grounds.rule", contains("S2c-29")).body("known.number", is(registration.<String>path("number")))
                .body("allowedActions", empty());
        String id = reception.path("id");
        assertThat(Forms.kinds(desk.owner, "tasks", id)).containsExactly("reception.receive");
        assertThat(Forms.kinds(desk.owner, "notifications", id)).containsExactly("reception.assigned");
        act(desk.onDuty, reception, "accept", null).then().statusCode(403).body("code", is("reception.not-host"))
                .body("rule", is("S2c-29"));
        Response accepted = act(desk.owner, reception, "accept", null);
        accepted.then().statusCode(200).body("allowedActions", hasItems("register", "connect"));
        Response connected = act(desk.owner, accepted, "connect", Map.of("registrationId", registration.path("id")));
        connected.then().statusCode(200).body("status", is("CONNECTED"))
                .body("registrationNumber", is(registration.<String>path("number")));
        assertThat(Forms.kinds(desk.owner, "tasks", id)).isEmpty();
        assertThat(outbox.typesOf(UUID.fromString(id))).containsExactly("reception.assigned.v1",
                "reception.accepted.v1", "reception.connected.v1");
    }

    @Test
    @Rule("S2c-29")
    void who_can_name_nobody_is_a_new_customer_of_the_duty_person_and_is_registered_with_where_it_came_from() {
        desk.staffed();
        Map<String, Object> visitor = visitor();
        visitor.put("contactedBefore", true);
        Response reception = desk.received(visitor);
        reception.then().body("outcome", is("DUTY")).body("grounds.ground", contains("NOT_NAMED"))
                .body("hostName", is("值班" + desk.suffix)).body("namedName", nullValue());
        Response accepted = act(desk.onDuty, reception, "accept", null);
        Forms form = form().with("name", visitor.get("company")).withContact("phone", visitor.get("visitorPhone"));
        Response registered = act(desk.onDuty, accepted, "register", Map.of("form", form.body()));
        registered.then().statusCode(200).body("status", is("REGISTERED")).body("allowedActions", empty());
        String registration = registered.path("registrationId");
        Api.as(desk.onDuty).get("/api/v1/registrations/" + registration).then().statusCode(200)
                .body("submittedByName", is("值班" + desk.suffix)).body("name", is(visitor.get("company")));
        Api.as(desk.onDuty).queryParam("registration", registration).get("/api/v1/receptions").then()
                .body("items.number", contains(reception.<String>path("number")));
        assertThat(outbox.typesOf(UUID.fromString(reception.path("id")))).last().isEqualTo("reception.registered.v1");
    }

    @Test
    @Rule("S2c-29")
    void naming_somebody_else_than_the_owner_makes_a_new_customer_and_says_so() {
        desk.staffed();
        Forms known = form();
        known.submit(desk.owner);
        desk.received(named(known, "前台")).then().body("outcome", is("DUTY"))
                .body("grounds.ground", contains("NAMED_WRONG", "KNOWN_ELSEWHERE")).body("ownerName",
                        is("值班" + desk.suffix));
        Map<String, Object> unknown = visitor();
        unknown.put("contactedBefore", true);
        unknown.put("namedId", desk.id("原经理"));
        desk.received(unknown).then().body("outcome", is("DUTY")).body("grounds.ground", contains("NOTHING_FOUND"));
    }

    @Test
    @Rule("S2c-29")
    void the_customer_of_a_manager_who_is_away_stays_the_managers_and_of_one_who_has_left_does_not() {
        desk.staffed("原经理");
        Forms known = form();
        known.submit(desk.owner);
        Response reception = desk.received(named(known, "原经理"));
        reception.then().body("outcome", is("TO_MANAGER")).body("ownerName", is("原经理" + desk.suffix))
                .body("hostName", is("值班" + desk.suffix)).body("grounds.ground", contains("NAMED_RIGHT", "OWNER_AWAY"));
        assertThat(Forms.kinds(desk.owner, "notifications", reception.path("id")))
                .containsExactly("reception.stood-in");
        directory.enable(desk.id("原经理"), false);
        desk.received(named(known, "原经理")).then().body("outcome", is("DUTY"))
                .body("ownerName", is("值班" + desk.suffix)).body("grounds.ground", contains("NAMED_LEFT"));
    }

    @Test
    @Rule("S2c-30")
    void whom_the_referrer_designates_has_the_customer_and_without_it_the_duty_person() {
        desk.staffed();
        Forms known = form();
        known.submit(desk.clerk);
        Map<String, Object> sent = FrontDesk.of(known);
        sent.put("referred", true);
        sent.put("referrer", "老客户陈总");
        sent.put("designatedId", desk.id("原经理"));
        sent.put("namedId", desk.id("前台"));
        desk.received(sent).then().body("outcome", is("DESIGNATED")).body("ownerName", is("原经理" + desk.suffix))
                .body("grounds.ground", contains("DESIGNATED")).body("grounds.rule", contains("S2c-30"));
        Map<String, Object> plain = visitor();
        plain.put("referred", true);
        plain.put("referrer", "老客户陈总");
        desk.received(plain).then().body("outcome", is("DUTY"))
                .body("grounds.ground", contains("NOT_DESIGNATED", "NEVER_CONTACTED"));
    }

    @Test
    @Rule({"S2c-29", "S2c-30"})
    void what_the_desk_has_not_asked_is_refused_with_all_reasons_at_once() {
        Map<String, Object> wrong = visitor();
        wrong.put("contactedBefore", true);
        wrong.put("namedId", UUID.randomUUID());
        wrong.put("referred", true);
        Response refused = desk.receive(wrong);
        refused.then().statusCode(422).body("errors.code", hasItems("reception.staff-unknown",
                "reception.referrer-missing"));
        wrong.put("referred", false);
        wrong.put("designatedId", desk.id("原经理"));
        desk.receive(wrong).then().statusCode(422).body("errors.code",
                hasItem("reception.designated-without-referrer"));
    }

    @Test
    @Rule("S2c-29")
    void without_a_roster_for_today_the_desk_is_told_whose_roster_is_missing() {
        Map<String, Object> visitor = visitor();
        Response refused = desk.receive(visitor);
        refused.then().statusCode(409).body("code", is("reception.nobody-on-duty")).body("rule", is("S2c-29"));
        assertThat(refused.<String>path("detail")).contains("部门经理");
        assertThat(outbox.rows("reception WHERE visitor_phone = '" + visitor.get("visitorPhone") + "'")).isZero();
        desk.staffed();
        desk.received(visitor);
    }

    @Test
    @Rule({"S2c-28", "S2c-29"})
    void the_manager_corrects_once_with_a_reason_and_never_to_the_own_gain() {
        desk.staffed();
        Response reception = desk.received(visitor());
        Map<String, Object> toOwner = Map.of("ownerId", desk.id("原经理"), "reason", "客户出示了原经理的名片");
        act(desk.clerk, reception, "correct", toOwner).then().statusCode(403);
        act(desk.manager, reception, "correct", Map.of("ownerId", desk.id("经理"), "reason", "我来")).then().statusCode(403)
                .body("code", is("reception.corrector-gains")).body("rule", is("S2c-28"));
        act(desk.manager, reception, "correct", Map.of("ownerId", desk.id("原经理"), "reason", " ")).then()
                .statusCode(422);
        Response corrected = act(desk.manager, reception, "correct", toOwner);
        corrected.then().statusCode(200).body("ownerName", is("原经理" + desk.suffix)).body("status", is("ASSIGNED"))
                .body("correction.fromName", is("值班" + desk.suffix)).body("grounds.ground", hasItem("CORRECTED"));
        assertThat(Forms.kinds(desk.onDuty, "tasks", reception.path("id"))).isEmpty();
        assertThat(Forms.kinds(desk.onDuty, "notifications", reception.path("id"))).contains("reception.corrected");
        act(desk.manager, corrected, "correct", Map.of("ownerId", desk.id("前台"), "reason", "再改")).then().statusCode(409)
                .body("code", is("reception.corrected-already"));
    }

    @Test
    @Rule("S2c-32")
    void a_visitor_is_masked_for_colleagues_and_unknown_to_other_departments() {
        desk.staffed();
        Map<String, Object> visitor = visitor();
        Response reception = desk.received(visitor);
        String phone = visitor.get("visitorPhone").toString();
        seen(desk.clerk, reception).then().body("visitorPhone", is(phone));
        seen(desk.onDuty, reception).then().body("visitorPhone", is(phone));
        assertThat(seen(desk.owner, reception).<String>path("visitorPhone")).contains("*").isNotEqualTo(phone);
        seen(Forms.STRANGER, reception).then().statusCode(404);
        Api.as(Forms.STRANGER).queryParam("q", reception.<String>path("number")).get("/api/v1/receptions").then()
                .body("items", empty());
        Api.as(desk.owner).queryParam("q", reception.<String>path("number")).get("/api/v1/receptions").then()
                .body("items.id", is(List.of(reception.<String>path("id"))));
        act(Forms.STRANGER, reception, "accept", null).then().statusCode(404);
    }

    @Test
    void a_visitor_who_is_a_customer_already_goes_on_in_the_file() {
        Forms known = form();
        Response submitted = known.submit(desk.owner);
        String customer = Forms.act(Forms.DATA_ADMIN, submitted, "establish",
                Map.of("channel", "PHONE", "confirmedWith", "李强")).path("customerId");
        Response accepted = act(desk.owner, desk.received(named(known, "原经理")), "accept", null);
        accepted.then().body("known.kind", is("CUSTOMER"));
        act(desk.owner, accepted, "connect", Map.of()).then().statusCode(422);
        act(desk.owner, accepted, "connect", Map.of("customerId", customer)).then().statusCode(200)
                .body("customerId", is(customer));
        Api.as(desk.owner).get("/api/v1/customers/" + customer + "/correspondence").then()
                .body("items.channel", hasItem("RECEPTION")).body("items.content", hasItem("看样品"));
        Api.as(desk.owner).get("/api/v1/customers/" + customer + "/timeline").then()
                .body("items.kind", hasItems("reception.assigned", "reception.accepted", "reception.connected"));
        Api.as(desk.owner).queryParam("customer", customer).get("/api/v1/receptions").then()
                .body("items.customerId", contains(customer));
    }

    private Map<String, Object> named(Forms known, String manager) {
        Map<String, Object> visitor = FrontDesk.of(known);
        visitor.put("namedAs", manager);
        visitor.put("namedId", desk.id(manager));
        return visitor;
    }
}
