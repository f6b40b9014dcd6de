package io.keguan.kit.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.keguan.kit.domain.Ids;
import io.keguan.kit.inbox.ParkedEvent.Cause;

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
        try (PreparedStatement open = ofKey(connection, OPEN, 1, key)) {
            open.executeUpdate();
        }
        return lockExisting(connection, key).orElseThrow();
    }

    private Optional<Long> lockExisting(Connection connection, Incoming.Key key) throws SQLException {
        try (PreparedStatement select = ofKey(connection, LOCK, 1, key); ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    void advance(Connection connection, Incoming.Key key, long to) throws SQLException {
        try (PreparedStatement update = ofKey(connection, ADVANCE, 2, key)) {
            update.setLong(1, to);
            update.executeUpdate();
        }
    }

    /** The causes for which events of the aggregate wait; empty in the usual case. */
    List<Cause> waiting(Connection connection, Incoming.Key key) throws SQLException {
        List<Cause> causes = new ArrayList<>();
        try (PreparedStatement select = ofKey(connection, WAITING, 1, key); ResultSet row = select.executeQuery()) {
            while (row.next()) {
                causes.add(Cause.valueOf(row.getString(1)));
            }
        }
        return causes;
    }

    void park(Connection connection, Incoming event, Cause cause, int attempts, String error) throws SQLException {
        EventMeta meta = event.meta();
        Object[] values = {Ids.next(), consumer, topic, cause.name(), meta.eventId(), meta.type(),
                meta.aggregateType(), meta.aggregateId(), meta.sequence(), Timestamp.from(meta.at()), event.body(),
                event.traceparent(), attempts, error};
        execute(connection, PARK, values);
    }

    void relabel(Connection connection, Incoming.Key key, Cause from, Cause to) throws SQLException {
        execute(connection, RELABEL, to.name(), consumer, key.aggregateType(), key.aggregateId(), from.name());
    }

    void failed(Connection connection, UUID id, int attempts, String error) throws SQLException {
        execute(connection, FAILED, attempts, error, id);
    }

    /** The first parked event of the aggregate whose turn has come, or that has been applied already. */
    Optional<ParkedEvent> next(Connection connection, Incoming.Key key, long last) throws SQLException {
        try (PreparedStatement select = ofKey(connection, NEXT, 1, key)) {
            select.setLong(4, last + 1);
            return one(select);
        }
    }

    Optional<ParkedEvent> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, id);
            select.setString(2, consumer);
            return one(select);
        }
    }

    /** Nothing up to this event waits any more. */
    void unpark(Connection connection, Incoming.Key key, long upTo) throws SQLException {
        execute(connection, DELETE, consumer, key.aggregateType(), key.aggregateId(), upTo);
    }

    List<Incoming.Key> ready(Connection connection) throws SQLException {
        List<Incoming.Key> keys = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(READY)) {
            select.setString(1, consumer);
            select.setString(2, topic);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    keys.add(new Incoming.Key(row.getString(1), row.getObject(2, UUID.class)));
                }
            }
        }
        return keys;
    }

    Map<Integer, Long> offsets(Connection connection) throws SQLException {
        Map<Integer, Long> offsets = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(OFFSETS)) {
            select.setString(1, consumer);
            select.setString(2, topic);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    offsets.put(row.getInt(1), row.getLong(2));
                }
            }
        }
        return offsets;
    }

    void offset(Connection connection, int partition, long next) throws SQLException {
        execute(connection, OFFSET, consumer, topic, partition, next);
    }

    private PreparedStatement ofKey(Connection connection, String sql, int from, Incoming.Key key)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(from, consumer);
        statement.setString(from + 1, key.aggregateType());
        statement.setObject(from + 2, key.aggregateId());
        return statement;
    }

    private static Optional<ParkedEvent> one(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(ParkedEvent.read(row)) : Optional.empty();
        }
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
