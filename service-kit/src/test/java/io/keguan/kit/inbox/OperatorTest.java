package io.keguan.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.sample.Tallies;
import io.keguan.kit.sample.Things;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OperatorTest {

    private static final String SERVICE = "/api/v1/services/kit";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Actor SOMEONE = new Actor(UUID.randomUUID(), "某人", null, null, Set.of(), Set.of(), false);

    @Inject
    Things things;

    @Inject
    Tallies tallies;

    private final Tokens admin = Tokens.staff("系统管理员").role(Roles.ADMIN).department(UUID.randomUUID());
    private final Tokens rep = Tokens.staff("王芳").role(Roles.SALES_REP).department(UUID.randomUUID());

    @Test
    void a_poisoned_event_is_retried_after_the_repair_and_what_waited_follows_in_order() {
        UUID id = poisonedThing();
        String poison = parkedId(id, "POISON");
        retry(parkedId(id, "BEHIND_POISON")).then().statusCode(409).body("code", is("parked.behind-poison"));
        retry(poison).then().statusCode(409).body("code", is("parked.still-failing"));
        assertThat(tallies.applied(id)).isEqualTo(1);
        tallies.repair(id);

        retry(poison).then().statusCode(200).body("done", is("retry")).body("followers", is(2));

        assertThat(tallies.applied(id)).isEqualTo(4);
        assertThat(causes(id)).isEmpty();
        retry(poison).then().statusCode(404);
        Api.as(admin).get(SERVICE + "/audit?type=parked-event&id=" + poison).then().statusCode(200)
                .body("items.action", is(List.of("retry")))
                .body("items.reason", is(List.of("已修复")))
                .body("items.actorName", is(List.of("系统管理员")))
                .body("items[0].before.type", is("thing.counted.v1"))
                .body("intact", is(true));
    }

    @Test
    void a_poisoned_event_can_be_given_up_with_a_reason() {
        UUID id = poisonedThing();
        String poison = parkedId(id, "POISON");
        tallies.repair(id);
        Api.as(admin).body(Map.of("reason", "重复登记，无需处理")).post(SERVICE + "/parked/" + poison + "/actions/skip").then()
                .statusCode(200).body("done", is("skip")).body("followers", is(2));
        assertThat(tallies.applied(id)).isEqualTo(3);
        Api.as(admin).get(SERVICE + "/audit?type=parked-event&id=" + poison).then().statusCode(200)
                .body("items.action", is(List.of("skip"))).body("items.reason", is(List.of("重复登记，无需处理")));
    }

    @Test
    void only_an_administrator_of_this_service_with_a_reason_may_do_that() {
        String path = SERVICE + "/parked/" + UUID.randomUUID() + "/actions/skip";
        Api.as(rep).get(SERVICE + "/parked").then().statusCode(403);
        Api.as(rep).get(SERVICE + "/outbox").then().statusCode(403);
        Api.as(rep).body(Map.of("reason", "x")).post(path).then().statusCode(403);
        Api.as(admin).body(Map.of("reason", " ")).post(path).then().statusCode(422)
                .body("errors[0].field", is("reason"));
        Api.as(admin).body(Map.of("reason", "x")).post(path).then().statusCode(404);
        Api.as(admin).get("/api/v1/services/other/parked").then().statusCode(404);
        Api.as(admin).get("/api/v1/services/other/outbox").then().statusCode(404);
    }

    @Test
    void republished_events_change_nothing_and_are_in_the_audit_trail() {
        UUID id = things.create(name(), SOMEONE).id();
        things.count(id, 2, SOMEONE);
        await().atMost(PATIENCE).until(() -> tallies.applied(id) == 3);

        republish(id).then().statusCode(200).body("events", is(3));

        things.count(id, 1, SOMEONE);
        await().atMost(PATIENCE).until(() -> tallies.applied(id) == 4);
        await().atMost(PATIENCE).untilAsserted(() -> Api.as(admin).get(SERVICE + "/outbox").then().statusCode(200)
                .body("unsent", is(0)));
        assertThat(causes(id)).isEmpty();
        Api.as(admin).get(SERVICE + "/audit?type=outbox-event&id=" + id).then().statusCode(200)
                .body("items.action", is(List.of("republish"))).body("items[0].after.events", is(3));
        republish(UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void the_trace_of_a_request_goes_on_in_the_consumer() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String id = Api.as(rep).header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .body(Map.of("name", name()))
                .post("/api/v1/things").then().statusCode(201).extract().path("id");
        await().atMost(PATIENCE).until(() -> tallies.applied(UUID.fromString(id)) == 1);
        Api.as(admin).get(SERVICE + "/audit?type=tally&id=" + id).then().statusCode(200)
                .body("items.traceId", is(List.of(trace)));
    }

    @Test
    void health_and_meters_show_what_waits() {
        Api.anonymous().get("/q/health/ready").then().statusCode(200)
                .body("checks.find { it.name == 'outbox' }.data.parked", is(0))
                .body("checks.find { it.name == 'inbox' }.data.keySet()",
                        hasItems("parked.poison", "parked.gap", "lag.kit"));
        await().atMost(PATIENCE).untilAsserted(() -> Api.anonymous().get("/q/health/ready").then().statusCode(200)
                .body("checks.find { it.name == 'outbox' }.data.leader", is(true)));
        Api.anonymous().accept("text/plain").get("/q/metrics").then().statusCode(200)
                .body(containsString("keguan_outbox_unsent")).body(containsString("keguan_inbox_parked"))
                .body(containsString("keguan_inbox_lag"));
    }

    /** A thing whose second event fails and whose third and fourth wait behind it. */
    private UUID poisonedThing() {
        UUID id = things.create(name(), SOMEONE).id();
        await().atMost(PATIENCE).until(() -> tallies.applied(id) == 1);
        tallies.breakFor(id);
        things.count(id, 3, SOMEONE);
        await().atMost(PATIENCE).until(() -> causes(id).size() == 3);
        assertThat(causes(id)).containsExactly("POISON", "BEHIND_POISON", "BEHIND_POISON");
        return id;
    }

    private List<String> causes(UUID id) {
        return Api.as(admin).get(SERVICE + "/parked")
                .path("items.findAll { it.aggregateId == '" + id + "' }.cause");
    }

    private String parkedId(UUID id, String cause) {
        return Api.as(admin).get(SERVICE + "/parked")
                .path("items.find { it.aggregateId == '" + id + "' && it.cause == '" + cause + "' }.id");
    }

    private Response retry(String parked) {
        return Api.as(admin).body(Map.of("reason", "已修复")).post(SERVICE + "/parked/" + parked + "/actions/retry");
    }

    private Response republish(UUID id) {
        return Api.as(admin).body(Map.of("aggregateType", "thing", "aggregateId", id, "reason", "消费者补数"))
                .post(SERVICE + "/outbox/actions/republish");
    }

    private static String name() {
        return UUID.randomUUID().toString().substring(0, 10);
    }
}
