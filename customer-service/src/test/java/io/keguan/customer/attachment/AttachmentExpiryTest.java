package io.keguan.customer.attachment;

import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Forms.kinds;
import static io.keguan.customer.Forms.reason;
import static io.keguan.customer.attachment.Uploads.about;
import static io.keguan.customer.attachment.Uploads.pdf;
import static io.keguan.customer.attachment.Uploads.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.due.DueSweeper;
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
class AttachmentExpiryTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.now(CHINA);
    private static final LocalDate LAST = TODAY.plusDays(60);

    @Inject
    TestClock clock;
    @Inject
    DueSweeper sweeper;

    @AfterEach
    void tellTheRealTime() {
        clock.reset();
    }

    @Test
    @Rule("S2c-33")
    void the_owner_hears_thirty_and_seven_days_before_a_licence_ends_and_the_day_after() {
        Tokens owner = owner("执照一");
        String id = customer(owner);
        Response licence = licence(owner, id, LAST);
        at(LAST.minusDays(30), LocalTime.of(8, 59, 59));
        assertThat(kinds(owner, "notifications", id)).doesNotContain("attachment.expiring");
        at(LAST.minusDays(30), LocalTime.of(9, 0));
        assertThat(kinds(owner, "notifications", id)).containsOnlyOnce("attachment.expiring");
        assertThat(kinds(owner, "tasks", licence.path("id"))).containsExactly("attachment.renew");
        Api.as(owner).get(licence.header("Location")).then().body("validity", is("EXPIRING"));
        at(LAST.minusDays(7), LocalTime.of(9, 0));
        assertThat(kinds(owner, "notifications", id).stream().filter("attachment.expiring"::equals)).hasSize(2);
        at(LAST.plusDays(1), LocalTime.of(8, 59, 59));
        assertThat(kinds(owner, "notifications", id)).doesNotContain("attachment.expired");
        at(LAST.plusDays(1), LocalTime.of(9, 0));
        assertThat(kinds(owner, "notifications", id)).containsOnlyOnce("attachment.expired");
        Api.as(owner).get(licence.header("Location")).then().body("validity", is("EXPIRED"));
        at(LAST.plusDays(90), LocalTime.of(9, 0));
        assertThat(kinds(owner, "notifications", id)).containsOnlyOnce("attachment.expired");
        assertThat(kinds(owner, "tasks", licence.path("id"))).containsExactly("attachment.renew");
    }

    @Test
    void a_new_copy_or_voiding_ends_the_reminders_of_the_old_one() {
        Tokens owner = owner("执照二");
        String id = customer(owner);
        Response replaced = licence(owner, id, LAST);
        at(LAST.minusDays(30), LocalTime.of(9, 0));
        uploaded(owner, id, about("BUSINESS_LICENCE", "新执照.pdf", "validUntil", LAST.plusYears(5).toString(), "replaces",
                replaced.path("id")), pdf());
        assertThat(kinds(owner, "tasks", replaced.path("id"))).isEmpty();
        Response voided = uploaded(owner, id, about("ID_CARD", "身份证.pdf", "validUntil", LAST.toString()), pdf());
        Api.as(owner, 0).body(reason("人已离职")).post(voided.header("Location") + "/actions/void").then()
                .statusCode(200);
        at(LAST.plusDays(2), LocalTime.of(9, 0));
        assertThat(kinds(owner, "notifications", id).stream().filter(kind -> kind.startsWith("attachment")))
                .containsExactly("attachment.expiring");
    }

    @Test
    void a_copy_that_has_ended_already_is_asked_for_at_once() {
        Tokens owner = owner("执照三");
        String id = customer(owner);
        Response licence = licence(owner, id, TODAY.minusDays(1));
        at(TODAY.plusDays(2), LocalTime.of(9, 0));
        assertThat(kinds(owner, "tasks", licence.path("id"))).containsExactly("attachment.renew");
        assertThat(kinds(owner, "notifications", id)).contains("attachment.expired");
    }

    private void at(LocalDate day, LocalTime time) {
        clock.set(day.atTime(time).atZone(CHINA).toInstant());
        sweeper.sweep();
    }

    private static Response licence(Tokens owner, String id, LocalDate validUntil) {
        return uploaded(owner, id, about("BUSINESS_LICENCE", "执照.pdf", "validUntil", validUntil.toString()), pdf());
    }

    private static Tokens owner(String name) {
        return Tokens.staff(name).role(Roles.SALES_REP).department(Forms.SALES);
    }

    private static String customer(Tokens owner) {
        Response seen = form().submit(owner);
        return Forms.act(Forms.DATA_ADMIN, seen, "establish", Map.of("channel", "PHONE", "confirmedWith", "李强"))
                .path("customerId");
    }
}
