package io.keguan.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * One database per service with two roles: the owner migrates it, the application role reads and writes rows and can do
 * nothing else. Safe to run at every start.
 */
record Databases(Postgres postgres, Secrets secrets) {

    void create(List<Service> services) {
        try (var server = postgres.connect(Postgres.USER)) {
            for (var service : services) {
                role(server, service.owner());
                role(server, service.app());
                if (!exists(server, "SELECT 1 FROM pg_database WHERE datname = ?", service.name())) {
                    run(server, "CREATE DATABASE \"%s\" OWNER \"%s\"".formatted(service.name(), service.owner()));
                }
                try (var database = postgres.connect(service.name())) {
                    grant(database, service);
                }
            }
        } catch (SQLException e) {
            throw new LaunchFailure("PostgreSQL refused to prepare the databases: " + e.getMessage(), e);
        }
    }

    /** How many events a service has written and not yet sent; -1 when that cannot be read. */
    long outboxLag(Service service) {
        try (var database = postgres.connect(service.name());
                var statement = database.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM outbox_event WHERE sent_at IS NULL")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            return -1;
        }
    }

    private void role(Connection server, String name) throws SQLException {
        var verb = exists(server, "SELECT 1 FROM pg_roles WHERE rolname = ?", name) ? "ALTER" : "CREATE";
        run(server, "%s ROLE \"%s\" LOGIN PASSWORD '%s'".formatted(verb, name, secrets.password(name)));
    }

    private static void grant(Connection database, Service service) throws SQLException {
        var owner = service.owner();
        var app = service.app();
        run(database, "REVOKE ALL ON DATABASE \"%s\" FROM PUBLIC".formatted(service.name()));
        run(database, "GRANT CONNECT ON DATABASE \"%s\" TO \"%s\"".formatted(service.name(), app));
        run(database, "GRANT USAGE ON SCHEMA public TO \"%s\"".formatted(app));
        run(database, ("ALTER DEFAULT PRIVILEGES FOR ROLE \"%s\" IN SCHEMA public"
                + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO \"%s\"").formatted(owner, app));
        run(database, ("ALTER DEFAULT PRIVILEGES FOR ROLE \"%s\" IN SCHEMA public"
                + " GRANT USAGE, SELECT ON SEQUENCES TO \"%s\"").formatted(owner, app));
    }

    private static boolean exists(Connection server, String query, String name) throws SQLException {
        try (var statement = server.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
