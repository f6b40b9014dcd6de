package io.keguan.kit.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Recomputes the chain of a record and names the first entry that does not fit. */
@ApplicationScoped
public class AuditVerifier {

    private final DataSource database;

    public AuditVerifier(DataSource database) {
        this.database = database;
    }

    /** Empty when the whole chain holds; the head is checked too, so that a cut-off end is found. */
    public Optional<Long> firstBroken(String type, UUID id) {
        String sql = "SELECT " + AuditEntry.COLUMNS
                + " FROM audit_entry WHERE agg_type = ? AND agg_id = ? ORDER BY seq";
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(sql)) {
            find.setString(1, type);
            find.setObject(2, id);
            long seq = 0;
            String hash = "";
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    AuditEntry entry = AuditEntry.read(rows);
                    if (!entry.follows(seq, hash)) {
                        return Optional.of(seq + 1);
                    }
                    seq = entry.seq();
                    hash = entry.hash();
                }
            }
            return endsAt(connection, type, id, seq, hash) ? Optional.empty() : Optional.of(seq + 1);
        } catch (SQLException e) {
            throw new IllegalStateException("audit chain", e);
        }
    }

    private static boolean endsAt(Connection connection, String type, UUID id, long seq, String hash)
            throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(
                "SELECT audit_seq, audit_hash FROM journal_head WHERE agg_type = ? AND agg_id = ?")) {
            find.setString(1, type);
            find.setObject(2, id);
            try (ResultSet head = find.executeQuery()) {
                // An entry that was written after the rows were read is a longer chain, not a broken one.
                return !head.next()
                        ? seq == 0
                        : head.getLong(1) > seq && stillThere(connection, type, id, seq)
                                || head.getLong(1) == seq && head.getString(2).equals(hash);
            }
        }
    }

    private static boolean stillThere(Connection connection, String type, UUID id, long after) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(
                "SELECT 1 FROM audit_entry WHERE agg_type = ? AND agg_id = ? AND seq = ?")) {
            find.setString(1, type);
            find.setObject(2, id);
            find.setLong(3, after + 1);
            try (ResultSet row = find.executeQuery()) {
                return row.next();
            }
        }
    }
}
