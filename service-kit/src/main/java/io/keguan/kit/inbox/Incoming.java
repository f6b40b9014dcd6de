package io.keguan.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** An event as it came from a topic. */
record Incoming(EventMeta meta, String body, String traceparent, String topic, int partition, long offset) {

    /** The aggregate whose events are in one order. */
    record Key(String aggregateType, UUID aggregateId) {}

    Key key() {
        return new Key(meta.aggregateType(), meta.aggregateId());
    }

    /** Empty when the message is none of ours: without our envelope nobody can say what it belongs to. */
    static Optional<Incoming> of(ConsumerRecord<String, String> message) {
        try {
            String subject = header(message, "ce_subject");
            EventMeta meta = new EventMeta(UUID.fromString(header(message, "ce_id")), header(message, "ce_type"),
                    header(message, "ce_aggtype"), UUID.fromString(subject.substring(subject.lastIndexOf('/') + 1)),
                    Long.parseLong(header(message, "ce_aggseq")), Instant.parse(header(message, "ce_time")));
            return Optional.of(new Incoming(meta, Objects.requireNonNull(message.value()),
                    optional(message, "traceparent"), message.topic(), message.partition(), message.offset()));
        } catch (RuntimeException foreign) {
            return Optional.empty();
        }
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        String value = optional(message, name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static String optional(ConsumerRecord<String, String> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
