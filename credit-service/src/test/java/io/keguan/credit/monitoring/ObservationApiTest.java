package io.keguan.credit.monitoring;

import static io.keguan.credit.account.Archive.OFFICER;
import static io.keguan.credit.account.Archive.REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.keguan.credit.account.Archive;
import io.keguan.credit.domain.Severity;
import io.keguan.credit.investigation.Inquiry;
import io.keguan.credit.monitoring.domain.MonitoringPolicy;
import io.keguan.credit.monitoring.domain.Observation;
import io.keguan.credit.monitoring.domain.ObservationStatus;
import io.keguan.credit.monitoring.domain.ObservedItem;
import io.keguan.credit.monitoring.domain.Signals;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.LifecyclePage;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Together;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ObservationApiTest {

    private static final String PATH = "/api/v1/credit-observations";
    private static final String TASKS = "/api/v1/services/credit/tasks";

    @Inject
    OutboxProbe outbox;
    @Inject
    Clock clock;

    @ParameterizedTest
    @EnumSource(value = ObservedItem.class, mode = EnumSource.Mode.EXCLUDE, names = "NEW_CUSTOMER")
    @Rule({"S3-07", "S3-09"})
    void the_salesperson_records_any_of_the_six_items(ObservedItem item) {
        String account = Archive.opened().path("id");
        observe(REP, account, item.name(), "LOW", null).then().statusCode(201).body("number", startsWith("GC-"))
                .body("status", is("NOTED")).body("allowedActions", empty());
    }

    @Test
    @Rule({"S3-08", "S3-09", "S0-14"})
    void what_is_serious_is_reviewed_and_may_lead_to_a_new_rating() {
        Response account = Archive.opened();
        String id = account.path("id");
        Response seen = observe(Inquiry.INVESTIGATOR, id, "CRISIS", "HIGH", null);
        seen.then().statusCode(201).body("status", is("OPEN"));
        tasksOf(seen.path("id")).then().body(kinds(seen.path("id")), contains("credit-observation.review"));
        Api.as(OFFICER).queryParam("q", account.<String>path("customerNumber")).get(PATH + "/watch-list").then()
                .body("items.accountId", contains(id)).body("items[0].serious", is(1)).body("items[0].open", is(1));
        review(REP, seen).then().statusCode(403);
        review(OFFICER, seen).then().statusCode(200).body("status", is("REVIEWED")).body("outcome", is("RE_RATE"));
        review(OFFICER, seen).then().statusCode(412);
        tasksOf(seen.path("id")).then().body(kinds(seen.path("id")), empty()).body(kinds(id),
                hasItem("credit-observation.re-rate"));
        Api.as(Inquiry.INVESTIGATOR).queryParam("limit", 200).get("/api/v1/services/credit/notifications").then()
                .body("items.kind", hasItem("credit-observation.reviewed"));
        Inquiry.request(OFFICER, id).then().statusCode(201);
        tasksOf(id).then().body(kinds(id), not(hasItem("credit-observation.re-rate")));
        assertThat(outbox.of(UUID.fromString(seen.path("id")))).hasSize(2)
                .allSatisfy(e -> assertThat(e.payload().toString()).doesNotContain("门口"));
    }

    @Test
    @Rule("S1-54")
    void two_of_the_three_signs_of_a_new_customer_are_a_risk() {
        String account = Archive.opened().path("id");
        observe(REP, account, "NEW_CUSTOMER", null, Map.of("bigFirstOrder", true, "noQuestions", false,
                "agreesToEverything", false)).then().statusCode(201).body("severity", is("LOW"));
        observe(REP, account, "NEW_CUSTOMER", null, Map.of("bigFirstOrder", true, "noQuestions", true,
                "agreesToEverything", false)).then().statusCode(201).body("severity", is("HIGH"))
                .body("status", is("OPEN"));
        observe(REP, account, "NEW_CUSTOMER", "HIGH", null).then().statusCode(422).body("rule", is("S1-54"))
                .body("errors.field", contains("signals"));
        assertThat(new MonitoringPolicy(3, 90, 3).of(new Signals(true, true, false))).isEqualTo(Severity.LOW);
    }

    @Test
    void what_is_not_said_or_lies_ahead_is_refused_with_every_reason() {
        String account = Archive.opened().path("id");
        Map<String, Object> body = body(account, "LITIGATION", "NONE", null);
        body.put("observedOn", today().plusDays(1).toString());
        Api.as(REP).body(body).post(PATH).then().statusCode(422).body("errors.field", contains("severity",
                "observedOn"));
        Tokens finance = Tokens.staff("马丽").role(Roles.FINANCE).department(Archive.EXPORT);
        observe(finance, account, "LITIGATION", "LOW", null).then().statusCode(403);
    }

    @Test
    void of_two_who_review_at_once_one_does() {
        Response seen = observe(REP, Archive.opened().path("id"), "LITIGATION", "HIGH", null);
        List<Integer> statuses = Together.run(8, i -> review(Archive.officer("信用员" + i), seen).statusCode());
        assertThat(statuses).containsOnlyOnce(200).allMatch(s -> s == 200 || s == 412);
    }

    @Test
    void the_page_shows_the_life_of_an_observation() {
        LifecyclePage.check(Observation.TYPE, "资信监控 credit-observation", ObservationStatus.LIFECYCLE);
    }

    private Response observe(Tokens by, String account, String item, String severity, Map<String, Object> signals) {
        return Api.as(by).body(body(account, item, severity, signals)).post(PATH);
    }

    private Map<String, Object> body(String account, String item, String severity, Map<String, Object> signals) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("accountId", account);
        body.put("item", item);
        body.put("severity", severity);
        body.put("words", "门口有供应商催款");
        body.put("observedOn", today().toString());
        body.put("signals", signals);
        return body;
    }

    private static Response review(Tokens by, Response seen) {
        return Api.as(by, seen.<Integer>path("version")).body(Map.of("outcome", "RE_RATE", "reason", "情况属实，重新评审"))
                .post(PATH + "/" + seen.path("id") + "/actions/review");
    }

    private static Response tasksOf(String subject) {
        assertThat(subject).isNotBlank();
        return Api.as(OFFICER).queryParam("limit", 200).get(TASKS);
    }

    private static String kinds(String subject) {
        return "items.findAll { it.subjectId == '" + subject + "' }.kind";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
    }
}
