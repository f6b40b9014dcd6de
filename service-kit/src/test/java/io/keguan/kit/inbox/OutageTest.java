package io.keguan.kit.inbox;

import static io.keguan.kit.test.PrivateInfraResource.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.PrivateInfraResource;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** A service under load whose PostgreSQL or Kafka is killed with SIGKILL and comes back. */
@QuarkusTest
@QuarkusTestResource(value = PrivateInfraResource.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutageTest {

    private static final Logger LOG = Logger.getLogger(OutageTest.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CALLERS = 4;
    private static final int SOME = 40;
    /** Things of whose events the consumer has applied fewer or more than there are. */
    private static final String UNAPPLIED = """
            (SELECT agg_id, count(*) AS events FROM outbox_event WHERE agg_type = 'thing' GROUP BY agg_id) written
            LEFT JOIN tally ON tally.id = agg_id WHERE applied IS DISTINCT FROM events""";

    @Inject
    ParkedEvents parked;

    @Inject
    OutboxProbe outbox;

    private final Tokens rep = Tokens.staff("王芳").role(Roles.SALES_REP).department(UUID.randomUUID());
    private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private volatile boolean working = true;

    @Test
    void with_postgres_killed_callers_get_503_and_nothing_acknowledged_is_lost_and_nothing_is_parked()
            throws Exception {
        List<Thread> callers = callers();
        await().atMost(PATIENCE).until(() -> acknowledged.size() > SOME);

        command("kill-postgres");
        await().atMost(PATIENCE).until(() -> refusals.size() >= CALLERS);
        command("start-postgres");

        int before = acknowledged.size();
        await().atMost(PATIENCE).until(() -> acknowledged.size() > before + SOME);
        stop(callers);
        assertThat(refusals).containsOnly("503 application/problem+json service.unavailable");
        everythingAcknowledgedArrives();
    }

    @Test
    void with_kafka_killed_work_goes_on_and_the_backlog_drains_in_order_afterwards() throws Exception {
        List<Thread> callers = callers();
        await().atMost(PATIENCE).until(() -> acknowledged.size() > SOME);

        command("kill-kafka");
        int before = acknowledged.size();
        await().atMost(PATIENCE).until(() -> acknowledged.size() > before + SOME);
        Api.anonymous().get("/q/health/ready").then().statusCode(200)
                .body("checks.find { it.name == 'outbox' }.data.unsent", greaterThan(0));
        command("start-kafka");

        stop(callers);
        assertThat(refusals).isEmpty();
        everythingAcknowledgedArrives();
    }

    private void everythingAcknowledgedArrives() throws SQLException {
        long start = System.nanoTime();
        await().atMost(PATIENCE).until(() -> outbox.rows(UNAPPLIED) == 0);
        LOG.infof("%d acknowledged, %d refused meanwhile, all events applied %d ms after the last call",
                acknowledged.size(), refusals.size(), Duration.ofNanos(System.nanoTime() - start).toMillis());
        assertThat(acknowledged).allSatisfy(id -> assertThat(outbox.typesOf(id)).hasSize(2));
        assertThat(parked.list()).isEmpty();
    }

    /** People who register and close things for as long as the test lasts. */
    private List<Thread> callers() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Api.as(rep).get("/api/v1/things").then().statusCode(200);
        return IntStream.range(0, CALLERS).mapToObj(i -> {
            Thread caller = Thread.ofPlatform().daemon().unstarted(this::work);
            caller.setContextClassLoader(loader);
            caller.start();
            return caller;
        }).toList();
    }

    private void work() {
        while (working) {
            Response created = Api.as(rep).body(Map.of("name", UUID.randomUUID().toString().substring(0, 10)))
                    .post("/api/v1/things");
            if (created.statusCode() != 201) {
                refuse(created);
                continue;
            }
            Response closed = close(created);
            while (closed.statusCode() == 503) {
                refuse(closed);
                closed = close(created);
            }
            // After a 503 the first try may have counted; then the second one is outdated, and the event is there as well.
            assertThat(closed.statusCode()).isIn(200, 412);
            acknowledged.add(UUID.fromString(created.path("id")));
        }
    }

    private Response close(Response created) {
        return Api.as(rep, created.<Integer>path("version")).header("Idempotency-Key", UUID.randomUUID())
                .post("/api/v1/things/" + created.path("id") + "/actions/close");
    }

    private void refuse(Response answer) {
        refusals.add("%d %s %s".formatted(answer.statusCode(), answer.contentType(), answer.<String>path("code")));
    }

    private void stop(List<Thread> callers) throws InterruptedException {
        working = false;
        for (Thread caller : callers) {
            caller.join(PATIENCE);
        }
    }
}
