package io.keguan.kit.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Refused;

/** The keys callers have used, each with the answer it got; kept 72 hours. */
@ApplicationScoped
public class IdempotencyKeys {

    static final Duration KEPT = Duration.ofHours(72);

    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 7))";
    private static final String FIND = "SELECT request_hash, status, location, etag, body FROM idempotency_key"
            + " WHERE subject = ? AND key = ? AND created_at > ?";
    private static final String STORE = """
            INSERT INTO idempotency_key (subject, key, request_hash, status, location, etag, body, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (subject, key) DO UPDATE SET request_hash = excluded.request_hash,
                status = excluded.status, location = excluded.location, etag = excluded.etag, body = excluded.body,
                created_at = excluded.created_at""";

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
    void claim(UUID subject, String key, String hash) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
                lock.setString(1, subject + "/" + key);
                try (ResultSet row = lock.executeQuery()) {
                    row.next();
                    if (!row.getBoolean(1)) {
                        throw Refused.conflict("idempotency.in-flight");
                    }
                }
            }
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                find.setObject(1, subject);
                find.setString(2, key);
                find.setTimestamp(3, Timestamp.from(clock.instant().minus(KEPT)));
                try (ResultSet row = find.executeQuery()) {
                    if (row.next()) {
                        if (!row.getString(1).equals(hash)) {
                            throw Refused.of(Refused.Kind.INVALID, "idempotency.key-reused");
                        }
                        throw new Replayed(new StoredAnswer(row.getInt(2), row.getString(3), row.getString(4),
                                row.getString(5)));
                    }
                }
            }
        }
    }

    void store(UUID subject, String key, String hash, StoredAnswer answer) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement store = connection.prepareStatement(STORE)) {
            store.setObject(1, subject);
            store.setString(2, key);
            store.setString(3, hash);
            store.setInt(4, answer.status());
            store.setString(5, answer.location());
            store.setString(6, answer.etag());
            store.setString(7, answer.body());
            store.setTimestamp(8, Timestamp.from(clock.instant()));
            store.executeUpdate();
        }
    }

    /** Forgets keys past their time; called by the kit's housekeeping. */
    public int forgetExpired() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection
                        .prepareStatement("DELETE FROM idempotency_key WHERE created_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(clock.instant().minus(KEPT)));
            return delete.executeUpdate();
        }
    }
}
