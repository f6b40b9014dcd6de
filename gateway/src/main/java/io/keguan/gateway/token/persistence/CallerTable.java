package io.keguan.gateway.token.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.gateway.GatewayConfig;
import io.keguan.gateway.token.domain.Caller;
import io.keguan.gateway.token.domain.OpaqueToken;

/**
 * Looks up who calls, at every request: a session that ended, an account that was disabled or a role that was taken is gone
 * with the next request, in every instance of the gateway.
 */
@ApplicationScoped
public class CallerTable {

    /** A use is written down at most this often; sessions live that much longer than their idle time at most. */
    private static final Duration NOTED_EVERY = Duration.ofSeconds(30);

    private static final String DEPARTMENTS = """
            ARRAY(WITH RECURSIVE below AS (SELECT d.id AS id
                UNION SELECT c.id FROM department c JOIN below b ON c.parent_id = b.id)
                SELECT id::text FROM below ORDER BY id)""";
    private static final String BY_SESSION = """
            SELECT p.id, p.version, p.username, p.name, p.department_id, d.name AS department_name, p.roles, '*' AS scope,
                p.must_change_password, t.version AS tree, s.last_seen_at AS seen, %s AS departments
            FROM session s JOIN staff p ON p.id = s.staff_id JOIN department d ON d.id = p.department_id
                CROSS JOIN department_tree t
            WHERE s.token_hash = ? AND s.last_seen_at > ? AND s.created_at > ? AND p.status = 'ACTIVE'"""
            .formatted(DEPARTMENTS);
    private static final String BY_ACCESS_TOKEN = """
            SELECT p.id, p.version, p.client_id AS username, p.name, p.department_id, d.name AS department_name, p.roles,
                a.scope, false AS must_change_password, t.version AS tree, coalesce(p.last_used_at, 'epoch') AS seen,
                %s AS departments
            FROM access_token a JOIN api_client p ON p.id = a.client_id JOIN department d ON d.id = p.department_id
                CROSS JOIN department_tree t
            WHERE a.token_hash = ? AND a.expires_at > ? AND p.status = 'ACTIVE'"""
            .formatted(DEPARTMENTS);
    private static final String SESSION_SEEN = "UPDATE session SET last_seen_at = ? WHERE token_hash = ?";
    private static final String CLIENT_SEEN = "UPDATE api_client SET last_used_at = ? WHERE id ="
            + " (SELECT client_id FROM access_token WHERE token_hash = ?)";

    private final DataSource database;
    private final GatewayConfig.Session config;
    private final Clock clock;

    public CallerTable(DataSource database, GatewayConfig config, Clock clock) {
        this.database = database;
        this.config = config.session();
        this.clock = clock;
    }

    public Optional<Caller> bySession(OpaqueToken token) throws SQLException {
        Instant now = clock.instant();
        return find(BY_SESSION, SESSION_SEEN, token, false,
                List.of(now.minus(config.idle()), now.minus(config.absolute())));
    }

    public Optional<Caller> byAccessToken(OpaqueToken token) throws SQLException {
        return find(BY_ACCESS_TOKEN, CLIENT_SEEN, token, true, List.of(clock.instant()));
    }

    private Optional<Caller> find(String sql, String note, OpaqueToken token, boolean client, List<Instant> limits)
            throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(sql)) {
            find.setString(1, token.hash());
            for (int i = 0; i < limits.size(); i++) {
                find.setTimestamp(i + 2, Timestamp.from(limits.get(i)));
            }
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (row.getTimestamp("seen").toInstant().isBefore(clock.instant().minus(NOTED_EVERY))) {
                    note(connection, note, token);
                }
                return Optional.of(caller(row, token, client));
            }
        }
    }

    private void note(Connection connection, String sql, OpaqueToken token) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setString(2, token.hash());
            update.executeUpdate();
        }
    }

    private static Caller caller(ResultSet row, OpaqueToken token, boolean client) throws SQLException {
        return new Caller(token.hash(), row.getLong("version") + "." + row.getLong("tree"),
                row.getObject("id", UUID.class), client, row.getString("username"), row.getString("name"),
                row.getObject("department_id", UUID.class), row.getString("department_name"),
                List.of((String[]) row.getArray("departments").getArray()),
                List.of((String[]) row.getArray("roles").getArray()), row.getString("scope"),
                row.getBoolean("must_change_password"));
    }
}
