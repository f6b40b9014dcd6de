package io.keguan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresTest {

    private static final int ENOUGH_ROWS = 400;

    @TempDir
    Path home;
    Postgres postgres;

    @BeforeEach
    void start() {
        postgres = new Postgres(home, Ports.free().postgres(), Secrets.of(home).postgresPassword());
        postgres.start();
    }

    @AfterEach
    void stop() {
        postgres.stop();
    }

    @Test
    void runs_durably_in_utf8_and_only_for_those_who_know_the_password() throws SQLException {
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("full_page_writes")).isEqualTo("on");
        assertThat(show("server_encoding")).isEqualTo("UTF8");
        assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(show("unix_socket_directories")).isEmpty();
        assertThat(one("SELECT datcollate FROM pg_database WHERE datname = 'postgres'")).isEqualTo("C.UTF-8");
        var stranger = new Postgres(home, postgres.port(), "guessed");
        assertThat(catchSql(() -> stranger.connect("postgres").close())).isEqualTo("28P01");
    }

    @Test
    void keeps_every_acknowledged_row_when_it_is_killed() throws SQLException {
        one("CREATE TABLE written (number int PRIMARY KEY); SELECT ''");
        var acknowledged = new AtomicInteger();
        var enough = new CountDownLatch(ENOUGH_ROWS);
        var writer = CompletableFuture.runAsync(() -> writeUntilKilled(acknowledged, enough));
        awaitLatch(enough);
        postgres.kill();
        writer.join();

        postgres.start();

        var expected = acknowledged.get();
        assertThat(expected).isGreaterThanOrEqualTo(ENOUGH_ROWS);
        assertThat(one("SELECT count(*) FROM written WHERE number <= " + expected)).isEqualTo(Integer.toString(
                expected));
    }

    private void writeUntilKilled(AtomicInteger acknowledged, CountDownLatch enough) {
        try (var connection = postgres.connect("postgres");
                var insert = connection.prepareStatement("INSERT INTO written VALUES (?)")) {
            for (var number = 1;; number++) {
                insert.setInt(1, number);
                insert.executeUpdate();
                acknowledged.set(number);
                enough.countDown();
            }
        } catch (SQLException e) {
            // The server is gone, which is the point.
        }
    }

    private String show(String setting) throws SQLException {
        return one("SHOW " + setting);
    }

    private String one(String sql) throws SQLException {
        try (var connection = postgres.connect("postgres"); var statement = connection.createStatement()) {
            var isRow = statement.execute(sql);
            while (!isRow) {
                isRow = statement.getMoreResults();
            }
            try (var row = statement.getResultSet()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private interface Sql {
        void run() throws SQLException;
    }

    private static String catchSql(Sql action) {
        try {
            action.run();
            return "accepted";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
