package io.keguan.kit.journal;

import java.util.Collection;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.kit.domain.DomainEvent;
import io.keguan.kit.sql.Sql;

/**
 * Takes back what the kit's own tables know of records that must be forgotten, in the transaction that forgets them. Numbers,
 * chains and the fact that something happened stay. See docs/adr/0007-destruction.md.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Forgetting {

    private static final String DESTROY_KEYS = "UPDATE journal_head SET audit_key = NULL WHERE agg_id = ANY (?)";
    private static final String DROP_EVENTS = "DELETE FROM outbox_event WHERE agg_type = ? AND agg_id = ?"
            + " AND agg_seq < ?";
    private static final String STAND_IN = """
            INSERT INTO outbox_event (event_id, agg_type, agg_id, agg_seq, type, payload, headers, created_at)
            SELECT gen_random_uuid(), h.agg_type, h.agg_id, seq, ?, ?::json, '{}', now()
            FROM journal_head h CROSS JOIN LATERAL generate_series(1, least(h.event_seq, ? - 1)) seq
            WHERE h.agg_type = ? AND h.agg_id = ? ORDER BY seq""";
    private static final String REASONS = """
            UPDATE outbox_event SET payload = jsonb_set(payload::jsonb, '{reason}', '""')::json
            WHERE agg_type = ? AND agg_id = ? AND payload::jsonb ->> 'reason' IS NOT NULL""";
    private static final String ANSWERS = """
            DELETE FROM idempotency_key WHERE EXISTS (SELECT FROM unnest(CAST(? AS text[])) known
                WHERE strpos(body, known) > 0 OR strpos(location, known) > 0)""";

    private final DataSource database;
    private final ObjectMapper json;

    public Forgetting(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Destroys the keys of the records' trails: what was written there can't be read any more. */
    public void destroyKeys(Collection<UUID> records) {
        Sql.execute(database, DESTROY_KEYS, records);
    }

    /**
     * Puts a stand-in in the place of every event of a record, to be sent once more. It goes out under the keys of the
     * events it replaces, so that Kafka drops those.
     *
     * @param before the sequence of the first event that stays
     */
    public void replaceEvents(DomainEvent standIn, long before) {
        Sql.execute(database, DROP_EVENTS, standIn.aggregateType(), standIn.aggregateId(), before);
        Sql.execute(database, STAND_IN, standIn.type(), text(standIn), before, standIn.aggregateType(),
                standIn.aggregateId());
    }

    /** Blanks the reasons people gave in the events of a record that wait to be sent, or were sent these days. */
    public void forgetReasons(String aggregateType, UUID id) {
        Sql.execute(database, REASONS, aggregateType, id);
    }

    /** Forgets the tasks, notifications and deadlines about the records. */
    public void forgetWork(Collection<UUID> records) {
        Sql.execute(database, "DELETE FROM task WHERE subject_id = ANY (?)", records);
        Sql.execute(database, "DELETE FROM notification WHERE subject_id = ANY (?)", records);
        Sql.execute(database, "DELETE FROM due_row WHERE subject_id = ANY (?)", records);
    }

    /** Forgets the stored answers in which one of the ids stands. */
    public void forgetAnswers(Collection<UUID> ids) {
        Sql.execute(database, ANSWERS, ids.stream().map(UUID::toString).toList());
    }

    private String text(DomainEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
