package io.keguan.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.kit.domain.Ids;
import io.keguan.kit.inbox.Workbench;
import io.keguan.kit.test.TestInfra;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Workbench bench = new Workbench(TestInfra.shared());
    private final UUID id = Ids.next();
    private final UUID other = Ids.next();

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    @Test
    void only_one_of_two_relays_leads_and_the_other_takes_over() {
        Relay first = bench.relay();
        await().atMost(PATIENCE).until(first::leading);
        Relay second = bench.relay();
        bench.write(id, 10);
        await().atMost(PATIENCE).until(() -> unsent() == 0);
        assertThat(second.leading()).isFalse();

        first.close();

        await().atMost(PATIENCE).until(second::leading);
        bench.write(id, 10);
        await().atMost(PATIENCE).until(() -> unsent() == 0);
        assertThat(bench.wire()).isEqualTo(new Workbench.Wire(20, 0));
    }

    @Test
    void a_leader_whose_connection_breaks_gives_the_lead_back_and_takes_it_again() {
        Relay relay = bench.relay();
        await().atMost(PATIENCE).until(relay::leading);
        long session = bench.number("SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted"
                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
        assertThat(bench.query("SELECT pg_terminate_backend(" + session + ")")).isEqualTo("t");
        bench.write(id, 5);
        await().atMost(PATIENCE).until(() -> unsent() == 0 && relay.leading());
    }

    @Test
    void a_transaction_that_rolls_back_leaves_no_event_and_no_gap() throws SQLException {
        bench.relay();
        bench.write(id, 2);
        try (Connection connection = bench.connect()) {
            connection.setAutoCommit(false);
            Workbench.write(connection, id, 3);
            connection.rollback();
        }
        bench.write(id, 1);
        await().atMost(PATIENCE).until(() -> unsent() == 0);
        assertThat(bench.number("SELECT max(agg_seq) FROM outbox_event")).isEqualTo(3);
        assertThat(bench.wire()).isEqualTo(new Workbench.Wire(3, 0));
    }

    @Test
    void an_event_that_kafka_refuses_is_parked_after_five_attempts_and_blocks_only_its_aggregate() {
        bench.write(id, 1);
        bench.update("UPDATE outbox_event SET payload = to_json(repeat('x', 1100000))");
        bench.write(id, 2);
        bench.write(other, 2);
        bench.relay();
        await().atMost(PATIENCE).until(() -> unsent() == 3);
        await().atMost(PATIENCE).until(() -> bench.number("SELECT count(parked_at) FROM outbox_event") == 1);
        assertThat(bench.query("SELECT attempts || last_error FROM outbox_event WHERE parked_at IS NOT NULL"))
                .startsWith("5The message is 1100");
        bench.write(other, 1);
        await().atMost(PATIENCE).until(() -> bench.number("SELECT count(sent_at) FROM outbox_event") == 3);
        assertThat(unsent()).isEqualTo(3);

        bench.update("UPDATE outbox_event SET payload = '{}' WHERE parked_at IS NOT NULL");
        assertThat(republish()).isEqualTo(3);

        await().atMost(PATIENCE).until(() -> unsent() == 0);
        assertThat(bench.wire()).isEqualTo(new Workbench.Wire(6, 0));
    }

    @Test
    void what_is_republished_comes_again_and_changes_nothing_at_the_consumer() throws SQLException {
        bench.relay();
        bench.consumer();
        bench.write(id, 5);
        await().atMost(PATIENCE).until(() -> bench.number("SELECT count(*) FROM applied") == 5);
        assertThat(republish()).isEqualTo(5);
        bench.write(id, 1);
        await().atMost(PATIENCE).until(() -> bench.number("SELECT count(*) FROM applied") == 6);
        await().atMost(PATIENCE).until(() -> bench.wire().messages() == 11);
        assertThat(bench.misordered()).isZero();
    }

    @Test
    void sent_events_are_forgotten_after_seven_days() {
        bench.write(id, 2);
        bench.write(other, 1);
        bench.update("UPDATE outbox_event SET sent_at = now() - interval '8 days' WHERE agg_id = '" + id + "'");
        bench.relay();
        await().atMost(PATIENCE).until(() -> bench.number("SELECT count(*) FROM outbox_event") == 1);
        bench.write(id, 1);
        assertThat(bench.number("SELECT agg_seq FROM outbox_event WHERE agg_id = '" + id + "'")).isEqualTo(3);
    }

    @Test
    void a_message_carries_its_envelope_in_headers() {
        bench.write(id, 1);
        bench.update("UPDATE outbox_event SET headers = '{\"traceparent\":\"00-1-2-01\"}'");
        bench.relay();
        await().atMost(PATIENCE).until(() -> unsent() == 0);
        assertThat(bench.headers()).containsEntry("ce_type", "fact.noted.v1")
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/keguan/bench")
                .containsEntry("ce_subject", "fact/" + id)
                .containsEntry("ce_aggtype", "fact")
                .containsEntry("ce_aggseq", "1")
                .containsEntry("content-type", "application/json")
                .containsEntry("traceparent", "00-1-2-01")
                .containsKeys("ce_id", "ce_time");
    }

    private long unsent() {
        return bench.number("SELECT count(*) FROM outbox_event WHERE sent_at IS NULL");
    }

    private int republish() {
        try (Connection connection = bench.connect()) {
            return OutboxStore.republish(connection, "fact", id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
