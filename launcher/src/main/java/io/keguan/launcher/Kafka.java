package io.keguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;

/** A Kafka broker and controller in one process of its own, reachable on the loopback address only. */
public final class Kafka implements Part {

    static final String NAME = "kafka";

    /** An event has a key of its own and stays, until another is sent under that key; then at most a week. */
    private static final Map<String, String> FORGETFUL = Map.of("cleanup.policy", "compact", "max.compaction.lag.ms",
            "604800000");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path home;
    private final int port;
    private final int controllerPort;
    private final boolean record;
    private JavaProgram program;

    public Kafka(Path home, int port, int controllerPort) {
        this(home, port, controllerPort, false);
    }

    Kafka(Path home, int port, int controllerPort, boolean record) {
        this.home = home;
        this.port = port;
        this.controllerPort = controllerPort;
        this.record = record;
    }

    /** Formats the folder the first time, starts the broker and returns when it answers. */
    @Override
    public void start() {
        var settings = home.resolve("kafka.properties");
        Folders.writeAtomically(settings, properties());
        if (!Files.exists(home.resolve("kafka").resolve("meta.properties"))) {
            format(settings);
        }
        // Few messages and a short way: the optimising compiler would only cost memory and start-up time here.
        program = new JavaProgram(home, NAME, cache(), List.of("-Xms64m", "-Xmx320m",
                "-XX:TieredStopAtLevel=1", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX"),
                List.of("-cp", classPath(),
                        "kafka.Kafka", settings.toString()),
                record);
        program.start(Map.of());
        awaitAnswer();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void stop() {
        if (program != null) {
            program.stop();
        }
    }

    public void kill() {
        process().kill();
    }

    public int port() {
        return port;
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    public long pid() {
        return process().pid();
    }

    @Override
    public ChildProcess process() {
        return program.process();
    }

    /** Creates the topics that do not exist yet; nothing else ever creates a topic. */
    public void createTopics(Collection<String> names, int partitions) {
        try (var admin = admin()) {
            var missing = names.stream().map(name -> new NewTopic(name, partitions, (short) 1).configs(FORGETFUL))
                    .toList();
            for (var result : admin.createTopics(missing).values().values()) {
                try {
                    result.get(30, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new LaunchFailure("Kafka refused a topic: " + e.getCause().getMessage(), e);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            throw new LaunchFailure("Kafka did not create its topics in time; see " + ChildProcess.log(home, NAME), e);
        }
    }

    private void format(Path settings) {
        var format = ChildProcess.start(home, "kafka-format", List.of(Platform.java().toString(), "-Xmx128m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath(), "kafka.tools.StorageTool", "format",
                "--ignore-formatted", "--cluster-id", Uuid.randomUuid().toString(), "--config", settings.toString()),
                Map.of());
        format.onExit().join();
        if (format.exitValue() != 0) {
            throw new LaunchFailure("Kafka could not create its data folder; see " + ChildProcess.log(home,
                    "kafka-format"));
        }
    }

    /** Beside the libraries, which all homes share. */
    static StartUpCache cache() {
        return StartUpCache.of(NAME, library("kafka_2.13"));
    }

    private static String classPath() {
        return Platform.target().resolve("lib") + "/*";
    }

    private static Path library(String name) {
        try (var files = Files.list(Platform.target().resolve("lib"))) {
            return files.filter(file -> file.getFileName().toString().matches(name + "-[0-9.]+\\.jar"))
                    .findFirst()
                    .orElseThrow(
                            () -> new LaunchFailure("The library " + name + " is missing; build with ./keguan build"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap(),
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 50,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200));
    }

    private void awaitAnswer() {
        boolean answered;
        try (var admin = admin()) {
            answered = Wait.until(PATIENCE, process()::alive, () -> {
                try {
                    return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
                } catch (ExecutionException | TimeoutException e) {
                    return false;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            });
        }
        if (!answered) {
            stop();
            throw new LaunchFailure("Kafka did not start; see " + ChildProcess.log(home, NAME));
        }
    }

    private String properties() {
        try (var fixed = Kafka.class.getResourceAsStream("/kafka.properties")) {
            return new String(fixed.readAllBytes(), StandardCharsets.UTF_8) + """
                    controller.quorum.voters=1@127.0.0.1:%2$d
                    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                    log.dirs=%3$s
                    """.formatted(port, controllerPort, home.resolve("kafka"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
