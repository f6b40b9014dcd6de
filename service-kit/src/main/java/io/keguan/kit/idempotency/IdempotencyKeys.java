package io.keguan.kit.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.due.Chore;
import io.keguan.kit.sql.Sql;

/** The keys callers have used, each with the answer it got; kept 72 hours. */
@ApplicationScoped
public class IdempotencyKeys implements Chore {

    static final Duration KEPT = Duration.ofHours(72);

    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 7))";
    private static final String FIND = "SELECT request_hash, status, location, etag, body FROM idempotency_key"
            + " WHERE subject = ? AND key = ? AND created_at > ?";
    private static final String STORE = """
            INSERT INTO idempotency_key (subject, key, request_hash, status, location, etag, body, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (subject, key) DO UPDATE SET request_hash = excluded.request_hash,
                status = excluded.status, location = excluded.location, etag = excluded.etag, body = excluded.body,
                created_at = excluded.created_at""";

    private record Used(String hash, StoredAnswer answer) {

        static Used read(ResultSet row) throws SQLException {
            return new Used(row.getString(1),
                    new StoredAnswer(row.getInt(2), row.getString(3), row.getString(4), row.getString(5)));
        }
    }

    private final DataSource database;
    private final Clock clock;

    public IdempotencyKeys(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes the key for this transaction. Throws {@link Replayed} when it was answered, 422 when it was used for another
     * request, 409 while the first call is still running.
     */
    void claim(UUID subject, String key, String hash) {
        if (!Sql.first(database, row -> row.getBoolean(1), LOCK, subject + "/" + key).orElseThrow()) {
            throw Refused.conflict("idempotency.in-flight");
        }
        Sql.first(database, Used::read, FIND, subject, key, clock.instant().minus(KEPT)).ifPresent(used -> {
            if (!used.hash.equals(hash)) {
                throw Refused.of(Refused.Kind.INVALID, "idempotency.key-reused");
            }
            throw new Replayed(used.answer);
        });
    }

    void store(UUID subject, String key, String hash, StoredAnswer answer) {
        Sql.execute(database, STORE, subject, key, hash, answer.status(), answer.location(), answer.etag(),
                answer.body(), clock.instant());
    }

    @Override
    public String name() {
        return "forgetting idempotency keys";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Forgets keys past their time. */
    @Override
    public void run() {
        Sql.execute(database, "DELETE FROM idempotency_key WHERE created_at < ?", clock.instant().minus(KEPT));
    }
}
