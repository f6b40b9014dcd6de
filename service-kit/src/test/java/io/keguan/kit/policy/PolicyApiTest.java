package io.keguan.kit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.keguan.kit.domain.Rule;
import io.keguan.kit.sample.ThingPolicy;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Together;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PolicyApiTest {

    private static final String VERSIONS = "/api/v1/services/kit/policies/thing/versions";
    private static final String TASKS = "/api/v1/services/kit/tasks";
    private static final UUID DEPARTMENT = UUID.randomUUID();

    @Inject
    Policies policies;
    @Inject
    TestClock clock;

    private final Tokens manager = person("部门经理", Roles.DEPT_MANAGER);
    private final Tokens boss = person("总经理", Roles.GENERAL_MANAGER);

    @AfterEach
    void leave_nothing_open() {
        clock.reset();
        Api.as(boss).get(VERSIONS).<List<Map<String, Object>>>path("items").stream()
                .filter(v -> v.get("status").equals("PROPOSED")).forEach(v -> decide(person("收尾", Roles.ADMIN),
                        (Integer) v.get("number"), "reject").then().statusCode(200));
    }

    @Test
    void the_regulations_own_values_are_in_force_until_another_version_is() {
        ThingPolicy seed = new PolicyType<>(ThingPolicy.class).of(Map.of());
        assertThat(seed).isEqualTo(
                new ThingPolicy(5, 5_000_000, LocalTime.of(10, 0), true, List.of("PHONE", "VISIT"), "later"));
        Api.as(boss).get("/api/v1/services/kit/policies").then().statusCode(200)
                .body("items[0].name", is("thing"))
                .body("items[0].parameters.key", is(List.of("days", "cap", "until", "strict", "channels", "basis")))
                .body("items[0].parameters.type",
                        is(List.of("INTEGER", "MONEY", "TIME", "BOOLEAN", "LIST", "TEXT")))
                .body("items[0].parameters[2].rules", is(List.of("S2c-26", "S2a-07")));
        Api.as(boss).get("/api/v1/services/other/policies").then().statusCode(404);
    }

    @Test
    @Rule("S1-63")
    void a_change_needs_a_second_person_and_takes_effect_once_approved() {
        int number = propose(manager, Map.of("days", "7"), null);
        Tokens managerAndBoss = person("部门经理", Roles.DEPT_MANAGER, Roles.GENERAL_MANAGER);
        decide(managerAndBoss, number, "approve").then().statusCode(403)
                .body("code", is("policy.approver-is-proposer")).body("rule", is("S1-63"));
        Api.as(managerAndBoss).get(VERSIONS + "/" + number).then().body("allowedActions", hasSize(0));
        assertThat(policies.current(ThingPolicy.class).value().days()).isNotEqualTo(7);

        Api.as(boss).get(VERSIONS + "/" + number).then().header("ETag", "\"0\"")
                .body("allowedActions", is(List.of("approve", "reject"))).body("changed", hasItem("days"));
        decide(boss, number, "approve").then().statusCode(200).body("status", is("APPROVED"));
        Policy<ThingPolicy> now = policies.current(ThingPolicy.class);
        assertThat(now.value().days()).isEqualTo(7);
        assertThat(now.version()).isEqualTo(number);
        Api.as(boss).header("If-Match", "\"1\"").body(Map.of()).post(VERSIONS + "/" + number + "/actions/reject").then()
                .statusCode(409).body("code", is("policy.transition-not-allowed"));
        Api.as(boss).queryParam("type", "policy").queryParam("id", PolicyChanges.auditId("thing"))
                .get("/api/v1/services/kit/audit").then().statusCode(200).body("intact", is(true))
                .body("items.action", hasItems("propose", "approve")).body("items[0].rule", is("S1-63"));
    }

    @Test
    @Rule("S1-63")
    void a_proposal_stands_on_the_desk_of_everyone_who_may_decide_it_until_one_has() {
        Tokens proposer = person("提议的副总", Roles.DEPUTY_GM);
        int number = propose(proposer, Map.of("days", "6"), null);
        for (Tokens approver : List.of(boss, person("另一副总", Roles.DEPUTY_GM), person("管理员", Roles.ADMIN))) {
            Api.as(approver).get(TASKS).then().statusCode(200).body("items.kind", is(List.of("policy.approve")))
                    .body("items[0].subjectNumber", is("V" + number)).body("items[0].rule", is("S1-63"))
                    .body("items[0].params", is(Map.of("policy", "thing", "reason", "按新规定", "by", "提议的副总")));
        }
        Api.as(proposer).get(TASKS).then().body("items", hasSize(0));
        Api.as(manager).get(TASKS).then().body("items", hasSize(0));

        decide(boss, number, "reject").then().statusCode(200);
        Api.as(boss).get(TASKS).then().body("items", hasSize(0));

        int next = propose(manager, Map.of("days", "6"), null);
        Api.as(proposer).get(TASKS).then().body("items.subjectNumber", is(List.of("V" + next)));
    }

    @Test
    void a_version_waits_for_its_time() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        int number = propose(manager, Map.of("days", "9"), tomorrow);
        decide(boss, number, "approve").then().statusCode(200);
        assertThat(policies.current(ThingPolicy.class).value().days()).isNotEqualTo(9);
        clock.advance(Duration.ofDays(1).plusMinutes(1));
        assertThat(policies.current(ThingPolicy.class).value().days()).isEqualTo(9);
    }

    @Test
    void a_proposal_names_every_value_that_is_wrong() {
        Api.as(manager).body(Map.of("values", Map.of("days", "0", "cap", "much", "until", "25:00", "colour", "red"),
                "reason", "试试")).post(VERSIONS).then().statusCode(422).body("errors.field",
                        hasItems("values.days", "values.cap", "values.until", "values.colour"));
        Api.as(manager).body(Map.of("values", Map.of("days", "8"))).post(VERSIONS).then().statusCode(422)
                .body("errors[0].field", is("reason"));
        Api.as(manager).body(Map.of("values", Map.of("days", "8"), "reason", "早", "effectiveFrom",
                "2020-01-01T00:00:00Z")).post(VERSIONS).then().statusCode(422)
                .body("errors[0].code", is("policy.effective-in-past"));
        Api.as(manager).body(Map.of("values", Map.of("strict", "true"), "reason", "没变")).post(VERSIONS).then()
                .statusCode(409).body("code", is("policy.nothing-changes"));
        Api.as(person("业务", Roles.SALES_REP)).body(Map.of("values", Map.of("days", "8"), "reason", "x"))
                .post(VERSIONS).then().statusCode(403);
    }

    @Test
    void of_many_proposals_at_once_one_stands_and_of_many_decisions_one_counts() {
        List<Integer> proposed = Together.run(8, i -> Api.as(manager)
                .body(Map.of("values", Map.of("cap", "600000" + i), "reason", "并发")).post(VERSIONS).statusCode());
        assertThat(proposed).containsOnlyOnce(201).allMatch(s -> s == 201 || s == 409);
        int number = Api.as(boss).get(VERSIONS).<List<Map<String, Object>>>path("items").stream()
                .filter(v -> v.get("status").equals("PROPOSED")).map(v -> (Integer) v.get("number")).findFirst()
                .orElseThrow();
        List<Integer> decided = Together.run(8, i -> decide(person("审批" + i, Roles.GENERAL_MANAGER), number,
                i % 2 == 0 ? "approve" : "reject").statusCode());
        assertThat(decided).containsOnlyOnce(200).allMatch(s -> s == 200 || s == 409 || s == 412);
    }

    @Test
    void a_pack_shows_what_it_would_change_and_becomes_proposals() {
        Api.as(manager).get("/api/v1/services/kit/policies/packs").then().body("items.name",
                is(List.of("lamp-factory")));
        Api.as(manager).get("/api/v1/services/kit/policies/packs/lamp-factory").then().statusCode(200)
                .body("changes[0].policy", is("thing")).body("changes[0].key", is("days"))
                .body("changes[0].to", is("3"));
        Api.as(manager).get("/api/v1/services/kit/policies/packs/none").then().statusCode(404);
        Response proposals = Api.as(manager).body(Map.of("reason", "改用灯具厂的规定"))
                .post("/api/v1/services/kit/policies/packs/lamp-factory/actions/propose");
        proposals.then().statusCode(200).body("proposals[0].values.days", is("3"))
                .body("proposals[0].pack", is("lamp-factory")).body("proposals[0].decidedByName", nullValue());
    }

    @Test
    void the_rules_page_shows_the_parameters_of_an_article() {
        Api.as(manager).get("/api/v1/services/kit/rules").then().statusCode(200)
                .body("items.find { it.rule == 'S1-53' }.parameters[0].key", is("cap"))
                .body("items.find { it.rule == 'S2a-07' }.parameters.key", hasItems("days", "until"));
    }

    private static int propose(Tokens by, Map<String, String> values, Instant from) {
        Map<String, Object> body = from == null
                ? Map.of("values", values, "reason", "按新规定")
                : Map.of("values", values, "reason", "按新规定", "effectiveFrom", from.toString());
        Response response = Api.as(by).body(body).post(VERSIONS);
        response.then().statusCode(201);
        return response.path("number");
    }

    private static Response decide(Tokens by, int number, String decision) {
        return Api.as(by, 0).body(Map.of("reason", "同意")).post(VERSIONS + "/" + number + "/actions/" + decision);
    }

    private static Tokens person(String name, String... roles) {
        return Tokens.staff(name).role(roles).department(DEPARTMENT);
    }
}
