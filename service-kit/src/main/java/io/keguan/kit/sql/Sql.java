package io.keguan.kit.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

/** Plain SQL: values into a statement, rows out of it. */
public final class Sql {

    /** Makes something of a row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private Sql() {}

    /** Returns how many rows it touched. */
    public static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bound(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    public static <T> List<T> all(Connection connection, Row<T> row, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = bound(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        }
    }

    public static <T> Optional<T> first(Connection connection, Row<T> row, String sql, Object... values)
            throws SQLException {
        return all(connection, row, sql, values).stream().findFirst();
    }

    /** The same on the connection of the present transaction, or on one of its own. */
    public static int execute(DataSource database, String sql, Object... values) {
        return on(database, connection -> execute(connection, sql, values));
    }

    public static <T> List<T> all(DataSource database, Row<T> row, String sql, Object... values) {
        return on(database, connection -> all(connection, row, sql, values));
    }

    public static <T> Optional<T> first(DataSource database, Row<T> row, String sql, Object... values) {
        return all(database, row, sql, values).stream().findFirst();
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static <T> T on(DataSource database, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("database", e);
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                bind(statement, i + 1, values[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        switch (value) {
            case Instant at -> statement.setTimestamp(place, Timestamp.from(at));
            case Enum<?> code -> statement.setString(place, code.name());
            // Of what nothing tells the type the database finds it out itself.
            case Collection<?> none when none.isEmpty() -> statement.setObject(place, "{}", Types.OTHER);
            case Collection<?> many -> statement.setArray(place,
                    statement.getConnection().createArrayOf(type(many.iterator().next()), many.toArray()));
            case null, default -> statement.setObject(place, value);
        }
    }

    private static String type(Object element) {
        return element instanceof UUID ? "uuid" : element instanceof Long ? "bigint" : "text";
    }
}
