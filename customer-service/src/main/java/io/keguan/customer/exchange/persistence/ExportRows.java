package io.keguan.customer.exchange.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.archive.domain.FileSection;
import io.keguan.customer.exchange.domain.ExportFilter;
import io.keguan.customer.search.SearchQuery;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.sql.Sql;

/** The customers of an export, read as they were at one moment and never all at once. */
@ApplicationScoped
public class ExportRows {

    private static final int FETCHED_AT_ONCE = 500;
    private static final String SELECT = """
            SELECT c.id, c.number, c.name, c.status, c.department_id, c.department_name, c.owner_id, c.owner_name,
                c.established_at, c.completeness, to_jsonb(c) - 'search_terms' AS file, to_jsonb(k) AS contact
            FROM customer c LEFT JOIN customer_contact k ON k.customer_id = c.id AND k.is_primary""";

    /** What the filter finds. @param archived some of it is no longer in use */
    public record Extent(int rows, boolean archived) {}

    /** A customer as the archive keeps it. */
    public record Row(UUID id, String number, String name, String status, UUID departmentId, String departmentName,
            UUID ownerId, String ownerName, Instant establishedAt, int completeness, JsonNode file, JsonNode contact) {

        /** What stands in a field; of contacts that of the primary one. */
        public String value(FileField field) {
            JsonNode of = field.section() == FileSection.CONTACTS ? contact : file;
            if (of == null) {
                return null;
            }
            JsonNode own = of.get(column(field.key()));
            JsonNode found = own == null || own.isNull() ? of.path("details").get(field.key()) : own;
            return found == null || found.isNull() ? null : found.asText();
        }

        private static String column(String key) {
            return key.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        }
    }

    private final DataSource database;
    private final ObjectMapper json;

    public ExportRows(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public Extent extent(ExportFilter filter) {
        List<Object> values = new ArrayList<>();
        String where = where(filter, values);
        return Sql.first(database, row -> new Extent(row.getInt(1), row.getBoolean(2)),
                "SELECT count(*), coalesce(bool_or(c.status <> 'ACTIVE'), false) FROM customer c" + where,
                values.toArray()).orElseThrow();
    }

    /** Gives every row to the consumer, all as they were at the same moment; holds one part of them in memory. */
    public void read(ExportFilter filter, Consumer<Row> rows) {
        List<Object> values = new ArrayList<>();
        String sql = SELECT + where(filter, values) + " ORDER BY c.number";
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.size(); i++) {
                    select.setObject(i + 1, values.get(i));
                }
                select.setFetchSize(FETCHED_AT_ONCE);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        rows.accept(read(row));
                    }
                }
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Remembers whose data the copy holds. */
    public void remember(UUID exportId, Collection<UUID> customers) {
        Sql.execute(database, """
                INSERT INTO export_customer (export_id, customer_id) SELECT ?, unnest(?::uuid[])
                ON CONFLICT DO NOTHING""", exportId, customers);
    }

    /** The exports whose file can still be fetched and holds the customer. */
    public List<UUID> readyWith(UUID customerId) {
        return Sql.all(database, row -> row.getObject(1, UUID.class), """
                SELECT e.id FROM customer_export e JOIN export_customer c ON c.export_id = e.id
                WHERE c.customer_id = ? AND e.status = 'READY' ORDER BY e.id""", customerId);
    }

    /** Forgets by which words a destroyed customer was looked for, to be copied. */
    public void forgetWords(UUID customerId) {
        Sql.execute(database, """
                UPDATE customer_export e SET filter = jsonb_set(filter, '{q}', 'null') FROM export_customer c
                WHERE c.export_id = e.id AND c.customer_id = ?""", customerId);
    }

    public void forget(UUID exportId) {
        Sql.execute(database, "DELETE FROM export_customer WHERE export_id = ?", exportId);
    }

    /** The answer to "who saw whom" (S4-02): a copy shows all its customers at once to whoever fetches it. */
    public void noteAccesses(UUID exportId, String exportNumber, String purpose, Actor by, Instant at) {
        Sql.execute(database,
                """
                        INSERT INTO file_access (id, at, kind, customer_id, subject_type, subject_id, subject_number,
                            subject_name, staff_id, staff_name, department_id, department_name, purpose, request_id, request_number)
                        SELECT gen_random_uuid(), ?, 'COPY', c.id, 'customer', c.id, c.number, c.name, ?, ?, ?, ?, ?, ?, ?
                        FROM export_customer e JOIN customer c ON c.id = e.customer_id WHERE e.export_id = ?""",
                at, by.id(),
                by.name(), by.departmentId(), by.departmentName(), purpose, exportId, exportNumber, exportId);
    }

    private Row read(ResultSet row) throws SQLException {
        String contact = row.getString("contact");
        return new Row(row.getObject("id", UUID.class), row.getString("number"), row.getString("name"),
                row.getString("status"), row.getObject("department_id", UUID.class), row.getString("department_name"),
                row.getObject("owner_id", UUID.class), row.getString("owner_name"),
                row.getTimestamp("established_at").toInstant(), row.getInt("completeness"),
                tree(row.getString("file")), contact == null ? null : tree(contact));
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The conditions of the list of customers, with their values. */
    private static String where(ExportFilter filter, List<Object> values) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> plain = new java.util.LinkedHashMap<>();
        // Sealed files are out of the ordinary search (S4-20).
        plain.put("c.status = ?", filter.status() == null ? "ACTIVE" : filter.status().name());
        plain.put("c.category = ?", filter.category() == null ? null : filter.category().name());
        plain.put("c.type = ?", filter.type() == null ? null : filter.type().name());
        plain.put("c.department_id = ?", filter.department());
        plain.put("c.owner_id = ?", filter.owner());
        plain.put("c.completeness < ?", filter.incomplete() ? 100 : null);
        SearchQuery search = SearchQuery.of(filter.q());
        plain.put(SearchQuery.CONDITION.formatted("c"), search == null ? null : search.terms());
        plain.put("c.name_key LIKE ?", search == null ? null : search.like());
        plain.forEach((condition, value) -> {
            if (value != null) {
                conditions.add(condition);
                values.add(value);
            }
        });
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }
}
