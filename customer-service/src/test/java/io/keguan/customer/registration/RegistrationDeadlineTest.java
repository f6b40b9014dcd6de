package io.keguan.customer.registration;

import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.act;
import static io.keguan.customer.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.due.DueSweeper;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegistrationDeadlineTest {

    @Inject
    TestClock clock;
    @Inject
    DueSweeper sweeper;

    @AfterEach
    void tellTheRealTime() {
        clock.reset();
    }

    @Test
    @Rule("S2c-26")
    void a_form_that_comes_after_ten_on_the_next_working_day_is_late_and_says_by_which_article() {
        clock.set(at("2026-11-23T10:00:00"));
        form().with("contactedAt", at("2026-11-20T16:00:00").toString()).submitted().then().body("late", is(false));
        clock.set(at("2026-11-23T10:00:01"));
        Response late = form().with("contactedAt", at("2026-11-20T16:00:00").toString()).submitted();
        late.then().body("late", is(true));
        Api.as(DATA_ADMIN).queryParam("type", "registration").queryParam("id", late.<String>path("id"))
                .get("/api/v1/services/customer/audit").then().body("items.rule", hasItem("S2c-26"));
    }

    @Test
    @Rule("S2c-26")
    void nobody_registers_a_contact_that_has_not_happened() {
        form().with("contactedAt", clock.instant().plusSeconds(3600).toString()).submit(REP).then().statusCode(422)
                .body("errors.field", contains("contactedAt"))
                .body("errors.code", contains("validation.past-or-present"));
    }

    @Test
    @Rule("S4-22")
    void an_audit_that_did_not_happen_in_time_is_told_to_the_representative_once() {
        clock.set(at("2026-11-20T09:00:00"));
        Response waiting = form().with("contactedAt", clock.instant().toString()).submitted();
        waiting.then().body("auditDueAt", is(at("2026-11-23T18:00:00").toString()));
        Response done = form().with("contactedAt", clock.instant().toString()).submitted();
        act(DATA_ADMIN, done, "establish", Map.of("channel", "PHONE", "confirmedWith", "李强")).then().statusCode(200);
        clock.set(at("2026-11-23T17:59:59"));
        sweeper.sweep();
        assertThat(overdue(waiting)).isZero();
        clock.set(at("2026-11-23T18:00:00"));
        sweeper.sweep();
        sweeper.sweep();
        assertThat(overdue(waiting)).isEqualTo(1);
        assertThat(overdue(done)).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(Forms.work(DATA_ADMIN, "tasks", waiting.path("id")).getFirst()).containsEntry("overdue", true);
    }

    private static int overdue(Response registration) {
        return Collections.frequency(Forms.kinds(REP, "notifications", registration.path("id")),
                "registration.audit-overdue");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
