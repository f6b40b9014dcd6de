package io.keguan.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The outbox table and the lock that makes one relay the leader. */
final class OutboxStore {

    private static final String LEAD = "SELECT pg_try_advisory_lock(hashtextextended(?, 0))";
    private static final String RESIGN = "SELECT pg_advisory_unlock(hashtextextended(?, 0))";
    private static final String UNSENT = """
            SELECT id, event_id, agg_type, agg_id, agg_seq, type, payload::text, headers ->> 'traceparent', created_at, attempts
            FROM outbox_event o
            WHERE sent_at IS NULL AND agg_id <> ALL (?) AND NOT EXISTS (SELECT FROM outbox_event p
                WHERE p.parked_at IS NOT NULL AND p.agg_type = o.agg_type AND p.agg_id = o.agg_id)
            ORDER BY id LIMIT ?""";
    private static final String SENT = "UPDATE outbox_event SET sent_at = now(), last_error = NULL"
            + " WHERE id = ANY (?) AND sent_at IS NULL";
    private static final String FAILED = "UPDATE outbox_event SET attempts = attempts + 1, last_error = ?,"
            + " parked_at = CASE WHEN ? THEN now() END WHERE id = ?";
    private static final String REPUBLISH = """
            UPDATE outbox_event SET sent_at = NULL, parked_at = NULL, attempts = 0, last_error = NULL
            WHERE agg_type = ? AND agg_id = ?""";
    private static final String PURGE = "DELETE FROM outbox_event WHERE id IN (SELECT id FROM outbox_event"
            + " WHERE sent_at < now() - interval '7 days' ORDER BY sent_at LIMIT ?)";

    private OutboxStore() {}

    static boolean lead(Connection connection, String lock) throws SQLException {
        return ask(connection, LEAD, lock);
    }

    static void resign(Connection connection, String lock) throws SQLException {
        ask(connection, RESIGN, lock);
    }

    private static boolean ask(Connection connection, String sql, String lock) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, lock);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** The oldest unsent events, without the aggregates that are held back or have a parked event. */
    static List<OutboxRow> unsent(Connection connection, Collection<UUID> held, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(UNSENT)) {
            select.setArray(1, connection.createArrayOf("uuid", held.toArray()));
            select.setInt(2, limit);
            List<OutboxRow> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new OutboxRow(row.getLong(1), row.getObject(2, UUID.class), row.getString(3),
                            row.getObject(4, UUID.class), row.getLong(5), row.getString(6), row.getString(7),
                            row.getString(8), row.getTimestamp(9).toInstant(), row.getInt(10)));
                }
            }
            return found;
        }
    }

    static void sent(Connection connection, Collection<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement mark = connection.prepareStatement(SENT)) {
            mark.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            mark.executeUpdate();
        }
    }

    static void failed(Connection connection, long id, String error, boolean park) throws SQLException {
        try (PreparedStatement mark = connection.prepareStatement(FAILED)) {
            mark.setString(1, error);
            mark.setBoolean(2, park);
            mark.setLong(3, id);
            mark.executeUpdate();
        }
    }

    /** Everything of the aggregate that is still there goes out again; returns how many events. */
    static int republish(Connection connection, String aggregateType, UUID aggregateId) throws SQLException {
        try (PreparedStatement reset = connection.prepareStatement(REPUBLISH)) {
            reset.setString(1, aggregateType);
            reset.setObject(2, aggregateId);
            return reset.executeUpdate();
        }
    }

    /** Sent events stay seven days, for {@link #republish}. */
    static int purge(Connection connection, int limit) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(PURGE)) {
            delete.setInt(1, limit);
            return delete.executeUpdate();
        }
    }
}
