package io.keguan.kit.job;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.keguan.kit.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** One attempt at a job: its steps, and how far it has come. */
public final class JobRun {

    /** The attempt ends here: somebody cancelled the job, or another process has taken it over. */
    static final class Stopped extends RuntimeException {
        private final boolean cancelled;

        Stopped(boolean cancelled) {
            super(cancelled ? "cancelled" : "taken over", null, false, false);
            this.cancelled = cancelled;
        }

        boolean cancelled() {
            return cancelled;
        }
    }

    private static final String MINE = """
            SELECT cancel_asked FROM job WHERE id = ? AND runner = ? AND attempts = ? AND status = 'RUNNING' FOR UPDATE""";

    private final DataSource database;
    private final UUID id;
    private final UUID subjectId;
    private final UUID runner;
    private int attempt;

    JobRun(DataSource database, UUID id, UUID subjectId, UUID runner, int attempt) {
        this.database = database;
        this.id = id;
        this.subjectId = subjectId;
        this.runner = runner;
        this.attempt = attempt;
    }

    public UUID subjectId() {
        return subjectId;
    }

    /**
     * Does a part of the work in a transaction of its own, while the job's row is locked: a process that was taken for dead
     * and wakes up does nothing twice.
     */
    public <T> T step(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().timeout(600).call(() -> {
            own();
            return work.get();
        });
    }

    /** Says how far the work has come; an attempt that comes further counts as the first. */
    public void progress(long done, Long total) {
        QuarkusTransaction.requiringNew().run(() -> {
            own();
            Sql.execute(database, """
                    UPDATE job SET done = ?, total = ?, attempts = CASE WHEN done < ? THEN 1 ELSE attempts END
                    WHERE id = ?""", done, total, done, id);
            attempt = Sql.first(database, row -> row.getInt(1), "SELECT attempts FROM job WHERE id = ?", id)
                    .orElseThrow();
        });
    }

    /** Ends the attempt when the job was cancelled or is no longer ours. */
    private void own() {
        List<Boolean> mine = Sql.all(database, row -> row.getBoolean(1), MINE, id, runner, attempt);
        if (mine.isEmpty() || mine.getFirst()) {
            throw new Stopped(!mine.isEmpty());
        }
    }

    UUID id() {
        return id;
    }

    int attempt() {
        return attempt;
    }
}
