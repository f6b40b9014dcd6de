package io.keguan.kit.due;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.keguan.kit.domain.Ids;

/** Deadlines as rows, kept with the business change that sets them; at most one open per kind and subject. */
@ApplicationScoped
public class Due {

    private static final String SCHEDULE = """
            INSERT INTO due_row (id, kind, subject_id, due_at) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (kind, subject_id) WHERE fired_at IS NULL
                DO UPDATE SET due_at = excluded.due_at, attempts = 0, last_error = NULL""";

    private final EntityManager entities;

    public Due(EntityManager entities) {
        this.entities = entities;
    }

    /** Sets the deadline, or moves the one that is open. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void schedule(String kind, UUID subjectId, Instant dueAt) {
        entities.createNativeQuery(SCHEDULE)
                .setParameter(1, Ids.next())
                .setParameter(2, kind)
                .setParameter(3, subjectId)
                .setParameter(4, Timestamp.from(dueAt))
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(String kind, UUID subjectId) {
        entities.createNativeQuery("DELETE FROM due_row WHERE kind = ?1 AND subject_id = ?2 AND fired_at IS NULL")
                .setParameter(1, kind)
                .setParameter(2, subjectId)
                .executeUpdate();
    }
}
