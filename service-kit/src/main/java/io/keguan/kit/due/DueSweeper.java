package io.keguan.kit.due;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.keguan.kit.sql.Sql;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Fires deadlines once each, never early: a row is claimed with a lock that other instances skip, its handler runs in the
 * same transaction, and a handler that fails is tried again later while the rest goes on.
 */
@ApplicationScoped
public class DueSweeper implements Chore {

    private static final String CLAIM = """
            SELECT id, kind, subject_id, due_at FROM due_row
            WHERE fired_at IS NULL AND due_at + attempts * interval '30 seconds' <= ? AND kind = ANY (?)
            ORDER BY due_at FOR UPDATE SKIP LOCKED LIMIT 1""";

    private record Row(UUID id, String kind, UUID subjectId, Instant dueAt) {}

    private static final class HandlerFailed extends RuntimeException {
        private final transient Row row;

        private HandlerFailed(Row row, Throwable cause) {
            super(cause);
            this.row = row;
        }
    }

    private final DataSource database;
    private final Clock clock;
    private final Map<String, DueHandler> handlers;
    /** The housekeeper's sweep is alone; others may sweep beside each other, but not while it is half done. */
    private final ReadWriteLock turn = new ReentrantReadWriteLock();

    public DueSweeper(DataSource database, Clock clock, @Any Instance<DueHandler> handlers) {
        this.database = database;
        this.clock = clock;
        this.handlers = handlers.stream().collect(Collectors.toMap(DueHandler::kind, Function.identity()));
    }

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        turn.writeLock().lock();
        try {
            fireAll();
        } finally {
            turn.writeLock().unlock();
        }
    }

    /** Fires everything that is due now; returns how many were. What the housekeeper has begun to fire has been fired then. */
    public int sweep() {
        turn.readLock().lock();
        try {
            return fireAll();
        } finally {
            turn.readLock().unlock();
        }
    }

    private int fireAll() {
        int fired = 0;
        for (boolean more = !handlers.isEmpty(); more;) {
            try {
                more = QuarkusTransaction.requiringNew().call(this::fireOne);
                fired += more ? 1 : 0;
            } catch (HandlerFailed failed) {
                Log.errorf(failed.getCause(), "deadline %s of %s failed", failed.row.kind, failed.row.subjectId);
                QuarkusTransaction.requiringNew().run(() -> postpone(failed));
            }
        }
        return fired;
    }

    private boolean fireOne() {
        Optional<Row> claimed = claim();
        if (claimed.isEmpty()) {
            return false;
        }
        Row row = claimed.get();
        // Before its handler, in the same transaction: a handler that sets the next deadline of its kind makes a row of its own.
        Sql.execute(database, "UPDATE due_row SET fired_at = ? WHERE id = ?", clock.instant(), row.id);
        ManagedContext request = Arc.container().requestContext();
        boolean own = !request.isActive();
        try {
            if (own) {
                request.activate();
            }
            handlers.get(row.kind).fire(row.subjectId, row.dueAt);
        } catch (RuntimeException failure) {
            throw new HandlerFailed(row, failure);
        } finally {
            if (own) {
                request.terminate();
            }
        }
        return true;
    }

    private Optional<Row> claim() {
        return Sql.first(database,
                row -> new Row(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class),
                        row.getTimestamp(4).toInstant()),
                CLAIM, clock.instant(), handlers.keySet());
    }

    private void postpone(HandlerFailed failed) {
        Sql.execute(database, "UPDATE due_row SET attempts = attempts + 1, last_error = ? WHERE id = ?",
                String.valueOf(failed.getCause()), failed.row.id);
    }
}
