package io.keguan.kit.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

/** The calendar, a versioned set of days per year; years the file knows and the table does not are loaded at start. */
@ApplicationScoped
public class CalendarStore {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private record Year(Map<LocalDate, CalendarDay> days, boolean known, Instant readAt) {}

    private final DataSource database;
    private final Clock clock;
    private final Map<Integer, Year> years = new ConcurrentHashMap<>();

    public CalendarStore(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void load(@Observes @Priority(10) StartupEvent start) throws SQLException {
        Map<Integer, List<CalendarDay>> file = read().stream().collect(Collectors.groupingBy(d -> d.day().getYear()));
        for (Map.Entry<Integer, List<CalendarDay>> year : file.entrySet()) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO calendar_year (year, version, changed_at) VALUES (?, 0, ?) ON CONFLICT DO NOTHING")) {
                    insert.setInt(1, year.getKey());
                    insert.setTimestamp(2, Timestamp.from(clock.instant()));
                    if (insert.executeUpdate() == 1) {
                        insertDays(connection, year.getValue());
                    }
                }
                connection.commit();
            }
        }
    }

    boolean knows(int year) {
        return year(year).known;
    }

    Map<LocalDate, CalendarDay> days(int year) {
        return year(year).days;
    }

    /** Puts a year's days in the place of the present ones; false when the version is not the present one. */
    boolean replace(int year, long version, List<CalendarDay> days) {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(version < 0
                        ? "INSERT INTO calendar_year (changed_at, year, version) VALUES (?, ?, 0) ON CONFLICT DO NOTHING"
                        : "UPDATE calendar_year SET changed_at = ?, version = version + 1 WHERE year = ? AND version = ?");
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM calendar_day WHERE day >= make_date(?, 1, 1) AND day < make_date(?, 1, 1)")) {
            claim.setTimestamp(1, Timestamp.from(clock.instant()));
            claim.setInt(2, year);
            if (version >= 0) {
                claim.setLong(3, version);
            }
            if (claim.executeUpdate() == 0) {
                return false;
            }
            delete.setInt(1, year);
            delete.setInt(2, year + 1);
            delete.executeUpdate();
            insertDays(connection, days);
            years.remove(year);
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("calendar of " + year, e);
        }
    }

    /** The version of a year's calendar, -1 for a year without data. */
    long version(int year) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection
                        .prepareStatement("SELECT version FROM calendar_year WHERE year = ?")) {
            find.setInt(1, year);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("calendar of " + year, e);
        }
    }

    private Year year(int year) {
        Year known = years.get(year);
        if (known != null && known.readAt.plus(REMEMBERED).isAfter(Instant.now())) {
            return known;
        }
        return years.compute(year, (y, old) -> select(y));
    }

    private Year select(int year) {
        Map<LocalDate, CalendarDay> days = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(
                        "SELECT day, kind, name FROM calendar_day WHERE day >= make_date(?, 1, 1) AND day < make_date(?, 1, 1)")) {
            find.setInt(1, year);
            find.setInt(2, year + 1);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    LocalDate day = rows.getDate(1).toLocalDate();
                    days.put(day, new CalendarDay(day, CalendarDay.Kind.valueOf(rows.getString(2)), rows.getString(3)));
                }
            }
            return new Year(Map.copyOf(days), version(year) >= 0, Instant.now());
        } catch (SQLException e) {
            throw new IllegalStateException("calendar of " + year, e);
        }
    }

    private static void insertDays(Connection connection, List<CalendarDay> days) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("INSERT INTO calendar_day (day, kind, name) VALUES (?, ?, ?)")) {
            for (CalendarDay day : days) {
                insert.setDate(1, Date.valueOf(day.day()));
                insert.setString(2, day.kind().name());
                insert.setString(3, day.name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<CalendarDay> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                CalendarStore.class.getResourceAsStream("/holidays-cn.csv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .filter(l -> !l.isBlank())
                    .map(l -> l.split(",", 3))
                    .map(c -> new CalendarDay(LocalDate.parse(c[0]), CalendarDay.Kind.valueOf(c[1].toUpperCase(
                            java.util.Locale.ROOT)), c[2].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
