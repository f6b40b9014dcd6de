package io.keguan.customer.search;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills a table of a throw-away database with as many rows as the product must bear, as for any bulk import. */
public final class AtSize {

    /** Puts the rows in. */
    public interface Rows {
        void insert(Statement sql) throws SQLException, IOException;
    }

    /** The table and all that refer to it, those first: what is logged can't refer to what is not. */
    private static final String TABLES = """
            WITH RECURSIVE tables (id, depth) AS (
                SELECT CAST('%s' AS regclass)::oid, 0
                UNION SELECT conrelid, depth + 1 FROM pg_constraint JOIN tables ON confrelid = id
                WHERE contype = 'f' AND conrelid <> confrelid AND depth < 9)
            SELECT CAST(id AS regclass)::text FROM tables GROUP BY id ORDER BY max(depth) DESC""";

    private AtSize() {}

    /** The indexes are built behind the rows; the foreign keys of generated rows need no proof, and nobody waits for a disk. */
    public static void fill(Connection owner, String table, Rows rows) throws SQLException, IOException {
        try (Statement sql = owner.createStatement()) {
            sql.execute("SET session_replication_role = replica");
            sql.execute("SET synchronous_commit = off");
            sql.execute("SET maintenance_work_mem = '512MB'");
            // A throw-away table needs no log; that halves the time.
            for (String one : column(sql, TABLES.formatted(table))) {
                sql.execute("ALTER TABLE " + one + " SET UNLOGGED");
            }
            Map<String, String> indexes = indexes(sql, table);
            for (String index : indexes.keySet()) {
                sql.execute("DROP INDEX " + index);
            }
            rows.insert(sql);
            for (String definition : indexes.values()) {
                sql.execute(definition);
            }
            sql.execute("VACUUM ANALYZE " + table);
            sql.execute("RESET ALL");
        }
    }

    private static List<String> column(Statement sql, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet row = sql.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private static Map<String, String> indexes(Statement sql, String table) throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        try (ResultSet row = sql.executeQuery("SELECT indexname, indexdef FROM pg_indexes WHERE tablename = '" + table
                + "' AND indexname LIKE '%\\_ix'")) {
            while (row.next()) {
                found.put(row.getString(1), row.getString(2));
            }
        }
        return found;
    }
}
