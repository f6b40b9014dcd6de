package io.keguan.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.utils.Utils;

/**
 * Keeps the events of one aggregate in one partition, although each has a key of its own: a topic is compacted by key, and
 * only an event sent once more under the same key may push out another.
 */
public final class ByAggregate implements Partitioner {

    /** The key of an event: {@code <aggregate id>/<sequence>}. */
    static String key(OutboxRow row) {
        return row.aggregateId() + "/" + row.sequence();
    }

    @Override
    public int partition(String topic, Object key, byte[] keyBytes, Object value, byte[] valueBytes, Cluster cluster) {
        byte[] aggregate = key.toString().split("/", 2)[0].getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(aggregate)) % cluster.partitionCountForTopic(topic);
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // Nothing to set.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
