package io.keguan.customer.archive.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.archive.domain.FileSection;
import io.keguan.customer.archive.domain.FileValues;

/** What stood in the customers' files before they were changed, so that a file can be shown as it was on any day. */
@ApplicationScoped
public class CustomerHistory {

    /** A file in the form it is kept: sections of fields, and entries of them. */
    record Stored(Map<FileSection, Map<String, String>> single, List<StoredEntry> entries) {}

    record StoredEntry(FileSection section, UUID id, Map<String, String> values) {}

    private final DataSource database;
    private final ObjectMapper json;

    public CustomerHistory(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps what stood in the file from one moment until another. */
    public void keep(UUID customerId, Instant from, Instant until, FileValues file) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO customer_former (customer_id, valid_from, valid_until, file) VALUES (?, ?, ?, ?::jsonb)")) {
            insert.setObject(1, customerId);
            insert.setTimestamp(2, Timestamp.from(from));
            insert.setTimestamp(3, Timestamp.from(until));
            insert.setString(4, write(file));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stood in the file at a moment before its last change; empty when it has not changed since. */
    public Optional<FileValues> at(UUID customerId, Instant moment) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT file FROM customer_former WHERE customer_id = ? AND valid_from <= ? AND valid_until > ?")) {
            select.setObject(1, customerId);
            select.setTimestamp(2, Timestamp.from(moment));
            select.setTimestamp(3, Timestamp.from(moment));
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(read(row.getString(1)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file in the form it is kept in. */
    public String write(FileValues file) {
        try {
            return json.writeValueAsString(stored(file));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public FileValues read(String kept) {
        try {
            return values(json.readValue(kept, Stored.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stored stored(FileValues file) {
        Map<FileSection, Map<String, String>> single = new EnumMap<>(FileSection.class);
        file.single().forEach((field, value) -> single.computeIfAbsent(field.section(), s -> new LinkedHashMap<>())
                .put(field.key(), value));
        List<StoredEntry> entries = new ArrayList<>();
        file.several().forEach((section, byId) -> byId.forEach((id, values) -> {
            Map<String, String> keys = new LinkedHashMap<>();
            values.forEach((field, value) -> keys.put(field.key(), value));
            entries.add(new StoredEntry(section, id, keys));
        }));
        return new Stored(single, entries);
    }

    /** A field the catalogue no longer knows is left out. */
    private static FileValues values(Stored stored) {
        Map<FileField, String> single = new EnumMap<>(FileField.class);
        stored.single().forEach((section, values) -> single.putAll(fields(section, values)));
        Map<FileSection, Map<UUID, Map<FileField, String>>> several = new EnumMap<>(FileSection.class);
        stored.entries().forEach(e -> several.computeIfAbsent(e.section(), s -> new LinkedHashMap<>())
                .put(e.id(), fields(e.section(), e.values())));
        return new FileValues(single, several);
    }

    private static Map<FileField, String> fields(FileSection section, Map<String, String> values) {
        Map<FileField, String> fields = new EnumMap<>(FileField.class);
        values.forEach((key, value) -> FileField.of(section, key).ifPresent(f -> fields.put(f, value)));
        return fields;
    }
}
