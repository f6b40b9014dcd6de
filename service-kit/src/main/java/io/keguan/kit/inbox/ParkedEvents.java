package io.keguan.kit.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.inbox.ParkedEvent.Cause;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;

/** What an operator may do about events that could not be applied. Each step is in the audit trail with its reason. */
@ApplicationScoped
public class ParkedEvents {

    /** The list ends here; what it does not show appears when the first ones are dealt with. */
    static final int SHOWN = 200;

    private static final String LIST = "SELECT " + ParkedEvent.COLUMNS
            + " FROM inbox_parked ORDER BY consumer, agg_type, agg_id, agg_seq LIMIT " + SHOWN;
    private static final String FIND = "SELECT " + ParkedEvent.COLUMNS + " FROM inbox_parked WHERE id = ?";
    private static final String COUNT = "SELECT cause, count(*) FROM inbox_parked GROUP BY cause";

    /** @param followers events behind it that could be applied as well */
    public record Outcome(UUID id, String done, int followers) {}

    private interface Step {
        void take(Inbox inbox, Runnable alongside) throws Exception;
    }

    private final DataSource database;
    private final Consumers consumers;
    private final Journal journal;

    public ParkedEvents(DataSource database, Consumers consumers, Journal journal) {
        this.database = database;
        this.consumers = consumers;
        this.journal = journal;
    }

    public List<ParkedEvent> list() throws SQLException {
        List<ParkedEvent> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LIST);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(ParkedEvent.read(row));
            }
        }
        return found;
    }

    public Map<Cause, Long> count() throws SQLException {
        Map<Cause, Long> counts = new EnumMap<>(Cause.class);
        List.of(Cause.values()).forEach(cause -> counts.put(cause, 0L));
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COUNT);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                counts.put(Cause.valueOf(row.getString(1)), row.getLong(2));
            }
        }
        return counts;
    }

    /** Applies a poisoned event now that its cause is repaired, then what waited behind it. */
    public Outcome retry(UUID id, String reason, Actor actor) throws Exception {
        return step(id, "retry", reason, actor, (inbox, alongside) -> {
            try {
                inbox.retry(id, alongside);
            } catch (Inbox.HandlerFailed failed) {
                inbox.noteFailure(id, failed);
                throw Refused.conflict("parked.still-failing");
            }
        });
    }

    /** Goes on without a poisoned event, or without the events missing before a gap. */
    public Outcome skip(UUID id, String reason, Actor actor) throws Exception {
        return step(id, "skip", reason, actor, (inbox, alongside) -> inbox.skip(id, alongside));
    }

    private Outcome step(UUID id, String action, String reason, Actor actor, Step step) throws Exception {
        ParkedEvent event = find(id);
        Inbox inbox = consumers.inbox(event.consumer(), event.topic())
                .orElseThrow(() -> Refused.conflict("parked.no-consumer"));
        step.take(inbox, () -> {
            journal.audit(AuditNote.of("parked-event", id, actor, action).change(facts(event), null).reason(reason));
            journal.write();
        });
        return new Outcome(id, action, inbox.drain(event.key()));
    }

    private static Map<String, Object> facts(ParkedEvent event) {
        return Map.of("consumer", event.consumer(), "type", event.meta().type(), "eventId", event.meta().eventId(),
                "aggregateType", event.meta().aggregateType(), "aggregateId", event.meta().aggregateId(), "sequence",
                event.meta().sequence(), "cause", event.cause());
    }

    private ParkedEvent find(UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw Refused.notFound();
                }
                return ParkedEvent.read(row);
            }
        }
    }
}
