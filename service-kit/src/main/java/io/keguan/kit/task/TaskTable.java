package io.keguan.kit.task;

import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.kit.domain.Ids;
import io.keguan.kit.sql.Sql;

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
        return Sql.execute(database, sql, values);
    }
}
