package io.keguan.kit.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.kit.domain.DomainEvent;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.http.Trace;
import io.keguan.kit.sql.Sql;

/** Writes the events and audit notes of one aggregate on the transaction's connection. */
@ApplicationScoped
public class JournalWriter {

    private static final String LOCK_HEAD = """
            INSERT INTO journal_head (agg_type, agg_id, event_seq, audit_seq, audit_hash, audit_key)
            VALUES (?, ?, ?, ?, '', ?)
            ON CONFLICT (agg_type, agg_id) DO UPDATE SET event_seq = journal_head.event_seq + excluded.event_seq,
                audit_seq = journal_head.audit_seq + excluded.audit_seq,
                audit_key = coalesce(journal_head.audit_key, excluded.audit_key)
            RETURNING event_seq, audit_seq, audit_hash, audit_key""";
    private static final String INSERT_EVENT = """
            INSERT INTO outbox_event (event_id, agg_type, agg_id, agg_seq, type, payload, headers, created_at)
            VALUES (?, ?, ?, ?, ?, ?::json, ?::json, ?)""";
    private static final String INSERT_AUDIT = """
            INSERT INTO audit_entry (agg_type, agg_id, seq, at, actor_id, actor_name, action, rule, before, after, reason,
                trace_id, prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?, ?, ?, ?)""";
    private static final String LINK_CHAIN = "UPDATE journal_head SET audit_hash = ? WHERE agg_type = ? AND agg_id = ?";

    private record Head(long eventSeq, long auditSeq, String auditHash, TrailKey key) {}

    private final ObjectMapper json;

    public JournalWriter(ObjectMapper json) {
        this.json = json;
    }

    public void write(Connection connection, String type, UUID id, List<DomainEvent> events, List<AuditNote> notes,
            Instant at) throws SQLException {
        Head head = Sql.first(connection, row -> new Head(row.getLong(1), row.getLong(2), row.getString(3),
                TrailKey.of(row.getBytes(4))), LOCK_HEAD, type, id, events.size(), notes.size(), TrailKey.fresh())
                .orElseThrow();
        insertEvents(connection, type, id, head.eventSeq - events.size(), events, at);
        if (!notes.isEmpty()) {
            insertNotes(connection, type, id, head, notes, at);
        }
    }

    private void insertEvents(Connection connection, String type, UUID id, long before, List<DomainEvent> events,
            Instant at) throws SQLException {
        long seq = before;
        for (DomainEvent event : events) {
            Sql.execute(connection, INSERT_EVENT, Ids.next(), type, id, ++seq, event.type(), toJson(event),
                    toJson(headers()), at);
        }
    }

    private void insertNotes(Connection connection, String type, UUID id, Head head, List<AuditNote> notes,
            Instant at) throws SQLException {
        long seq = head.auditSeq - notes.size();
        String previous = head.auditHash;
        for (AuditNote note : notes) {
            AuditEntry entry = AuditEntry.of(type, id, ++seq, at, note, head.key, toJson(note.before()),
                    toJson(note.after()), Trace.id(), previous);
            Sql.execute(connection, INSERT_AUDIT, entry.values());
            previous = entry.hash();
        }
        Sql.execute(connection, LINK_CHAIN, previous, type, id);
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (Trace.parent() != null) {
            headers.put("traceparent", Trace.parent());
        }
        return headers;
    }

    private String toJson(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not serialisable: " + value.getClass().getSimpleName(), e);
        }
    }
}
