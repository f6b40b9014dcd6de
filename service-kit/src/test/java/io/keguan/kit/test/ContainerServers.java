package io.keguan.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A process that runs the shared PostgreSQL and Kafka as containers, for as long as the Maven run lives: containers end with
 * the JVM that started them, and every module has its tests in another one. Describes them as the launcher's infra does.
 */
public final class ContainerServers {

    /** What the launcher sets as well, except where the servers listen. */
    static final Map<String, String> POSTGRES_SETTINGS = Map.of("fsync", "on", "synchronous_commit", "on",
            "full_page_writes", "on", "max_connections", "200", "shared_buffers", "64MB", "timezone", "UTC",
            "log_timezone", "UTC", "lc_messages", "C", "password_encryption", "scram-sha-256");

    /** Of the launcher's settings for Kafka, those that Testcontainers makes its own. */
    private static final Set<String> SET_BY_TESTCONTAINERS = Set.of("process.roles", "node.id",
            "controller.listener.names", "listener.security.protocol.map");

    private ContainerServers() {}

    /** {@code probe} answers with its exit code whether there is an engine; {@code run <home> <pid>} runs the servers. */
    public static void main(String[] arguments) {
        if (arguments[0].equals("probe")) {
            System.exit(DockerClientFactory.instance().isDockerAvailable() ? 0 : 1);
        }
        try {
            run(Path.of(arguments[1]), Long.parseLong(arguments[2]));
            System.exit(0);
        } catch (RuntimeException e) {
            // The engine's client leaves threads behind that would keep a failed process, and who waits for it, forever.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(Path home, long parent) {
        CompletableFuture<?> end = ProcessHandle.of(parent).map(ProcessHandle::onExit).orElseThrow();
        try (PostgreSQLContainer postgres = postgres(); KafkaContainer kafka = kafka()) {
            Startables.deepStart(postgres, kafka).join();
            describe(home, Map.of("pid", ProcessHandle.current().pid(), "kind", "containers", "postgresHost",
                    postgres.getHost(), "postgresPort", postgres.getFirstMappedPort(), "postgresUser",
                    postgres.getUsername(), "postgresPassword", postgres.getPassword(), "kafkaBootstrap",
                    kafka.getBootstrapServers()));
            System.out.println("ok ready");
            end.join();
        }
    }

    static PostgreSQLContainer postgres() {
        StringBuilder command = new StringBuilder("postgres");
        POSTGRES_SETTINGS.forEach((key, value) -> command.append(" -c ").append(key).append('=').append(value));
        PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18");
        postgres.withUsername("postgres").withDatabaseName("postgres");
        postgres.withEnv("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8 --encoding=UTF8");
        postgres.setCommand(command.toString());
        return postgres;
    }

    /** With the launcher's own settings. */
    static KafkaContainer kafka() {
        KafkaContainer kafka = new KafkaContainer("apache/kafka:4.3.1");
        Properties settings = new Properties();
        try (var file = Files.newBufferedReader(
                TestInfra.root().resolve("launcher/src/main/resources/kafka.properties"))) {
            settings.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.stringPropertyNames().stream().filter(name -> !SET_BY_TESTCONTAINERS.contains(name)).forEach(
                name -> kafka.withEnv("KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'),
                        settings.getProperty(name)));
        return kafka.withEnv("KAFKA_HEAP_OPTS", "-Xmx320m");
    }

    /** Whoever looks for the file finds all of it. */
    private static void describe(Path home, Map<String, Object> facts) {
        try {
            Path aside = Files.createDirectories(home).resolve("infra.json.new");
            Files.writeString(aside, new ObjectMapper().writeValueAsString(facts));
            Files.move(aside, home.resolve("infra.json"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
