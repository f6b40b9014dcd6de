package io.keguan.customer.logbook;

import static io.keguan.customer.Filed.HEAD;
import static io.keguan.customer.Filed.MARKET;
import static io.keguan.customer.Forms.AUDITOR;
import static io.keguan.customer.Forms.COLLEAGUE;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.STRANGER;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Forms.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Together;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogbookApiTest {

    @Inject
    OutboxProbe outbox;
    @Inject
    DataSource database;
    @Inject
    TestClock clock;

    @AfterEach
    void tellTheRealTime() {
        clock.reset();
    }

    @ParameterizedTest
    @Rule({"S2a-12", "S2d-01", "S2d-02"})
    @CsvSource({"LETTER, OUTGOING, S2a-12", "FAX, INCOMING, S2a-12", "CALL, INCOMING, S2a-12",
            "RECEPTION, INCOMING, S2d-01", "FIELD_FEEDBACK, INCOMING, S2d-02"})
    void letters_faxes_calls_visitors_and_field_feedback_are_merged_into_the_file(String channel, String direction,
            String rule) {
        String file = file();
        Response entry = Api.as(REP).body(letter(channel, direction)).post(file + "/correspondence");
        entry.then().statusCode(201).body("channel", is(channel)).body("direction", is(direction))
                .body("subject", is("询价")).body("recordedByName", is("王芳")).body("state", is("VALID"))
                .body("counterpart", is("李强"));
        Api.as(COLLEAGUE).get(entry.header("Location")).then().statusCode(200).body("id", is(entry.<String>path("id")));
        Api.as(COLLEAGUE).queryParam("channel", channel).get(file + "/correspondence").then().statusCode(200)
                .body("items.id", contains(entry.<String>path("id")));
        Api.as(REP).get(file + "/timeline").then().body("items.find { it.kind == 'customer.correspondence-recorded' }"
                + ".params.subject", is("询价")).body("items[0].rule", is(rule));
    }

    @Test
    @Rule({"S2a-05", "S2a-06"})
    void major_events_on_either_side_stand_in_the_file() {
        String file = file();
        Api.as(REP).body(event("CUSTOMER", "法定代表人变更")).post(file + "/major-events").then().statusCode(201);
        Api.as(REP).body(event("BOTH", "终止区域代理协议")).post(file + "/major-events").then().statusCode(201);
        Api.as(REP).get(file + "/major-events").then().body("items.side", contains("BOTH", "CUSTOMER"));
        Api.as(REP).get(file + "/timeline").then().body("items.kind",
                hasItem("customer.major-event-recorded"))
                .body("items.findAll { it.kind == 'customer.major-event-recorded' }.rule",
                        contains("S2a-06", "S2a-05"));
    }

    @Test
    void an_entry_is_never_edited_but_corrected_or_voided_by_one_that_names_it() {
        String file = file() + "/correspondence";
        String wrong = Api.as(REP).body(letter("CALL", "INCOMING")).post(file).path("id");
        Map<String, Object> right = new LinkedHashMap<>(letter("CALL", "OUTGOING"));
        Response correction = Api.as(REP).body(Map.of("entry", right, "reason", "方向填反"))
                .post(file + "/" + wrong + "/actions/correct");
        correction.then().statusCode(200).body("correctsId", is(wrong)).body("direction", is("OUTGOING"))
                .body("correctionReason", is("方向填反"));
        Api.as(REP).get(file).then().body("items.state", contains("VALID", "CORRECTED"))
                .body("items.allowedActions", contains(List.of("correct", "void"), List.of()))
                .body("items[1].correctedById", is(correction.<String>path("id")));
        Api.as(REP).body(reason("再改")).post(file + "/" + wrong + "/actions/void").then().statusCode(409)
                .body("code", is("logbook.already-corrected"));
        Response voiding = Api.as(REP).body(reason("记错了客户"))
                .post(file + "/" + correction.path("id") + "/actions/void");
        voiding.then().statusCode(200).body("state", is("VOIDING"));
        Api.as(REP).get(file).then().body("items.state", contains("VOIDING", "VOIDED", "CORRECTED"));
        Api.as(REP).body(reason("x")).post(file + "/" + voiding.path("id") + "/actions/void").then().statusCode(409)
                .body("code", is("logbook.voided"));
        assertThatThrownBy(() -> execute("UPDATE customer_log SET subject = 'x' WHERE id = '" + wrong + "'"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute("DELETE FROM customer_log WHERE id = '" + wrong + "'"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void two_correct_one_entry_at_once_and_one_counter_entry_stands() {
        String file = file() + "/major-events";
        String wrong = Api.as(REP).body(event("CUSTOMER", "搬迁")).post(file).path("id");
        List<Response> answers = Together.run(4, i -> Api.as(REP).body(reason("重复")).post(
                file + "/" + wrong + "/actions/void"));
        assertThat(answers.stream().map(Response::statusCode)).containsOnlyOnce(200)
                .allMatch(s -> s == 200 || s == 409);
        Api.as(REP).get(file).then().body("items", hasSize(2));
    }

    @Test
    void only_who_may_read_the_file_writes_into_it_and_only_the_recorder_or_a_keeper_corrects() {
        String file = file() + "/correspondence";
        Api.as(STRANGER).body(letter("CALL", "INCOMING")).post(file).then().statusCode(403).body("rule", is("S2a-10"));
        Api.as(STRANGER).get(file).then().statusCode(403);
        Api.as(AUDITOR).body(letter("CALL", "INCOMING")).post(file).then().statusCode(403)
                .body("code", is("auth.forbidden"));
        Api.as(AUDITOR).get(file).then().statusCode(200);
        String entry = Api.as(REP).body(letter("CALL", "INCOMING")).post(file).path("id");
        Api.as(COLLEAGUE).get(file).then().body("items[0].allowedActions", is(List.of()));
        Api.as(COLLEAGUE).body(reason("x")).post(file + "/" + entry + "/actions/void").then().statusCode(403)
                .body("code", is("logbook.not-recorder"));
        String other = file();
        Api.as(REP).body(reason("x")).post(other + "/correspondence/" + entry + "/actions/void").then().statusCode(404);
        Api.as(REP).body(reason("x")).post(file.replace("correspondence", "major-events") + "/" + entry
                + "/actions/void").then().statusCode(404);
        Api.as(HEAD).body(reason("重复登记")).post(file + "/" + entry + "/actions/void").then().statusCode(200);
    }

    @Test
    void what_is_missing_or_has_not_happened_is_refused_by_field() {
        String file = file();
        Map<String, Object> future = new LinkedHashMap<>(letter("CALL", "INCOMING"));
        future.put("happenedOn", LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(2).toString());
        Api.as(REP).body(future).post(file + "/correspondence").then().statusCode(422)
                .body("errors.field", contains("happenedOn")).body("errors.code",
                        contains("validation.past-or-present"))
                .body("rule", is("S2a-12"));
        Api.as(REP).body(Map.of("channel", "CALL", "direction", "INCOMING", "happenedOn", "2026-10-09"))
                .post(file + "/correspondence").then().statusCode(422)
                .body("errors.field", org.hamcrest.Matchers.containsInAnyOrder("subject", "content"));
        Api.as(REP).body(Map.of("channel", "PIGEON")).post(file + "/correspondence").then().statusCode(400)
                .body("errors.field", contains("channel"));
        Api.as(REP).body(letter("CALL", "INCOMING")).post("/api/v1/customers/" + UUID.randomUUID() + "/correspondence")
                .then().statusCode(404);
        Api.as(REP).body(Map.of("side", "BOTH", "changedOn", future.get("happenedOn"), "subject", "a", "content", "b"))
                .post(file + "/change-reports").then().statusCode(422).body("errors.field", contains("changedOn"))
                .body("rule", is("S2a-08"));
        assertThat(outbox.rows("customer_log WHERE customer_id = '" + file.substring(file.lastIndexOf('/') + 1) + "'"))
                .isZero();
    }

    /** 1 to 7 October are holidays, Saturday the 10th is worked. */
    @ParameterizedTest
    @Rule("S2a-08")
    @CsvSource({"2026-09-30, 2026-10-13T17:59:59, false", "2026-09-30, 2026-10-13T18:00:00, true",
            "2026-10-09, 2026-10-15T17:59:59, false", "2026-10-09, 2026-10-15T18:00:00, true"})
    void a_change_is_reported_within_five_working_days_or_flagged_as_late(LocalDate changed, String now, boolean late) {
        String file = file();
        clock.set(LocalDateTime.parse(now).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        Response report = Api.as(REP).body(Map.of("side", "CUSTOMER", "changedOn", changed.toString(), "subject",
                "经营地址变更", "content", "迁至古镇镇同兴路 9 号")).post(file + "/change-reports");
        report.then().statusCode(201).body("late", is(late)).body("changedOn", is(changed.toString()));
        var event = outbox.of(UUID.fromString(report.path("id"))).getFirst();
        assertThat(event.type()).isEqualTo("change-report.submitted.v1");
        assertThat(event.payload().path("late").asBoolean()).isEqualTo(late);
        assertThat(event.payload().toString()).doesNotContain("同兴路");
        Api.as(MARKET).queryParam("late", late).queryParam("limit", 200).get("/api/v1/change-reports").then()
                .statusCode(200).body("items.id", hasItem(report.<String>path("id")));
        Api.as(MARKET).queryParam("late", !late).queryParam("limit", 200).get("/api/v1/change-reports").then()
                .body("items.id", not(hasItem(report.<String>path("id"))));
        Api.as(STRANGER).queryParam("limit", 200).get("/api/v1/change-reports").then()
                .body("items.id", not(hasItem(report.<String>path("id"))));
        Api.as(REP).get(file + "/change-reports").then().body("items.id", hasItems(report.<String>path("id")))
                .body("items[0].correctsId", nullValue());
    }

    private static String file() {
        return "/api/v1/customers/" + form().established().path("customerId");
    }

    private static Map<String, Object> letter(String channel, String direction) {
        return Map.of("channel", channel, "direction", direction, "happenedOn", "2026-10-09", "subject", "询价",
                "content", "客户询问吸顶灯报价", "counterpart", "李强");
    }

    private static Map<String, Object> event(String side, String subject) {
        return Map.of("side", side, "happenedOn", "2026-10-09", "subject", subject, "content", "见来函");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
