package io.keguan.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;

/** An event that waits to be carried to Kafka. */
record OutboxRow(long id, UUID eventId, String aggregateType, UUID aggregateId, long sequence, String type,
        String payload, String traceparent, Instant at, int attempts) {

    /** CloudEvents 1.0, binary: envelope in the headers, body as it was written. */
    ProducerRecord<String, String> toRecord(String service, String topic) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_id", eventId.toString());
        headers.put("ce_specversion", "1.0");
        headers.put("ce_type", type);
        headers.put("ce_source", "/keguan/" + service);
        headers.put("ce_subject", aggregateType + "/" + aggregateId);
        headers.put("ce_time", at.toString());
        headers.put("ce_aggtype", aggregateType);
        headers.put("ce_aggseq", Long.toString(sequence));
        headers.put("content-type", "application/json");
        if (traceparent != null) {
            headers.put("traceparent", traceparent);
        }
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, ByAggregate.key(this), payload);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
