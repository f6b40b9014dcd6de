package io.keguan.kit.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Reads one topic and hands its events to the inbox, one after the other. Kafka only says which partitions are ours; where
 * to go on is kept in the database, in the transaction of the effect. While the database is away the loop keeps its place in
 * the group and waits.
 */
final class ConsumerLoop implements Runnable, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(5);
    private static final long REST_MILLIS = 1_000;

    private final String topic;
    private final Inbox inbox;
    private final Supplier<Consumer<String, String>> consumers;
    private final Patience patience;
    /** Assigned partitions that stand still until their stored offset is known. */
    private final Set<TopicPartition> unplaced = new HashSet<>();
    private Thread thread;
    private long sweepFrom = System.nanoTime();
    private volatile Consumer<String, String> current;
    private volatile boolean waiting;
    private volatile long lag;
    private volatile boolean caughtUp;

    ConsumerLoop(String topic, Inbox inbox, Supplier<Consumer<String, String>> consumers, Patience patience) {
        this.topic = topic;
        this.inbox = inbox;
        this.consumers = consumers;
        this.patience = patience;
    }

    void start() {
        thread = Thread.ofPlatform().daemon().name("consumer-" + topic).start(this);
    }

    Inbox inbox() {
        return inbox;
    }

    /** True while the database is away. */
    boolean waiting() {
        return waiting;
    }

    /** Events of the topic that have not been handed over yet. */
    long lag() {
        return lag;
    }

    /** True once everything that was on the topic when the service started has been handed over. */
    boolean caughtUp() {
        return caughtUp;
    }

    @Override
    public void run() {
        while (!patience.ended()) {
            try (Consumer<String, String> consumer = consumers.get()) {
                current = consumer;
                consume(consumer);
            } catch (WakeupException | CancellationException stop) {
                LOG.debugf("consumer of %s stops", topic);
            } catch (RuntimeException failure) {
                // A defect must not end the consumer for good: it starts over at the stored offsets.
                LOG.errorf(failure, "consumer of %s starts over", topic);
                restAWhile();
            }
        }
    }

    @Override
    public void close() {
        patience.end();
        if (current != null) {
            current.wakeup();
        }
        try {
            if (thread != null) {
                thread.join(Duration.ofSeconds(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void consume(Consumer<String, String> consumer) {
        unplaced.clear();
        consumer.subscribe(List.of(topic), new Assignments(consumer));
        while (!patience.ended()) {
            ConsumerRecords<String, String> records = consumer.poll(POLL);
            try {
                place(consumer);
                sweep();
                inbox.receive(eventsIn(records));
            } catch (DatabaseAway away) {
                standStill(consumer, away);
            }
            caughtUp |= unplaced.isEmpty() && !consumer.assignment().isEmpty()
                    && consumer.assignment().stream().allMatch(p -> consumer.currentLag(p).orElse(1) == 0);
            lag = consumer.assignment().stream().mapToLong(p -> consumer.currentLag(p).orElse(0)).sum();
        }
    }

    /** A message without our envelope can't be put anywhere; the offset of the next event leaves it behind. */
    private List<Incoming> eventsIn(ConsumerRecords<String, String> records) {
        List<Incoming> events = new ArrayList<>();
        for (ConsumerRecord<String, String> message : records) {
            Incoming.of(message)
                    .ifPresentOrElse(events::add, () -> LOG.warnf("message %d of %s-%d is no event and is passed over",
                            message.offset(), topic, message.partition()));
        }
        return events;
    }

    private void place(Consumer<String, String> consumer) {
        if (unplaced.isEmpty()) {
            return;
        }
        Map<Integer, Long> offsets = inbox.offsets();
        for (TopicPartition partition : unplaced) {
            Long next = offsets.get(partition.partition());
            if (next == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, next);
            }
        }
        consumer.resume(unplaced);
        unplaced.clear();
        if (waiting) {
            LOG.infof("consumer of %s goes on", topic);
            waiting = false;
        }
    }

    private void sweep() {
        if (System.nanoTime() - sweepFrom >= 0) {
            inbox.sweep();
            sweepFrom = System.nanoTime() + SWEEP_EVERY.toNanos();
        }
    }

    /** What was fetched is forgotten and read again from the stored offsets. */
    private void standStill(Consumer<String, String> consumer, DatabaseAway away) {
        if (!waiting) {
            LOG.warnf("consumer of %s waits for the database: %s", topic, away.getCause());
        }
        waiting = true;
        unplaced.addAll(consumer.assignment());
        consumer.pause(unplaced);
    }

    private void restAWhile() {
        try {
            patience.await(REST_MILLIS);
        } catch (CancellationException stop) {
            LOG.debugf("consumer of %s stops", topic);
        }
    }

    private final class Assignments implements ConsumerRebalanceListener {
        private final Consumer<String, String> consumer;

        private Assignments(Consumer<String, String> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions);
            unplaced.addAll(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(unplaced::remove);
        }
    }
}
