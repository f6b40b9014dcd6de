package io.keguan.kit.test;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * PostgreSQL and Kafka for tests. The shared ones start once per Maven run and end with it: containers when a Docker engine
 * answers, otherwise programs of the launcher; {@code KEGUAN_TEST_INFRA=containers} or {@code embedded} leaves no choice. A
 * private pair belongs to one test, which may kill and restart it, and is always the launcher's.
 */
public final class TestInfra implements AutoCloseable {

    /** What the shared servers can be. */
    enum Kind {
        CONTAINERS, EMBEDDED
    }

    private final JsonNode description;
    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter commands;

    private TestInfra(JsonNode description, Process process) {
        this.description = description;
        this.process = process;
        this.answers = process == null ? null : new BufferedReader(new InputStreamReader(process.getInputStream()));
        this.commands = process == null ? null : new PrintWriter(process.getOutputStream(), true);
    }

    /** The pair all modules of this Maven run share. */
    public static TestInfra shared() {
        Path home = root().resolve("target/test-infra");
        try {
            Files.createDirectories(home.getParent());
            try (FileChannel lock = FileChannel.open(home.resolveSibling("test-infra.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                lock.lock();
                JsonNode running = running(home);
                if (running == null) {
                    delete(home);
                    long parent = ProcessHandle.current().parent().orElseThrow().pid();
                    Kind kind = choose(System.getenv("KEGUAN_TEST_INFRA"), TestInfra::dockerAnswers);
                    Process process = kind == Kind.CONTAINERS
                            ? containers(home, "run", home.toString(), Long.toString(parent))
                            : launch(home, parent);
                    running = awaitReady(home, process);
                }
                return new TestInfra(running, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A pair of its own, for a test that breaks it. */
    public static TestInfra privateInstance() {
        try {
            Path home = Files.createTempDirectory(Files.createDirectories(root().resolve("target")), "infra-");
            Process process = launch(home, ProcessHandle.current().pid());
            return new TestInfra(awaitReady(home, process), process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which servers a wish and the machine lead to; the engine is asked only where the answer matters. */
    static Kind choose(String wish, BooleanSupplier dockerAnswers) {
        return switch (wish == null ? "" : wish) {
            case "embedded" -> Kind.EMBEDDED;
            case "containers" -> dockerAnswers.getAsBoolean()
                    ? Kind.CONTAINERS
                    : refuse(
                            "KEGUAN_TEST_INFRA is containers, but no Docker engine answers; start one, or unset"
                                    + " KEGUAN_TEST_INFRA to use the embedded servers");
            case "" -> dockerAnswers.getAsBoolean() ? Kind.CONTAINERS : Kind.EMBEDDED;
            default -> refuse("KEGUAN_TEST_INFRA must be containers or embedded, not " + wish);
        };
    }

    private static Kind refuse(String why) {
        throw new IllegalStateException(why);
    }

    /** Asked in another process, once per Maven run: looking for an engine that is not there takes a second. */
    static boolean dockerAnswers() {
        try {
            Path home = Files.createDirectories(root().resolve("target")).resolve("test-docker");
            return containers(home, "probe").waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static Path root() {
        return Path.of(System.getProperty("keguan.root", ".")).toAbsolutePath().normalize();
    }

    Kind kind() {
        return description.has("kind") ? Kind.CONTAINERS : Kind.EMBEDDED;
    }

    public String bootstrap() {
        return description.get("kafkaBootstrap").asText();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(description.path("postgresHost").asText("127.0.0.1"),
                description.get("postgresPort").asInt(), database);
    }

    /** Sends a command to a private pair, such as {@code kill-kafka}, and waits for its answer. */
    public void command(String line) {
        commands.println(line);
        try {
            String answer = answers.readLine();
            if (answer == null || !answer.startsWith("ok")) {
                throw new IllegalStateException(line + ": " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fresh database with an owner role and a role that may only read and write rows; both passwords are the name. */
    public void createDatabase(String name) {
        try (Connection connection = superuser("postgres"); Statement sql = connection.createStatement()) {
            sql.execute("CREATE ROLE %s_owner LOGIN PASSWORD '%s'".formatted(name, name));
            sql.execute("CREATE ROLE %s_app LOGIN PASSWORD '%s'".formatted(name, name));
            sql.execute("CREATE DATABASE %s OWNER %s_owner".formatted(name, name));
        } catch (SQLException e) {
            throw new IllegalStateException("create " + name, e);
        }
        try (Connection connection = superuser(name); Statement sql = connection.createStatement()) {
            sql.execute("GRANT ALL ON SCHEMA public TO %s_owner".formatted(name));
        } catch (SQLException e) {
            throw new IllegalStateException("grant " + name, e);
        }
    }

    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), description.get("postgresUser").asText(),
                description.get("postgresPassword").asText());
    }

    @Override
    public void close() {
        if (process != null) {
            commands.println("stop");
            process.onExit().join();
        }
    }

    private static Process launch(Path home, long parent) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path jar = root().resolve("launcher/target/launcher.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("build the launcher first: mvn -pl launcher package");
        }
        Files.createDirectories(home);
        File log = home.resolveSibling(home.getFileName() + ".log").toFile();
        return new ProcessBuilder(java.toString(), "-jar", jar.toString(), "infra", "--home", home.toString(),
                "--free-ports", "--with-parent", Long.toString(parent)).redirectError(log).start();
    }

    /** A run of {@link ContainerServers}, with the class path of the kit's own tests: services need none of it. */
    private static Process containers(Path home, String... arguments) throws IOException {
        Path kit = root().resolve("service-kit/target");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Dkeguan.root=" + root(), "-cp",
                kit.resolve("test-classes") + File.pathSeparator
                        + Files.readString(kit.resolve("test-class-path")).strip(),
                ContainerServers.class.getName()));
        command.addAll(List.of(arguments));
        File log = home.resolveSibling(home.getFileName() + ".log").toFile();
        return new ProcessBuilder(command).redirectError(log).start();
    }

    private static JsonNode awaitReady(Path home, Process process) throws IOException {
        String line;
        while ((line = readLine(process)) != null) {
            if (line.startsWith("ok")) {
                return new ObjectMapper().readTree(home.resolve("infra.json").toFile());
            }
        }
        throw new IllegalStateException("no infrastructure for tests; see " + home + ".log");
    }

    /** Reads byte by byte: what follows the first answer belongs to the reader of later ones. */
    private static String readLine(Process process) throws IOException {
        StringBuilder line = new StringBuilder();
        int next;
        while ((next = process.getInputStream().read()) >= 0) {
            if (next == '\n') {
                return line.toString();
            }
            line.append((char) next);
        }
        return line.isEmpty() ? null : line.toString();
    }

    private static JsonNode running(Path home) throws IOException {
        Path file = home.resolve("infra.json");
        if (!Files.exists(file)) {
            return null;
        }
        JsonNode found = new ObjectMapper().readTree(file.toFile());
        boolean alive = ProcessHandle.of(found.path("pid").asLong()).map(ProcessHandle::isAlive).orElse(false);
        return alive ? found : null;
    }

    private static void delete(Path home) throws IOException {
        if (Files.exists(home)) {
            try (Stream<Path> all = Files.walk(home)) {
                all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
            }
        }
    }
}
