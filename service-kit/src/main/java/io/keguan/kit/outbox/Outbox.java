package io.keguan.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.transaction.Transactional;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;

/** What an operator sees of the outbox and may do with it. */
@UseCases
public class Outbox {

    private static final String FIGURES = """
            SELECT count(*) FILTER (WHERE parked_at IS NULL), count(*) FILTER (WHERE parked_at IS NOT NULL), min(created_at)
            FROM outbox_event WHERE sent_at IS NULL""";
    private static final String PARKED = """
            SELECT event_id, agg_type, agg_id, agg_seq, type, attempts, last_error, parked_at FROM outbox_event
            WHERE parked_at IS NOT NULL ORDER BY parked_at, id LIMIT 200""";

    /**
     * How far the outbox is behind.
     *
     * @param unsent events that wait, those behind a parked one included
     * @param oldestAt when the oldest unsent event happened, null when there is none
     */
    public record Figures(long unsent, long parked, Instant oldestAt) {}

    /** An event that Kafka refuses; what follows it in its aggregate waits. */
    public record Parked(UUID eventId, String aggregateType, UUID aggregateId, long sequence, String type, int attempts,
            String lastError, Instant parkedAt) {}

    private final DataSource database;
    private final Journal journal;

    public Outbox(DataSource database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Figures figures() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIGURES);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Figures(row.getLong(1), row.getLong(2),
                    row.getTimestamp(3) == null ? null : row.getTimestamp(3).toInstant());
        }
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Parked> parked() throws SQLException {
        List<Parked> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(PARKED);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new Parked(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class),
                        row.getLong(4), row.getString(5), row.getInt(6), row.getString(7),
                        row.getTimestamp(8).toInstant()));
            }
        }
        return found;
    }

    /** Sends everything of an aggregate again that is still in the outbox; consumers drop what they have had. */
    public int republish(String aggregateType, UUID aggregateId, String reason, Actor actor) throws SQLException {
        int events;
        try (Connection connection = database.getConnection()) {
            events = OutboxStore.republish(connection, aggregateType, aggregateId);
        }
        if (events == 0) {
            throw Refused.notFound();
        }
        journal.audit(AuditNote.of("outbox-event", aggregateId, actor, "republish")
                .change(null, Map.of("aggregateType", aggregateType, "events", events))
                .reason(reason));
        return events;
    }
}
