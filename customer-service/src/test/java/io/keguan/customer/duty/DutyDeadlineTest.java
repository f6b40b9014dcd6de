package io.keguan.customer.duty;

import static io.keguan.customer.Filed.MANAGER;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.duty.Asked.act;
import static io.keguan.customer.duty.Asked.needs;
import static io.keguan.customer.duty.Asked.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.due.DueSweeper;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** The deadlines of duties at the end of February 2027, a month of 28 days. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DutyDeadlineTest {

    @Inject
    TestClock clock;
    @Inject
    DueSweeper sweeper;
    @Inject
    OutboxProbe outbox;
    @Inject
    DutyCalendar calendar;

    @AfterEach
    void tellTheRealTime() {
        clock.reset();
    }

    @Test
    @Rule("S4-12")
    void account_managers_are_reminded_twice_and_the_duty_falls_overdue_once_and_stays_late() {
        Response duty = opened("NEED_UPDATE");
        sweepAt("2027-02-25T08:59:59");
        reminded(duty, 0);
        assertThat(Forms.kinds(MANAGER, "tasks", duty.path("id"))).isEmpty();
        sweepAt("2027-02-25T09:00:00");
        reminded(duty, 1);
        assertThat(Forms.kinds(MANAGER, "tasks", duty.path("id"))).containsExactly("duty.need-update");
        sweepAt("2027-02-27T09:00:00");
        reminded(duty, 2);
        sweepAt("2027-02-28T23:59:59");
        seen(duty).then().body("status", is("DUE")).body("late", is(false));
        sweepAt("2027-03-01T00:00:00");
        sweepAt("2027-03-01T00:00:05");
        seen(duty).then().body("status", is("OVERDUE")).body("late", is(true));
        act(MANAGER, seen(duty), "report-needs", needs(false, null)).then().statusCode(200).body("status", is("DONE"))
                .body("late", is(true));
        assertThat(Forms.kinds(MANAGER, "tasks", duty.path("id"))).isEmpty();
        assertThat(outbox.typesOf(id(duty))).containsExactly("duty.overdue.v1", "duty.done.v1");
        assertThat(outbox.of(id(duty)).getFirst().payload().path("proposedFineFen").isNull()).isTrue();
        assertThat(outbox.of(id(duty)).getFirst().payload().path("ownerId").isNull()).isTrue();
    }

    @Test
    @Rule("S2c-35")
    void a_form_that_is_sent_on_the_last_second_is_in_time_and_one_second_later_it_is_not() {
        Response inTime = monthlyForm();
        Response late = monthlyForm();
        clock.set(at("2027-02-28T23:59:59"));
        act(REP, inTime, "send", Map.of("followUp", "二月无异动")).then().statusCode(200).body("late", is(false));
        clock.set(at("2027-03-01T00:00:00"));
        act(REP, late, "send", Map.of("followUp", "二月无异动")).then().statusCode(200).body("late", is(true))
                .body("status", is("DONE"));
        assertThat(outbox.typesOf(id(late))).containsExactly("duty.overdue.v1", "duty.done.v1");
        assertThat(outbox.typesOf(id(inTime))).containsExactly("duty.done.v1");
    }

    @Test
    @Rule("S0-13")
    void the_owner_hears_of_a_visit_that_is_overdue() {
        Response duty = opened("VISIT");
        sweepAt("2027-05-12T00:00:00");
        seen(duty).then().body("status", is("OVERDUE"));
        assertThat(Forms.kinds(REP, "notifications", duty.path("id"))).contains("duty.overdue", "duty.reminder");
        assertThat(Forms.kinds(REP, "tasks", duty.path("id"))).containsExactly("duty.visit");
    }

    @Test
    @Rule("S2d-40")
    void handover_data_that_are_late_are_not_counted_and_fifty_yuan_are_proposed() {
        Asked.policy(Map.of("handoverData", "true"));
        try {
            clock.set(at("2027-02-10T10:00:00"));
            String customer = form().with("contactedAt", clock.instant().toString()).established().path("customerId");
            Response duty = Api.as(REP).body(Map.of("customerId", customer, "handedOverAt",
                    at("2027-02-10T10:00:00").toString(), "subject", "样灯一批")).post(Asked.DUTIES);
            assertThat(Forms.kinds(REP, "tasks", duty.path("id"))).containsExactly("duty.handover-data");
            sweepAt("2027-02-10T10:19:59");
            seen(duty).then().body("status", is("DUE"));
            sweepAt("2027-02-10T10:20:00");
            seen(duty).then().body("status", is("OVERDUE")).body("counted", is(false));
            var overdue = outbox.of(id(duty)).getFirst();
            assertThat(overdue.type()).isEqualTo("duty.overdue.v1");
            assertThat(overdue.payload().path("proposedFineFen").asLong()).isEqualTo(5000);
            assertThat(overdue.payload().path("counted").asBoolean(true)).isFalse();
        } finally {
            Asked.policy(Map.of("handoverData", "false"));
        }
    }

    private Response opened(String kind) {
        clock.set(at("2027-02-10T10:00:00"));
        String customer = form().with("contactedAt", clock.instant().toString()).established().path("customerId");
        calendar.openFor(UUID.fromString(customer));
        return Asked.of(customer, kind);
    }

    private Response monthlyForm() {
        Response first = opened("FILE_FORM");
        act(REP, first, "send", Map.of("followUp", "首次报送")).then().statusCode(200);
        calendar.openFor(UUID.fromString(first.path("customerId")));
        return Asked.of(first.path("customerId"), "FILE_FORM");
    }

    private void sweepAt(String local) {
        clock.set(at(local));
        sweeper.sweep();
    }

    private static void reminded(Response duty, int times) {
        seen(duty).then().body("reminderCount", is(times));
    }

    private static UUID id(Response duty) {
        return UUID.fromString(duty.path("id"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
