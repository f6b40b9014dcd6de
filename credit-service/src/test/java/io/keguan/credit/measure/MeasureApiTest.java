package io.keguan.credit.measure;

import static io.keguan.credit.account.Archive.OFFICER;
import static io.keguan.credit.account.Archive.REP;
import static io.keguan.credit.measure.domain.MeasureAction.EXPIRE;
import static io.keguan.credit.measure.domain.MeasureAction.LIFT;
import static io.keguan.credit.measure.domain.MeasureAction.PUT_IN_PLACE;
import static io.keguan.credit.measure.domain.MeasureStatus.EXPIRED;
import static io.keguan.credit.measure.domain.MeasureStatus.IN_PLACE;
import static io.keguan.credit.measure.domain.MeasureStatus.LIFECYCLE;
import static io.keguan.credit.measure.domain.MeasureStatus.LIFTED;
import static io.keguan.credit.measure.domain.MeasureStatus.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.keguan.credit.CreditObstacle.Step;
import io.keguan.credit.account.Archive;
import io.keguan.credit.account.persistence.CreditAccountRepository;
import io.keguan.credit.exposure.Exposures;
import io.keguan.credit.investigation.Inquiry;
import io.keguan.credit.measure.domain.CreditMeasure;
import io.keguan.credit.measure.domain.MeasureAction;
import io.keguan.credit.measure.domain.MeasureKind;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.due.DueSweeper;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.LifecycleCells;
import io.keguan.kit.test.LifecyclePage;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Together;
import io.keguan.kit.test.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasureApiTest {

    private static final String PATH = "/api/v1/credit-measures";
    private static final String TASKS = "/api/v1/services/credit/tasks";
    private static final Tokens OTHER = Archive.officer("钱进");

    @Inject
    MeasureObstacle obstacle;
    @Inject
    Exposures exposures;
    @Inject
    CreditAccountRepository accounts;
    @Inject
    DueSweeper sweeper;
    @Inject
    Clock clock;

    @AfterEach
    void nowIsNow() {
        ((TestClock) clock).reset();
    }

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_table() {
        return LifecycleCells.of(LIFECYCLE, MeasureAction.class,
                Map.of(REQUIRED, Map.of(PUT_IN_PLACE, IN_PLACE, LIFT, LIFTED), IN_PLACE,
                        Map.of(EXPIRE, EXPIRED, LIFT, LIFTED), EXPIRED, Map.of(PUT_IN_PLACE, IN_PLACE, LIFT, LIFTED),
                        LIFTED, Map.of()));
    }

    @Test
    void the_page_shows_this_table() {
        LifecyclePage.check(CreditMeasure.TYPE, "信用恶化措施 credit-measure", LIFECYCLE);
    }

    @Test
    @Rule({"S1-46", "S3-23"})
    void a_report_of_worse_credit_asks_for_measures_and_there_are_seven_kinds() {
        assertThat(MeasureKind.values()).hasSize(7);
        String account = Archive.opened().path("id");
        Map<String, Object> worse = Inquiry.findings();
        worse.put("deteriorated", true);
        Inquiry.reported(account, worse);
        Api.as(OFFICER).queryParam("limit", 200).get(TASKS).then().body(kinds(account),
                hasItem("credit-measure.require"));
        require(OFFICER, account, "DEPOSIT", null, null).then().statusCode(201).body("number", startsWith("CS-"));
        Api.as(OFFICER).queryParam("limit", 200).get(TASKS).then().body(kinds(account),
                not(hasItem("credit-measure.require")));
        Api.as(REP).queryParam("limit", 200).get("/api/v1/services/credit/notifications").then().body("items.kind",
                hasItem("credit-measure.required"));
    }

    @Test
    @Rule({"S1-46", "S1-63"})
    void nothing_is_sold_until_it_is_in_place_and_again_when_it_has_run_out() {
        String account = Archive.opened().path("id");
        Response required = require(OFFICER, account, "JOINT_GUARANTOR", null, null);
        assertThat(codes(account, Step.CONTRACT, 1)).containsExactly("credit-measure.not-in-place");
        assertThat(codes(account, Step.RELEASE, 1)).containsExactly("credit-measure.not-in-place");
        place(required, today().minusDays(1)).then().statusCode(422).body("errors.code",
                contains("credit-measure.already-over"));
        Response placed = place(required, today().plusDays(10));
        placed.then().statusCode(200).body("status", is("IN_PLACE")).body("party", is("李国强"));
        assertThat(codes(account, Step.RELEASE, 1)).isEmpty();
        ((TestClock) clock).advance(Duration.ofDays(12));
        sweeper.sweep();
        assertThat(codes(account, Step.RELEASE, 1)).containsExactly("credit-measure.expired");
        String id = required.path("id");
        Api.as(OFFICER).queryParam("limit", 200).get(TASKS).then().body(kinds(id), contains("credit-measure.renew"));
        Response expired = Api.as(OFFICER).get(PATH + "/" + id);
        expired.then().body("status", is("EXPIRED")).body("allowedActions", contains("put-in-place"));
        lift(OFFICER, expired).then().statusCode(403).body("code", is("credit-measure.lifter-is-other"))
                .body("rule", is("S1-63"));
        lift(OTHER, expired).then().statusCode(200).body("status", is("LIFTED")).body("liftedByName", is("钱进"));
        assertThat(codes(account, Step.RELEASE, 1)).isEmpty();
    }

    @Test
    @Rule({"S1-46", "S3-23"})
    void a_shipment_limit_holds_for_each_release_or_for_the_month() {
        String account = Archive.opened().path("id");
        require(OFFICER, account, "SHIPMENT_LIMIT", null, null).then().statusCode(422).body("errors.field",
                contains("mostFen"));
        require(OFFICER, account, "DEPOSIT", 1L, "MONTH").then().statusCode(422);
        require(OFFICER, account, "SHIPMENT_LIMIT", 1_000L, "RELEASE").then().statusCode(201);
        assertThat(codes(account, Step.RELEASE, 1_000)).isEmpty();
        assertThat(codes(account, Step.RELEASE, 1_001)).containsExactly("credit-measure.supply-limited");
        assertThat(codes(account, Step.CONTRACT, 1_001)).isEmpty();
        require(OFFICER, account, "REDUCED_SUPPLY", 1_500L, "MONTH").then().statusCode(201);
        UUID id = UUID.fromString(account);
        QuarkusTransaction.requiringNew().run(() -> exposures.reserve(id, 900, "test/" + UUID.randomUUID()));
        assertThat(codes(account, Step.RELEASE, 600)).isEmpty();
        assertThat(codes(account, Step.RELEASE, 601)).containsExactly("credit-measure.supply-limited");
        QuarkusTransaction.requiringNew().run(() -> exposures.free(id, 900, "test/" + UUID.randomUUID()));
        assertThat(codes(account, Step.RELEASE, 1_000)).isEmpty();
    }

    @Test
    void of_many_who_require_the_same_measure_at_once_one_does() {
        String account = Archive.opened().path("id");
        List<Integer> statuses = Together.run(8,
                i -> require(Archive.officer("信用员" + i), account, "COLLATERAL", null, null).statusCode());
        assertThat(statuses).containsOnlyOnce(201).allMatch(s -> s == 201 || s == 409 || s == 412);
        require(REP, account, "GUARANTOR", null, null).then().statusCode(403);
    }

    private Response require(Tokens by, String account, String kind, Long most, String per) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("accountId", account);
        body.put("kind", kind);
        body.put("mostFen", most);
        body.put("mostPer", per);
        body.put("reason", "付款能力下降");
        return Api.as(by).body(body).post(PATH);
    }

    private Response place(Response seen, LocalDate until) {
        return Api.as(OFFICER, seen.<Integer>path("version")).body(Map.of("document", "担保书 2026-118", "party", "李国强",
                "validUntil", until.toString())).post(PATH + "/" + seen.path("id") + "/actions/put-in-place");
    }

    private static Response lift(Tokens by, Response seen) {
        return Api.as(by, seen.<Integer>path("version")).body(Map.of("reason", "货款已结清"))
                .post(PATH + "/" + seen.path("id") + "/actions/lift");
    }

    private List<String> codes(String account, Step step, long fen) {
        return QuarkusTransaction.requiringNew().call(() -> obstacle
                .obstacles(accounts.get(UUID.fromString(account)), step, fen).stream().map(Reason::code).toList());
    }

    private static String kinds(String subject) {
        return "items.findAll { it.subjectId == '" + subject + "' }.kind";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
    }
}
