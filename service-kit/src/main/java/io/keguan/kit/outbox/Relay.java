package io.keguan.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;

/**
 * Carries events from the outbox to Kafka, in order and at least once. Of all relays of a service one leads: the one whose
 * connection holds the lock. That connection also does the work, so a leader that lost its lock can't mark anything. No
 * transaction is open while Kafka is spoken to. See docs/adr/0002-outbox-and-consumers.md.
 */
public final class Relay implements Runnable, AutoCloseable {

    /** Opens the relay's own connection; it bypasses the pool because the lock lives and dies with it. */
    @FunctionalInterface
    public interface Connections {
        Connection open() throws SQLException;
    }

    static final int ATTEMPTS = 5;

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long BUSY_MILLIS = 50;
    private static final long IDLE_MILLIS = 250;
    private static final Duration IDLE_AFTER = Duration.ofSeconds(2);
    private static final long STANDBY_MILLIS = 250;
    private static final long SHORTEST_REST_MILLIS = 100;
    private static final long LONGEST_REST_MILLIS = 2_000;
    private static final Duration PURGE_EVERY = Duration.ofHours(1);
    private static final int PURGE_AT_ONCE = 5_000;

    private final RelaySettings settings;
    private final Connections connections;
    private final Supplier<Producer<String, String>> producers;
    private final Semaphore signal = new Semaphore(0);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Map<UUID, Long> heldUntil = new HashMap<>();
    private Producer<String, String> producer;
    private long idleFrom = System.nanoTime();
    private long purgeFrom = System.nanoTime();
    private long rest = SHORTEST_REST_MILLIS;
    private Thread thread;
    private volatile boolean leading;
    private volatile String trouble;

    public Relay(RelaySettings settings, Connections connections, Supplier<Producer<String, String>> producers) {
        this.settings = settings;
        this.connections = connections;
        this.producers = producers;
    }

    public void start() {
        thread = Thread.ofPlatform().daemon().name("relay-" + settings.topic()).start(this);
    }

    /** There is something to carry; costs nothing and may be called by anybody. */
    public void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    public boolean leading() {
        return leading;
    }

    /** What keeps the relay from working, or null. */
    public String trouble() {
        return trouble;
    }

    @Override
    public void run() {
        while (!stopping()) {
            try (Connection connection = connections.open()) {
                serve(connection);
            } catch (SQLException | RuntimeException failure) {
                // Also a defect must not end the relay for good: events would pile up in silence.
                inTrouble(failure instanceof SQLException ? "the database" : "a repair", failure);
                restAWhile();
            } catch (InterruptedException end) {
                break;
            }
        }
        abandonProducer(Duration.ofSeconds(2));
    }

    /** Ends after the batch in hand; one that hangs is cut off and will be sent again. */
    @Override
    public void close() {
        stop.countDown();
        wake();
        try {
            if (thread != null && !thread.join(Duration.ofSeconds(5))) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Connection connection) throws SQLException, InterruptedException {
        while (!OutboxStore.lead(connection, settings.lock())) {
            if (stop.await(STANDBY_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
        LOG.infof("relay of %s leads", settings.topic());
        leading = true;
        allIsWell();
        try {
            while (!stopping()) {
                purge(connection);
                if (!carry(connection)) {
                    awaitWork();
                }
            }
            OutboxStore.resign(connection, settings.lock());
        } finally {
            leading = false;
        }
    }

    /** Carries one batch; false when there was none. */
    private boolean carry(Connection connection) throws SQLException, InterruptedException {
        heldUntil.values().removeIf(Relay::reached);
        List<OutboxRow> rows = OutboxStore.unsent(connection, heldUntil.keySet(), settings.batch());
        if (rows.isEmpty()) {
            return false;
        }
        if (producer == null) {
            producer = producers.get();
        }
        Delivery delivery = Delivery.of(producer, settings, rows);
        OutboxStore.sent(connection, delivery.delivered());
        for (Map.Entry<OutboxRow, Throwable> refused : delivery.refused().entrySet()) {
            holdBack(connection, refused.getKey(), refused.getValue());
        }
        idleFrom = in(IDLE_AFTER);
        if (delivery.outage() == null) {
            allIsWell();
        } else {
            inTrouble("Kafka", delivery.outage());
            if (!(delivery.outage() instanceof RetriableException)) {
                abandonProducer(Duration.ZERO);
            }
            restAWhile();
        }
        return true;
    }

    private void holdBack(Connection connection, OutboxRow row, Throwable failure) throws SQLException {
        int attempts = row.attempts() + 1;
        boolean park = attempts >= ATTEMPTS;
        OutboxStore.failed(connection, row.id(), String.valueOf(failure.getMessage()), park);
        if (park) {
            LOG.errorf("event %s of %s %s can't be sent and is parked: %s", row.eventId(), row.aggregateType(),
                    row.aggregateId(), failure.getMessage());
        } else {
            heldUntil.put(row.aggregateId(), in(Duration.ofMillis(100L << attempts)));
        }
    }

    private void purge(Connection connection) throws SQLException {
        if (reached(purgeFrom) && OutboxStore.purge(connection, PURGE_AT_ONCE) < PURGE_AT_ONCE) {
            purgeFrom = in(PURGE_EVERY);
        }
    }

    private void awaitWork() throws InterruptedException {
        signal.tryAcquire(reached(idleFrom) ? IDLE_MILLIS : BUSY_MILLIS, TimeUnit.MILLISECONDS);
        signal.drainPermits();
    }

    private static long in(Duration time) {
        return System.nanoTime() + time.toNanos();
    }

    private static boolean reached(long moment) {
        return System.nanoTime() - moment >= 0;
    }

    private boolean stopping() {
        return stop.getCount() == 0;
    }

    private void allIsWell() {
        if (trouble != null) {
            LOG.infof("relay of %s works again", settings.topic());
        }
        trouble = null;
        rest = SHORTEST_REST_MILLIS;
    }

    private void inTrouble(String whose, Throwable failure) {
        String words = whose + ": " + failure;
        if (!Objects.equals(words, trouble)) {
            LOG.warnf("relay of %s waits for %s", settings.topic(), words);
        }
        trouble = words;
    }

    private void restAWhile() {
        try {
            stop.await(rest, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rest = Math.min(LONGEST_REST_MILLIS, rest * 2);
    }

    private void abandonProducer(Duration patience) {
        if (producer != null) {
            producer.close(patience);
            producer = null;
        }
    }
}
