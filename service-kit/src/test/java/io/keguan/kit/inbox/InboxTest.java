package io.keguan.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.kit.domain.Ids;
import io.keguan.kit.test.TestInfra;
import io.keguan.kit.test.Together;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Workbench bench = new Workbench(TestInfra.shared());
    private final Set<UUID> failing = ConcurrentHashMap.newKeySet();
    private final List<UUID> failures = new CopyOnWriteArrayList<>();
    private final UUID id = Ids.next();
    private final UUID other = Ids.next();

    @BeforeEach
    void start() {
        bench.consumer((fact, meta) -> failIfPoisoned(meta));
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    @Test
    void a_repeated_event_is_dropped() {
        bench.send(id, 1, 2, 2, 1, 3, 1, 2, 3, 4);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(bench.applied(id)).containsExactly(1L, 2L, 3L, 4L));
        assertThat(parked()).isZero();
    }

    @Test
    void events_before_a_gap_is_filled_wait_and_are_then_applied_in_order() {
        bench.send(id, 1, 3, 5, 4);
        bench.send(other, 1);
        await().atMost(PATIENCE).until(() -> parked() == 3);
        assertThat(bench.query("SELECT string_agg(DISTINCT cause, ',') FROM inbox_parked")).isEqualTo("GAP");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(bench.applied(other)).containsExactly(1L));
        assertThat(bench.applied(id)).containsExactly(1L);

        bench.send(id, 2);

        await().atMost(PATIENCE).until(() -> parked() == 0);
        assertThat(bench.applied(id)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void a_poisonous_event_holds_up_its_aggregate_and_no_other() {
        failing.add(id);
        bench.send(id, 1, 2, 3);
        bench.send(other, 1, 2);
        await().atMost(PATIENCE).until(() -> parked() == 3);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(bench.applied(other)).containsExactly(1L, 2L));
        assertThat(bench.query("SELECT string_agg(cause || attempts, ',' ORDER BY agg_seq) FROM inbox_parked"))
                .isEqualTo("POISON5,BEHIND_POISON0,BEHIND_POISON0");
        assertThat(bench.query("SELECT last_error FROM inbox_parked WHERE cause = 'POISON'")).contains("poisoned");
        assertThat(bench.applied(id)).isEmpty();
    }

    @Test
    void an_event_that_fails_for_a_while_is_applied_once_it_works() {
        failing.add(id);
        bench.send(id, 1);
        await().atMost(PATIENCE).until(() -> failures.size() >= 2);
        failing.clear();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(bench.applied(id)).containsExactly(1L));
        assertThat(parked()).isZero();
    }

    @Test
    void unknown_types_unknown_fields_and_foreign_messages_are_passed_over() {
        bench.send(bench.message(id, "fact.forgotten.v1", 1, "{\"what\":1}"));
        bench.send(new ProducerRecord<>(bench.topic(), id.toString(), "hello"));
        bench.send(bench.message(id, "fact.noted.v1", 2, "{\"factId\":\"%s\",\"colour\":\"red\"}".formatted(id)));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(bench.applied(id)).containsExactly(2L));
        assertThat(parked()).isZero();
    }

    @Test
    void reading_the_topic_again_from_the_start_changes_nothing() throws Exception {
        List<UUID> all = Workbench.ids(20);
        all.forEach(one -> bench.send(one, LongStream.rangeClosed(1, 25).toArray()));
        await().atMost(PATIENCE).until(() -> bench.number("SELECT count(*) FROM applied") == 500);
        String before = bench.query("SELECT md5(string_agg(a::text, ',' ORDER BY id)) FROM applied a");
        bench.close();
        bench.update("UPDATE consumer_offset SET next_offset = 0");

        AutoCloseable again = bench.consumer();

        await().atMost(PATIENCE).until(() -> bench.number("SELECT sum(next_offset) FROM consumer_offset") == 500);
        assertThat(bench.query("SELECT md5(string_agg(a::text, ',' ORDER BY id)) FROM applied a")).isEqualTo(before);
        again.close();
    }

    @Test
    void a_consumer_goes_on_where_it_stopped() throws Exception {
        bench.send(id, 1, 2);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(bench.applied(id)).containsExactly(1L, 2L));
        bench.close();
        bench.send(id, 3, 4);
        bench.consumer();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(bench.applied(id)).containsExactly(1L, 2L, 3L, 4L));
    }

    @Test
    void two_instances_that_hold_the_same_event_apply_it_once() {
        Incoming event = new Incoming(
                new EventMeta(Ids.next(), "fact.noted.v1", "fact", id, 1, Instant.now()),
                "{}", null, bench.topic(), 0, 0);
        List<Inbox.Outcome> outcomes = Together.run(16, i -> {
            PlainTransactions transactions = new PlainTransactions(bench::kept);
            return bench.inbox(transactions, (fact, meta) -> {}, new Patience()).receive(event);
        });
        assertThat(outcomes).containsOnlyOnce(Inbox.Outcome.APPLIED).contains(Inbox.Outcome.DUPLICATE);
        assertThat(bench.applied(id)).containsExactly(1L);
    }

    @Test
    void instances_that_come_and_go_neither_lose_nor_repeat_anything() throws Exception {
        List<UUID> all = Workbench.ids(12);
        AutoCloseable second = bench.consumer();
        for (long from = 1; from <= 150; from += 50) {
            long first = from;
            all.forEach(one -> bench.send(one, LongStream.range(first, first + 50).toArray()));
            second.close();
            second = bench.consumer();
        }
        await().atMost(PATIENCE).until(() -> bench.number("SELECT count(*) FROM applied") >= 1_800);
        assertThat(bench.misordered()).isZero();
        assertThat(bench.number("SELECT count(*) FROM applied")).isEqualTo(1_800);
        assertThat(parked()).isZero();
    }

    private void failIfPoisoned(EventMeta meta) {
        if (failing.contains(meta.aggregateId())) {
            failures.add(meta.aggregateId());
            throw new IllegalStateException("poisoned");
        }
    }

    private long parked() {
        return bench.number("SELECT count(*) FROM inbox_parked");
    }
}
