package io.keguan.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.kit.domain.Ids;
import io.keguan.kit.inbox.Workbench;
import io.keguan.kit.test.TestInfra;

/** The promise of the outbox under the worst that a day can bring. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentionTest {

    private static final Logger LOG = Logger.getLogger(ContentionTest.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Workbench bench = new Workbench(TestInfra.shared());

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    @Test
    void two_processes_that_fight_over_a_few_aggregates_leave_no_event_lost_doubled_or_out_of_turn() {
        List<UUID> ids = Stream.generate(Ids::next).limit(6).toList();
        long start = System.nanoTime();
        bench.relay();
        bench.consumer();
        long committed;
        try (ChildJvm one = writer(ids); ChildJvm two = writer(ids)) {
            committed = Long.parseLong(one.await("committed")) + Long.parseLong(two.await("committed"));
        }
        long written = seconds(start);
        await().atMost(PATIENCE).until(() -> bench.number("SELECT count(*) FROM applied") >= committed);

        Workbench.Wire wire = bench.wire();
        LOG.infof("%d events in %d s, all applied after %d s; misordered on the topic %d, at the consumer %d",
                committed,
                written, seconds(start), wire.misordered(), bench.misordered());
        assertThat(committed).isGreaterThan(10_000);
        assertThat(bench.number("SELECT count(*) FROM outbox_event")).isEqualTo(committed);
        assertThat(bench.number("SELECT sum(event_seq) FROM journal_head")).isEqualTo(committed);
        assertThat(wire).isEqualTo(new Workbench.Wire(committed, 0));
        assertThat(bench.number("SELECT count(*) FROM applied")).isEqualTo(committed);
        assertThat(bench.misordered()).isZero();
        assertThat(bench.number("SELECT count(*) FROM inbox_parked")).isZero();
    }

    @Test
    void a_relay_that_is_killed_between_sending_and_marking_loses_nothing_and_repetitions_are_dropped() {
        List<UUID> ids = Stream.generate(Ids::next).limit(20).toList();
        ids.forEach(id -> bench.write(id, 10));
        bench.consumer();
        try (ChildJvm relay = ChildJvm.start(RelayJvm.class, bench.url(), bench.user(), bench.password(), bench.topic(),
                bench.kafka().get("bootstrap.servers").toString())) {
            relay.await("sent and not marked");
            relay.kill();
        }
        assertThat(bench.number("SELECT count(*) FROM outbox_event WHERE sent_at IS NULL")).isEqualTo(200);
        ids.forEach(id -> bench.write(id, 5));

        bench.relay();

        await().atMost(PATIENCE).until(() -> bench.number("SELECT count(*) FROM applied") >= 300);
        await().atMost(PATIENCE).until(() -> bench.wire().messages() == 500);
        await().atMost(PATIENCE).until(() -> bench.number("SELECT sum(next_offset) FROM consumer_offset") == 500);
        assertThat(bench.number("SELECT count(*) FROM applied")).isEqualTo(300);
        assertThat(bench.misordered()).isZero();
        assertThat(bench.wire().misordered()).isZero();
    }

    private ChildJvm writer(List<UUID> ids) {
        List<String> arguments = new ArrayList<>(List.of(bench.url(), bench.user(), bench.password(), "4", "700"));
        ids.forEach(id -> arguments.add(id.toString()));
        return ChildJvm.start(WriterJvm.class, arguments.toArray(String[]::new));
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }
}
