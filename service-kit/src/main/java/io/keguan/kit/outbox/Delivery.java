package io.keguan.kit.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * One batch on its way to Kafka. What follows a failed event of an aggregate does not count as delivered, even if Kafka took
 * it: it is sent again after the failed one, and consumers drop the repetition.
 */
final class Delivery {

    private record InFlight(OutboxRow row, Future<RecordMetadata> answer) {}

    private final List<InFlight> inFlight = new ArrayList<>();
    private final Set<UUID> stopped = new HashSet<>();
    private final List<Long> delivered = new ArrayList<>();
    private final Map<OutboxRow, Throwable> refused = new LinkedHashMap<>();
    private Throwable outage;

    /** Sends the batch and waits for the answers, together no longer than {@code patience}. */
    static Delivery of(Producer<String, String> producer, RelaySettings settings, List<OutboxRow> rows)
            throws InterruptedException {
        Delivery delivery = new Delivery();
        delivery.send(producer, settings, rows);
        delivery.await(settings.patience());
        return delivery;
    }

    private void send(Producer<String, String> producer, RelaySettings settings, List<OutboxRow> rows) {
        for (OutboxRow row : rows) {
            if (stopped.contains(row.aggregateId())) {
                continue;
            }
            try {
                Future<RecordMetadata> answer = producer.send(row.toRecord(settings.service(), settings.topic()));
                // A message the client itself refuses fails at once; its followers must not even be sent.
                if (answer.isDone() && answer.state() == Future.State.FAILED) {
                    fail(row, answer.exceptionNow());
                } else {
                    inFlight.add(new InFlight(row, answer));
                }
            } catch (RuntimeException failure) {
                fail(row, failure);
            }
            if (outage != null) {
                return;
            }
        }
    }

    private void await(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (InFlight sent : inFlight) {
            try {
                sent.answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (!stopped.contains(sent.row.aggregateId())) {
                    delivered.add(sent.row.id());
                }
            } catch (ExecutionException failure) {
                fail(sent.row, failure.getCause());
            } catch (TimeoutException silence) {
                fail(sent.row, silence);
            }
        }
    }

    private void fail(OutboxRow row, Throwable failure) {
        boolean first = stopped.add(row.aggregateId());
        if (!unsendable(failure)) {
            outage = failure;
        } else if (first) {
            refused.put(row, failure);
        }
    }

    /** Only what lies in the message itself counts against it; everything else is Kafka's trouble and passes. */
    private static boolean unsendable(Throwable failure) {
        return failure instanceof RecordTooLargeException || failure instanceof RecordBatchTooLargeException
                || failure instanceof InvalidRecordException || failure instanceof InvalidTimestampException
                || failure instanceof SerializationException;
    }

    List<Long> delivered() {
        return delivered;
    }

    Map<OutboxRow, Throwable> refused() {
        return refused;
    }

    /** Why Kafka did not answer, or null. */
    Throwable outage() {
        return outage;
    }
}
