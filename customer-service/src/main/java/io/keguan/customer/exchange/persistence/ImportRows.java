package io.keguan.customer.exchange.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.customer.exchange.domain.ImportCounts;
import io.keguan.customer.exchange.domain.ImportRow;
import io.keguan.customer.exchange.domain.ImportRow.Content;
import io.keguan.customer.exchange.domain.ImportRow.RowFound;
import io.keguan.customer.exchange.domain.ImportRow.RowOutcome;
import io.keguan.customer.exchange.domain.RowFault;
import io.keguan.kit.sql.Sql;

/** The rows of imports: what the check found, what became of them. */
@ApplicationScoped
public class ImportRows {

    private static final String INSERT = """
            INSERT INTO import_row (import_id, row_number, name, key, name_key, found, faults, content, customer_id)
            VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)""";

    /** Known files first and in one order, so that two imports never wait for each other; then new ones by their key. */
    private static final String OPEN = """
            SELECT * FROM import_row WHERE import_id = ? AND outcome IS NULL AND found IN ('NEW', 'CHANGED')
            ORDER BY found, customer_id, key, row_number LIMIT ?""";

    private static final String REPEATED = """
            UPDATE import_row r SET found = 'FAULTY', content = NULL, faults = r.faults || jsonb_build_array(jsonb_build_object(
                'column', NULL, 'code', 'import.repeated-row', 'params', jsonb_build_object('row', d.first)))
            FROM (SELECT %1$s AS same, min(row_number) AS first FROM import_row
                WHERE import_id = ? AND %1$s IS NOT NULL GROUP BY %1$s HAVING count(*) > 1) d
            WHERE r.import_id = ? AND r.%1$s = d.same AND r.row_number > d.first""";

    private static final String COUNTS = """
            SELECT count(*), count(*) FILTER (WHERE found = 'NEW'), count(*) FILTER (WHERE found = 'CHANGED'),
                count(*) FILTER (WHERE found = 'SAME'), count(*) FILTER (WHERE found = 'FAULTY'),
                count(*) FILTER (WHERE outcome = 'WRITTEN'), count(*) FILTER (WHERE outcome = 'CONFLICT'),
                count(*) FILTER (WHERE outcome = 'UNDONE'), count(*) FILTER (WHERE outcome = 'KEPT')
            FROM import_row WHERE import_id = ?""";

    private static final String NAMES = "r.customer_id = ? OR r.key = ? OR strpos(r.faults::text, ?) > 0";

    private final DataSource database;
    private final ObjectMapper json;

    public ImportRows(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public void add(UUID importId, List<ImportRow> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (ImportRow row : rows) {
                insert.setObject(1, importId);
                insert.setInt(2, row.number());
                insert.setString(3, row.name());
                insert.setString(4, row.key());
                insert.setString(5, row.nameKey());
                insert.setString(6, row.found().name());
                insert.setString(7, write(row.faults()));
                insert.setString(8, row.content() == null ? null : write(row.content()));
                insert.setObject(9, row.customerId(), Types.OTHER);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last row that is checked already; 0 when none is. */
    public int last(UUID importId) {
        return Sql.first(database, row -> row.getInt(1), "SELECT max(row_number) FROM import_row WHERE import_id = ?",
                importId).orElse(0);
    }

    /** One customer, one row: a later row for the same customer, or of the same name, is refused. */
    public void refuseRepeated(UUID importId) {
        Sql.execute(database, REPEATED.formatted("key"), importId, importId);
        Sql.execute(database, REPEATED.formatted("name_key") + " AND r.found = 'NEW'", importId, importId);
    }

    public ImportCounts counts(UUID importId) {
        return Sql.first(database, row -> new ImportCounts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4),
                row.getInt(5), row.getInt(6), row.getInt(7), row.getInt(8), row.getInt(9)), COUNTS, importId)
                .orElseThrow();
    }

    /** Some rows that are to be written and are not yet. */
    public List<ImportRow> open(UUID importId, int atMost) {
        return Sql.all(database, this::read, OPEN, importId, atMost);
    }

    /** Some rows that were written and not looked at for undoing yet. */
    public List<ImportRow> written(UUID importId, int atMost) {
        return Sql.all(database, this::read, """
                SELECT * FROM import_row WHERE import_id = ? AND outcome = 'WRITTEN'
                ORDER BY customer_id LIMIT ?""", importId, atMost);
    }

    /** Says what became of a row. */
    public void ended(UUID importId, ImportRow row, RowOutcome outcome, UUID customerId, List<RowFault> faults) {
        Sql.execute(database, """
                UPDATE import_row SET outcome = ?, customer_id = ?, faults = ?::jsonb
                WHERE import_id = ? AND row_number = ?""", outcome, customerId, write(faults), importId, row.number());
    }

    /** Which of the files this import has opened itself. */
    public Set<UUID> openedBy(UUID importId, Collection<UUID> customers) {
        return new HashSet<>(Sql.all(database, row -> row.getObject(1, UUID.class), """
                SELECT customer_id FROM import_row
                WHERE import_id = ? AND found = 'NEW' AND outcome = 'WRITTEN' AND customer_id = ANY (?::uuid[])""",
                importId, customers));
    }

    /** Rows with a reason why they were not taken over: number to reasons, in the order of the workbook. */
    public Map<Integer, List<RowFault>> faults(UUID importId, int after, int atMost) {
        Map<Integer, List<RowFault>> found = new TreeMap<>();
        Consumer<ImportRow> keep = row -> found.put(row.number(), row.faults());
        Sql.all(database, this::read, """
                SELECT * FROM import_row WHERE import_id = ? AND row_number > ? AND faults <> '[]'
                ORDER BY row_number LIMIT ?""", importId, after, atMost).forEach(keep);
        return found;
    }

    /** Nothing can be taken back any more: what was written stays only in the files. */
    public void forget(UUID importId) {
        Sql.execute(database, "UPDATE import_row SET content = NULL WHERE import_id = ? AND content IS NOT NULL",
                importId);
    }

    /**
     * Takes a destroyed customer out of the rows; returns the workbooks it stood in, which nobody needs any more. A faulty row
     * has no file yet, but its key or its faults may name the customer.
     */
    public List<UUID> erase(UUID customerId, String number) {
        String key = "id:" + customerId;
        List<UUID> workbooks = Sql.all(database, row -> row.getObject(1, UUID.class), """
                WITH held AS (SELECT i.id, i.file_id FROM customer_import i WHERE i.file_id IS NOT NULL
                    AND EXISTS (SELECT 1 FROM import_row r WHERE r.import_id = i.id AND (%s)) FOR UPDATE)
                UPDATE customer_import i SET file_id = NULL FROM held WHERE held.id = i.id RETURNING held.file_id"""
                .formatted(NAMES), customerId, key, number);
        Sql.execute(database, """
                UPDATE import_row r SET name = ?, key = NULL, name_key = NULL, content = NULL, faults = '[]' WHERE %s"""
                .formatted(NAMES), number, customerId, key, number);
        return workbooks;
    }

    ImportRow read(ResultSet row) throws SQLException {
        String content = row.getString("content");
        String outcome = row.getString("outcome");
        return new ImportRow(row.getInt("row_number"), row.getString("name"), row.getString("key"),
                row.getString("name_key"), RowFound.valueOf(row.getString("found")),
                value(row.getString("faults"), new TypeReference<List<RowFault>>() {
                }),
                content == null ? null : value(content, new TypeReference<Content>() {
                }),
                row.getObject("customer_id", UUID.class), outcome == null ? null : RowOutcome.valueOf(outcome));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T value(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
