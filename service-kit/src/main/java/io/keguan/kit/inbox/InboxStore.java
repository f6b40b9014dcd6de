package io.keguan.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.keguan.kit.domain.Ids;
import io.keguan.kit.inbox.ParkedEvent.Cause;
import io.keguan.kit.sql.Sql;

/** What one consumer has noted about one topic: positions, offsets and parked events. */
record InboxStore(String consumer, String topic) {

    private static final String OF_KEY = " WHERE consumer = ? AND agg_type = ? AND agg_id = ?";
    private static final String LOCK = "SELECT last_seq FROM inbox_position" + OF_KEY + " FOR UPDATE";
    private static final String OPEN = "INSERT INTO inbox_position (consumer, agg_type, agg_id, last_seq)"
            + " VALUES (?, ?, ?, 0) ON CONFLICT (consumer, agg_type, agg_id) DO NOTHING";
    private static final String ADVANCE = "UPDATE inbox_position SET last_seq = ?" + OF_KEY;
    private static final String WAITING = "SELECT cause FROM inbox_parked" + OF_KEY;
    private static final String PARK = """
            INSERT INTO inbox_parked (id, consumer, topic, cause, event_id, type, agg_type, agg_id, agg_seq, happened_at, payload,
                traceparent, attempts, last_error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (consumer, agg_type, agg_id, agg_seq) DO NOTHING""";
    private static final String RELABEL = "UPDATE inbox_parked SET cause = ?" + OF_KEY + " AND cause = ?";
    private static final String FAILED = "UPDATE inbox_parked SET cause = 'POISON', attempts = attempts + ?,"
            + " last_error = ? WHERE id = ?";
    private static final String NEXT = "SELECT " + ParkedEvent.COLUMNS + " FROM inbox_parked" + OF_KEY
            + " AND agg_seq <= ? AND cause <> 'POISON' ORDER BY agg_seq LIMIT 1";
    private static final String FIND = "SELECT " + ParkedEvent.COLUMNS + " FROM inbox_parked WHERE id = ?"
            + " AND consumer = ?";
    private static final String DELETE = "DELETE FROM inbox_parked" + OF_KEY + " AND agg_seq <= ?";
    private static final String READY = """
            SELECT DISTINCT k.agg_type, k.agg_id FROM inbox_parked k JOIN inbox_position p USING (consumer, agg_type, agg_id)
            WHERE consumer = ? AND k.topic = ? AND k.agg_seq <= p.last_seq + 1 AND k.cause <> 'POISON' LIMIT 100""";
    private static final String OFFSETS = "SELECT partition, next_offset FROM consumer_offset"
            + " WHERE consumer = ? AND topic = ?";
    private static final String OFFSET = """
            INSERT INTO consumer_offset (consumer, topic, partition, next_offset) VALUES (?, ?, ?, ?)
            ON CONFLICT (consumer, topic, partition) DO UPDATE SET next_offset = excluded.next_offset""";

    /** Locks the position of an aggregate and returns the last event applied; 0 before the first. */
    long lock(Connection connection, Incoming.Key key) throws SQLException {
        Optional<Long> last = lockExisting(connection, key);
        if (last.isPresent()) {
            return last.get();
        }
        Sql.execute(connection, OPEN, consumer, key.aggregateType(), key.aggregateId());
        return lockExisting(connection, key).orElseThrow();
    }

    private Optional<Long> lockExisting(Connection connection, Incoming.Key key) throws SQLException {
        return Sql.first(connection, row -> row.getLong(1), LOCK, consumer, key.aggregateType(), key.aggregateId());
    }

    void advance(Connection connection, Incoming.Key key, long to) throws SQLException {
        Sql.execute(connection, ADVANCE, to, consumer, key.aggregateType(), key.aggregateId());
    }

    /** The causes for which events of the aggregate wait; empty in the usual case. */
    List<Cause> waiting(Connection connection, Incoming.Key key) throws SQLException {
        return Sql.all(connection, row -> Cause.valueOf(row.getString(1)), WAITING, consumer, key.aggregateType(),
                key.aggregateId());
    }

    void park(Connection connection, Incoming event, Cause cause, int attempts, String error) throws SQLException {
        EventMeta meta = event.meta();
        Sql.execute(connection, PARK, Ids.next(), consumer, topic, cause, meta.eventId(), meta.type(),
                meta.aggregateType(), meta.aggregateId(), meta.sequence(), meta.at(), event.body(),
                event.traceparent(), attempts, error);
    }

    void relabel(Connection connection, Incoming.Key key, Cause from, Cause to) throws SQLException {
        Sql.execute(connection, RELABEL, to, consumer, key.aggregateType(), key.aggregateId(), from);
    }

    void failed(Connection connection, UUID id, int attempts, String error) throws SQLException {
        Sql.execute(connection, FAILED, attempts, error, id);
    }

    /** The first parked event of the aggregate whose turn has come, or that has been applied already. */
    Optional<ParkedEvent> next(Connection connection, Incoming.Key key, long last) throws SQLException {
        return Sql.first(connection, ParkedEvent::read, NEXT, consumer, key.aggregateType(), key.aggregateId(),
                last + 1);
    }

    Optional<ParkedEvent> find(Connection connection, UUID id) throws SQLException {
        return Sql.first(connection, ParkedEvent::read, FIND, id, consumer);
    }

    /** Nothing up to this event waits any more. */
    void unpark(Connection connection, Incoming.Key key, long upTo) throws SQLException {
        Sql.execute(connection, DELETE, consumer, key.aggregateType(), key.aggregateId(), upTo);
    }

    List<Incoming.Key> ready(Connection connection) throws SQLException {
        return Sql.all(connection, row -> new Incoming.Key(row.getString(1), row.getObject(2, UUID.class)), READY,
                consumer, topic);
    }

    Map<Integer, Long> offsets(Connection connection) throws SQLException {
        return Sql.all(connection, row -> Map.entry(row.getInt(1), row.getLong(2)), OFFSETS, consumer, topic).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void offset(Connection connection, int partition, long next) throws SQLException {
        Sql.execute(connection, OFFSET, consumer, topic, partition, next);
    }
}
