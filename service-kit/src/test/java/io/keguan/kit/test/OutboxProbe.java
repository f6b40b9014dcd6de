package io.keguan.kit.test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the service has written to its outbox. */
@ApplicationScoped
public class OutboxProbe {

    /** An event as it stands in the outbox. */
    public record Written(String aggregateType, UUID aggregateId, long sequence, String type, JsonNode payload) {}

    private final DataSource database;

    public OutboxProbe(DataSource database) {
        this.database = database;
    }

    public List<Written> of(UUID aggregateId) {
        return select("WHERE agg_id = ? ORDER BY agg_seq", aggregateId);
    }

    public List<String> typesOf(UUID aggregateId) {
        return of(aggregateId).stream().map(Written::type).toList();
    }

    /** All events of a table's worth of aggregates, for a before-and-after count. */
    public long count() {
        return select("ORDER BY id").size();
    }

    /** The number of rows of a table. */
    public long rows(String table) {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM " + table);
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Written> select(String condition, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(
                        "SELECT agg_type, agg_id, agg_seq, type, payload FROM outbox_event " + condition)) {
            for (int i = 0; i < values.length; i++) {
                find.setObject(i + 1, values[i]);
            }
            List<Written> found = new ArrayList<>();
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    found.add(new Written(row.getString(1), row.getObject(2, UUID.class), row.getLong(3),
                            row.getString(4), new ObjectMapper().readTree(row.getString(5))));
                }
            }
            return found;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("outbox", e);
        }
    }
}
