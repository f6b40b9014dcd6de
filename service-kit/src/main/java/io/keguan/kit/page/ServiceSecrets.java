package io.keguan.kit.page;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Keys the service made for itself on first use; they stay valid over restarts and between its instances. */
@ApplicationScoped
public class ServiceSecrets {

    private final DataSource database;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    public ServiceSecrets(DataSource database) {
        this.database = database;
    }

    public byte[] get(String name) {
        return known.computeIfAbsent(name, this::load);
    }

    private byte[] load(String name) {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO service_secret (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING")) {
                insert.setString(1, name);
                insert.setBytes(2, fresh);
                insert.executeUpdate();
            }
            try (PreparedStatement find = connection
                    .prepareStatement("SELECT value FROM service_secret WHERE name = ?")) {
                find.setString(1, name);
                try (ResultSet row = find.executeQuery()) {
                    row.next();
                    return row.getBytes(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("secret " + name, e);
        }
    }
}
