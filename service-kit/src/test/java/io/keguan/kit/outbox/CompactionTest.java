package io.keguan.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.kit.test.TestInfra;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompactionTest {

    private static final int PARTITIONS = 3;
    private static final Map<String, Object> KAFKA = Map.of("bootstrap.servers", TestInfra.shared().bootstrap());

    private final String topic = "compaction-" + UUID.randomUUID();
    private final UUID gone = UUID.randomUUID();
    private final UUID stays = UUID.randomUUID();

    @Test
    void an_event_sent_once_more_under_its_sequence_pushes_the_old_one_out_of_the_topic_and_no_other()
            throws ExecutionException, InterruptedException {
        // Compacted as soon as possible instead of within a week.
        try (Admin admin = Admin.create(KAFKA)) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1).configs(Map.of("cleanup.policy",
                    "compact", "min.cleanable.dirty.ratio", "0.01", "segment.ms", "100", "max.compaction.lag.ms",
                    "100"))))
                    .all().get();
        }
        try (Producer<String, String> producer = RelayProducer.open(KAFKA)) {
            send(producer, gone, 1, "鹧鸪灯饰");
            send(producer, gone, 2, "鹧鸪灯饰");
            send(producer, stays, 1, "画眉灯饰");
            send(producer, stays, 2, "画眉灯饰");
            assertThat(texts()).hasSize(4);
            send(producer, gone, 1, "KH-2026-000031");
            send(producer, gone, 2, "KH-2026-000031");
            send(producer, gone, 3, "KH-2026-000031");
            await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofSeconds(1)).until(() -> {
                // Only what lies before the last segment is compacted.
                send(producer, stays, 3, "画眉灯饰");
                send(producer, gone, 4, "KH-2026-000031");
                return texts().stream().noneMatch("鹧鸪灯饰"::equals);
            });
        }
        assertThat(records()).filteredOn(r -> r.key().startsWith(stays.toString())).extracting(ConsumerRecord::key)
                .contains(stays + "/1", stays + "/2", stays + "/3");
        assertThat(records()).filteredOn(r -> r.key().startsWith(gone.toString())).extracting(ConsumerRecord::partition)
                .hasSizeGreaterThan(3)
                .containsOnly(records().stream().filter(r -> r.key().equals(gone + "/1")).findFirst()
                        .orElseThrow().partition());
    }

    private void send(Producer<String, String> producer, UUID aggregate, long sequence, String text)
            throws ExecutionException, InterruptedException {
        OutboxRow row = new OutboxRow(sequence, UUID.randomUUID(), "thing", aggregate, sequence, "thing.told.v1", text,
                null, Instant.EPOCH, 0);
        producer.send(row.toRecord("kit", topic)).get();
    }

    private List<String> texts() {
        return records().stream().map(ConsumerRecord::value).toList();
    }

    /** Everything that is on the topic, as whoever reads it from the beginning finds it. */
    private List<ConsumerRecord<String, String>> records() {
        try (KafkaConsumer<String, String> reader = new KafkaConsumer<>(KAFKA, new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (int partition = 0; partition < PARTITIONS; partition++) {
                partitions.add(new TopicPartition(topic, partition));
            }
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> reader.position(p) < ends.get(p))) {
                reader.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }
}
