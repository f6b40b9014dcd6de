package io.keguan.kit.policy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The table of policy versions. */
@ApplicationScoped
class PolicyStore {

    private final DataSource database;
    private final ObjectMapper json;

    PolicyStore(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Approved versions that are or will be in force, newest effect first, then newest version. */
    List<PolicyVersion> approved(String name) {
        return select("WHERE name = ? AND status = 'APPROVED' ORDER BY effective_from DESC, version DESC", name);
    }

    List<PolicyVersion> all(String name) {
        return select("WHERE name = ? ORDER BY version DESC", name);
    }

    Optional<PolicyVersion> find(String name, int version) {
        return select("WHERE name = ? AND version = ?", name, version).stream().findFirst();
    }

    int propose(String name, Map<String, String> values, Instant effectiveFrom, String pack, String reason, UUID by,
            String byName, Instant at) {
        String sql = """
                INSERT INTO policy_version (name, version, status, values, effective_from, pack, reason, proposed_by,
                    proposed_by_name, proposed_at)
                SELECT ?, coalesce(max(version), 0) + 1, 'PROPOSED', ?::jsonb, ?, ?, ?, ?, ?, ? FROM policy_version
                WHERE name = ? RETURNING version""";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            bind(insert, name, write(values), Timestamp.from(effectiveFrom), pack, reason, by, byName,
                    Timestamp.from(at),
                    name);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("propose " + name, e);
        }
    }

    /** Decides an open proposal; false when someone else did meanwhile. */
    boolean decide(String name, int version, PolicyVersion.Status status, Instant effectiveFrom, UUID by, String byName,
            Instant at, String reason) {
        String sql = "UPDATE policy_version SET status = ?, effective_from = ?, decided_by = ?, decided_by_name = ?,"
                + " decided_at = ?, decision_reason = ? WHERE name = ? AND version = ? AND status = 'PROPOSED'";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            bind(update, status.name(), Timestamp.from(effectiveFrom), by, byName, Timestamp.from(at), reason, name,
                    version);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("decide " + name, e);
        }
    }

    private List<PolicyVersion> select(String condition, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement("SELECT * FROM policy_version " + condition)) {
            bind(find, values);
            try (ResultSet rows = find.executeQuery()) {
                List<PolicyVersion> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("policies", e);
        }
    }

    private PolicyVersion read(ResultSet row) throws SQLException {
        Timestamp decidedAt = row.getTimestamp("decided_at");
        return new PolicyVersion(row.getString("name"), row.getInt("version"),
                PolicyVersion.Status.valueOf(row.getString("status")), parse(row.getString("values")), List.of(),
                row.getTimestamp("effective_from").toInstant(), row.getString("pack"), row.getString("reason"),
                row.getObject("proposed_by", UUID.class), row.getString("proposed_by_name"),
                row.getTimestamp("proposed_at").toInstant(), row.getObject("decided_by", UUID.class),
                row.getString("decided_by_name"), decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decision_reason"));
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private String write(Map<String, String> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Map<String, String> parse(String values) {
        try {
            return json.readValue(values, new TypeReference<LinkedHashMap<String, String>>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
