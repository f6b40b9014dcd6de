package io.keguan.kit.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.keguan.kit.domain.Ids;
import io.keguan.kit.sql.Sql;

/** Background work as rows, begun with the business change that asks for it; at most one open job per kind and subject. */
@ApplicationScoped
public class Jobs {

    private static final String START = """
            INSERT INTO job (id, kind, subject_id, status, created_at) VALUES (?, ?, ?, 'WAITING', ?)
            ON CONFLICT (kind, subject_id) WHERE ended_at IS NULL DO NOTHING""";

    private final DataSource database;
    private final Clock clock;

    public Jobs(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Asks for the work; when it is asked for already, nothing more happens. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void start(String kind, UUID subjectId) {
        Sql.execute(database, START, Ids.next(), kind, subjectId, clock.instant());
    }

    /** Asks the open job to stop; it does so between two steps. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(String kind, UUID subjectId) {
        Sql.execute(database,
                "UPDATE job SET cancel_asked = true WHERE kind = ? AND subject_id = ? AND ended_at IS NULL", kind,
                subjectId);
    }

    /** The newest job of a subject, of whatever kind. */
    public Optional<Job> latest(UUID subjectId) {
        return Sql.first(database, Jobs::read,
                "SELECT * FROM job WHERE subject_id = ? ORDER BY created_at DESC, id DESC LIMIT 1", subjectId);
    }

    private static Job read(ResultSet row) throws SQLException {
        return new Job(row.getObject("id", UUID.class), row.getString("kind"),
                row.getObject("subject_id", UUID.class), Job.Status.valueOf(row.getString("status")),
                row.getLong("done"), row.getObject("total", Long.class), row.getString("failure"),
                Sql.instant(row, "created_at"), Sql.instant(row, "started_at"), Sql.instant(row, "ended_at"));
    }
}
