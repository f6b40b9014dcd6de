package io.keguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * PostgreSQL 18 in a folder of its own, reachable on the loopback address only. Everything that was acknowledged is on
 * disk: the three durability settings are on and checked after every start.
 */
public final class Postgres implements Part {

    static final String NAME = "postgres";
    static final String USER = "postgres";

    private static final List<String> DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final Path data;
    private final int port;
    private final String password;
    private ChildProcess process;

    public Postgres(Path home, int port, String password) {
        this.home = home;
        this.data = home.resolve("pgdata");
        this.port = port;
        this.password = password;
    }

    /** Creates the cluster when the folder holds none, starts the server and returns when it answers. */
    @Override
    public void start() {
        var programs = PostgresBinaries.unpackedIn(RootDrop.programs(home));
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(programs);
        }
        checkVersion();
        removeStalePidFile();
        var command = RootDrop.wrap(List.of(programs.resolve("bin/postgres").toString(), "-D", data.toString()));
        command.addAll(settings());
        process = ChildProcess.start(home, NAME, command, Map.of());
        awaitAnswer();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop("INT", Duration.ofSeconds(30));
        }
    }

    /** Ends the server and its workers with SIGKILL and waits until all of them are gone. */
    public void kill() {
        process.kill();
    }

    public int port() {
        return port;
    }

    public String password() {
        return password;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url(database), properties);
    }

    private List<String> settings() {
        var settings = new ArrayList<String>();
        Map<String, Object> values = Map.ofEntries(Map.entry("listen_addresses", "127.0.0.1"), Map.entry("port", port),
                Map.entry("unix_socket_directories", ""), Map.entry("max_connections", 200),
                Map.entry("fsync", "on"), Map.entry("synchronous_commit", "on"), Map.entry("full_page_writes", "on"),
                Map.entry("shared_buffers", "64MB"), Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("timezone", "UTC"), Map.entry("log_timezone", "UTC"), Map.entry("lc_messages", "C"));
        values.forEach((key, value) -> settings.addAll(List.of("-c", key + "=" + value)));
        return settings;
    }

    private void initialise(Path programs) {
        try {
            // A half-made cluster of an interrupted first start has no use.
            Folders.delete(data);
            Files.createDirectories(home);
            var passwordFile = Folders.writeSecret(home.resolve("run").resolve("initdb-password"), password);
            RootDrop.give(home, passwordFile);
            var aside = home.resolve("pgdata.new");
            Folders.delete(aside);
            Files.createDirectories(aside);
            RootDrop.give(home, aside);
            var command = RootDrop.wrap(List.of(programs.resolve("bin/initdb").toString(), "-D", aside.toString(),
                    "-U", USER, "--pwfile=" + passwordFile, "--auth=scram-sha-256", "-E", "UTF8", "--no-sync"));
            command.addAll(locale());
            var initdb = ChildProcess.start(home, "initdb", command, Map.of());
            initdb.onExit().join();
            Files.delete(passwordFile);
            if (initdb.exitValue() != 0) {
                throw new LaunchFailure("PostgreSQL could not create its data folder; see "
                        + ChildProcess.log(home, "initdb"));
            }
            Files.move(aside, data);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + data, e);
        }
    }

    /** macOS has no C.UTF-8 in its C library; the built-in provider sorts and folds the same way. */
    private static List<String> locale() {
        return Platform.mac()
                ? List.of("--locale-provider=builtin", "--locale=C", "--builtin-locale=C.UTF-8")
                : List.of("--locale=C.UTF-8");
    }

    private void checkVersion() {
        var found = Folders.read(data.resolve("PG_VERSION")).strip();
        if (!found.equals(PostgresBinaries.VERSION)) {
            throw new LaunchFailure("The data in " + data + " belongs to PostgreSQL " + found + ", this is "
                    + PostgresBinaries.VERSION + "; choose another KEGUAN_HOME");
        }
    }

    /** After a crash the number in the pid file may belong to a stranger, which would make the server refuse. */
    private void removeStalePidFile() {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var pid = Long.parseLong(Folders.read(file).lines().findFirst().orElse("0").strip());
        var owner = ProcessHandle.of(pid).flatMap(handle -> handle.info().command()).orElse("");
        if (owner.endsWith("/postgres")) {
            throw new LaunchFailure("Another PostgreSQL (pid " + pid + ") uses " + data);
        }
        Folders.delete(file);
    }

    private void awaitAnswer() {
        var answered = Wait.until(PATIENCE, process::alive, () -> {
            try (var connection = connect(USER)) {
                checkDurability(connection);
                return true;
            } catch (SQLException e) {
                return false;
            }
        });
        if (!answered) {
            stop();
            throw new LaunchFailure("PostgreSQL did not start; see " + ChildProcess.log(home, NAME));
        }
    }

    private static void checkDurability(Connection connection) throws SQLException {
        for (var setting : DURABILITY) {
            try (var statement = connection.createStatement(); var row = statement.executeQuery("SHOW " + setting)) {
                row.next();
                if (!"on".equals(row.getString(1))) {
                    throw new LaunchFailure("PostgreSQL runs with " + setting + "=" + row.getString(1)
                            + "; acknowledged work could be lost");
                }
            }
        }
    }
}
