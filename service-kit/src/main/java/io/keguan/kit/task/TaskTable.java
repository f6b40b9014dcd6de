package io.keguan.kit.task;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.kit.domain.Ids;

/** Reads and writes the rows of tasks and notifications. */
@ApplicationScoped
class TaskTable {

    private final DataSource database;
    private final ObjectMapper json;

    TaskTable(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    UUID id() {
        return Ids.next();
    }

    String json(Map<String, Object> params) {
        try {
            return json.writeValueAsString(params);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("params", e);
        }
    }

    Map<String, Object> params(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("params", e);
        }
    }

    int execute(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("tasks", e);
        }
    }
}
