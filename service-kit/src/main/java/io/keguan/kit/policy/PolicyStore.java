package io.keguan.kit.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

import io.keguan.kit.sql.Sql;

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
        return Sql.first(database, row -> row.getInt(1), sql, name, write(values), effectiveFrom, pack, reason, by,
                byName,
                at, name).orElseThrow();
    }

    /** Decides an open proposal; false when someone else did meanwhile. */
    boolean decide(String name, int version, PolicyVersion.Status status, Instant effectiveFrom, UUID by, String byName,
            Instant at, String reason) {
        String sql = "UPDATE policy_version SET status = ?, effective_from = ?, decided_by = ?, decided_by_name = ?,"
                + " decided_at = ?, decision_reason = ? WHERE name = ? AND version = ? AND status = 'PROPOSED'";
        return Sql.execute(database, sql, status, effectiveFrom, by, byName, at, reason, name, version) == 1;
    }

    private List<PolicyVersion> select(String condition, Object... values) {
        return Sql.all(database, this::read, "SELECT * FROM policy_version " + condition, values);
    }

    private PolicyVersion read(ResultSet row) throws SQLException {
        return new PolicyVersion(row.getString("name"), row.getInt("version"),
                PolicyVersion.Status.valueOf(row.getString("status")), parse(row.getString("values")), List.of(),
                row.getTimestamp("effective_from").toInstant(), row.getString("pack"), row.getString("reason"),
                row.getObject("proposed_by", UUID.class), row.getString("proposed_by_name"),
                row.getTimestamp("proposed_at").toInstant(), row.getObject("decided_by", UUID.class),
                row.getString("decided_by_name"), Sql.instant(row, "decided_at"),
                row.getString("decision_reason"));
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
